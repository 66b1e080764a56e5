using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Json;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.Publishing;

/// <param name="Released">Null where there is a problem.</param>
public sealed record ReleasedReading(ReleasedDisclosure? Released, IReadOnlyList<ImportProblem> Problems);

/// <summary>Reads <c>released-disclosure/1</c>: whole, so that the files can be made again from it alone.</summary>
public static class ReleasedDisclosureReader
{
    /// <param name="content">The text as stored or brought along; anything may stand in it.</param>
    public static ReleasedReading Read(string content)
    {
        using var file = JsonFile.Open(Encoding.UTF8.GetBytes(content));
        if (file.Document is null)
        {
            return new(null, file.Problems);
        }

        var problems = JsonSchema.ReleasedDisclosure.Validate(file.Document.RootElement);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        try
        {
            return new(Released(file.Document.RootElement), []);
        }
        catch (Exception broken) when (broken is FormatException or OverflowException or KeyNotFoundException or InvalidOperationException)
        {
            return new(null, [new("$", "各部分对不上，不是本系统生成的发布内容。")]);
        }
    }

    /// <summary>Reads what this program froze.</summary>
    /// <exception cref="FormatException">It is not what was frozen.</exception>
    public static ReleasedDisclosure Parse(string content)
    {
        var reading = Read(content);
        return reading.Released ?? throw new FormatException($"Not a released disclosure: {string.Join(' ', reading.Problems)}");
    }

    private static ReleasedDisclosure Released(JsonElement root)
    {
        var department = root.GetProperty("department");
        var (procurement, assets, breakdown) = FrozenFigures.Read(root);
        var layout = root.GetProperty("layout");
        return new ReleasedDisclosure(
            root.GetProperty("number").GetInt32(), root.OptionalText("reason"), root.Text("submittedBy"),
            InstantPattern.ExtendedIso.Parse(root.Text("knownAt")).Value,
            new DepartmentFigures(
                new DepartmentName(department.Text("code"), department.Text("name")), FiscalYear.Of(root.GetProperty("fiscalYear").GetInt32()),
                LocalDatePattern.Iso.Parse(root.Text("asOf")).Value, procurement, assets)
            {
                Breakdown = breakdown,
            },
            FrozenPrint.Restore(DisclosureJsonReader.Disclosure(root.GetProperty("disclosure")), root),
            new FrozenLayout(layout.Text("name"), layout.Text("text")),
            root.GetProperty("values").EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!, StringComparer.Ordinal),
            [.. root.GetProperty("warnings").Items("findings").Select(Finding)],
            [.. root.Items("files").Select(file => new FrozenFile(file.Text("format"), file.GetProperty("length").GetInt32(), file.Text("sha256")))])
        {
            Writers = root.Field("writers")?.GetInt32() ?? 1,
        };
    }

    private static Finding Finding(JsonElement finding) => new(
        finding.Text("rule"), Enum.Parse<Severity>(finding.Text("severity"), ignoreCase: true), finding.Text("place"), finding.Text("message"),
        finding.OptionalText("left"), finding.OptionalText("right"), finding.OptionalText("difference"), finding.OptionalText("suggestion"));
}
