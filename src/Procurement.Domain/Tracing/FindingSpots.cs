using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Finds for a finding the cell or the paragraph that it concerns: from what the check said, else from its place.</summary>
public sealed partial class FindingSpots
{
    /// <summary>The column that a rule about a line looks at; the first that the table has.</summary>
    private static readonly Dictionary<string, string[]> ColumnOfRule = new(StringComparer.Ordinal)
    {
        ["PR-AMOUNT"] = [ProcurementColumns.AmountGrandTotal, ProcurementColumns.AmountTotal],
        ["PR-FUNDING"] = [ProcurementColumns.AmountTotal, ProcurementColumns.AmountGrandTotal],
        ["PR-FRACTION"] = [ProcurementColumns.Quantity],
        ["PR-SME"] = [ProcurementColumns.SmeReserve, ProcurementColumns.AmountTotal],
        ["PR-BUDGET"] = [ProcurementColumns.ProjectBudget],
        ["CA-UNKNOWN"] = [ProcurementColumns.CatalogueCode],
        ["CA-EDITION"] = [ProcurementColumns.CatalogueCode],
        ["CA-LEAF"] = [ProcurementColumns.CatalogueCode],
        ["CA-NAME"] = [ProcurementColumns.ItemName],
        ["AS-PLANNED"] = [ProcurementColumns.ItemName],
    };

    private readonly CheckSubject subject;
    private readonly TableReading? lines;
    private readonly TableReading? assets;
    private readonly SpotIndex index;

    public FindingSpots(CheckSubject subject)
    {
        (this.subject, lines, assets) = (subject, TableReading.OfProcurement(subject), TableReading.OfAssets(subject));
        index = new SpotIndex(subject, lines);
    }

    /// <summary>Null where it concerns the disclosure as a whole.</summary>
    public FindingSpot? Of(Finding finding)
    {
        var spot = finding.Spot ?? Find(finding.Place) ?? OfParagraph(finding) ?? OfSection(finding.Place);
        return spot is { Row: not null, Column: null, Section: Disclosure.ProcurementKey }
            ? spot with { Column = Column(ColumnOfRule.GetValueOrDefault(finding.Rule, [])) ?? First() }
            : spot;
    }

    /// <summary>The place itself; else what it is a part of, with the last word taken for the column's label.</summary>
    private FindingSpot? Find(string place)
    {
        if (index.Find(place) is { } spot)
        {
            return spot;
        }

        var slash = place.LastIndexOf('/');
        return slash > 0 && index.Find(place[..slash]) is { } around
            ? around with { Column = Labelled(around.Section, place[(slash + 1)..]) ?? around.Column }
            : null;
    }

    /// <summary>The paragraph that the place names; what is wrong with the planned assets concerns the sentence that states them.</summary>
    private FindingSpot? OfParagraph(Finding finding)
    {
        var stated = finding.Rule == "AS-PLANNED" ? NarrativeAmount.PlannedAssets(subject)?.Place : null;
        return OfSection(finding.Place) is { } section && (ParagraphIn(finding.Place) ?? ParagraphIn(stated ?? "")) is { } paragraph
            ? section with { Paragraph = paragraph }
            : null;
    }

    /// <summary>From 0; null where the place names no paragraph.</summary>
    private static int? ParagraphIn(string place) =>
        Paragraph().Match(place) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) - 1 : null;

    private static FindingSpot? OfSection(string place) => Places.SectionOrder(place) switch
    {
        0 => new(Disclosure.ProcurementKey),
        1 => new(Disclosure.AssetsKey),
        _ => null,
    };

    private string? Column(string[] wanted) => lines is null ? null : wanted.FirstOrDefault(lines.Has);

    private string? First() => lines?.Table.Columns[0];

    private string? Labelled(string section, string label)
    {
        var table = section == Disclosure.ProcurementKey ? lines : assets;
        return section == Disclosure.AssetsKey && label is "数量" or "价值"
            ? label == "数量" ? "quantity" : "value"
            : table?.Columns.FirstOrDefault(key => table.Label(key) == label);
    }

    [GeneratedRegex("^[^/]*/第(?<number>[0-9]{1,4})段$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paragraph();
}
