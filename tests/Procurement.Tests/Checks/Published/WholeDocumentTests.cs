namespace Procurement.Tests.Checks.Published;

/// <summary>With a small other section like those of the seeds' documents: what the two sections say is held against it, in any format.</summary>
public sealed class WholeDocumentTests
{
    private static readonly string[] Formats = ["docx", "xlsx", "html", "txt"];

    public static TheoryData<string, string, string, string[]> InEveryFormat =>
        [.. OtherSections.Cases.SelectMany(one => Formats.Select(format => (one.Seed, format, one.Other, one.More)))];

    [Theory, MemberData(nameof(InEveryFormat))]
    public void Check_WholeDocument_ComparesWithTheOtherSections(string seed, string format, string other, string[] more)
    {
        var sections = CheckedFile.Published(seed);
        var inside = CheckedFile.Check(sections, format).Select(finding => $"{finding.Rule} {finding.Place}").ToList();

        var findings = CheckedFile.Check(WholeDocument.Of(format, sections, other), "whole." + format);

        Assert.Equal(more.Order(StringComparer.Ordinal), findings.Select(finding => $"{finding.Rule} {finding.Place}").Where(found => !inside.Remove(found)).Order(StringComparer.Ordinal));
        Assert.Empty(inside);
    }
}
