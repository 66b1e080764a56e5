using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Published;

/// <summary>A hundred made-up documents with one mistake each, and a hundred without, in any format.</summary>
public sealed class PlantedMistakeTests
{
    private static readonly string[] Formats = ["docx", "xlsx", "html", "txt", "json"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory, MemberData(nameof(Seeds))]
    public void Check_OneMistake_IsFoundAndNothingElse(int seed)
    {
        var kind = Planted.Kinds[seed % Planted.Kinds.Count];
        var (document, format) = (With(kind, seed), Formats[seed % 97 % Formats.Length]);

        var findings = CheckedFile.Check(document, format);

        var found = findings.Where(finding => finding.Rule == kind.Rule && finding.Place.Contains(kind.Place, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1 && found[0].Severity == kind.Severity, $"{kind.Rule} {kind.Place} in {format}:\n{string.Join('\n', findings)}");
        Assert.Equal(kind.Severity is Severity.Error ? found : [], findings.Where(finding => finding.Severity is Severity.Error));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Check_NoMistake_HasNoError(int seed) =>
        Assert.DoesNotContain(CheckedFile.Check(Sample.Of(1_000 + seed), Formats[seed % Formats.Length]), finding => finding.Severity is Severity.Error);

    [Fact]
    public void Kinds_AreMany() => Assert.True(Planted.Kinds.Select(kind => kind.Rule).Distinct().Count() >= 12);

    /// <summary>Some forms have no room for some mistakes: the next that has.</summary>
    private static Disclosure With(Planted kind, int seed) => Enumerable.Range(0, 40)
        .Select(attempt => kind.Plant(Sample.Of((seed * 100) + attempt))).First(document => document is not null)!;
}
