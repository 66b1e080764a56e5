using Procurement.Documents.Writers;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Web.Disclosures;

namespace Procurement.Web.Checks;

/// <summary>A checked file as the page shows it: what was read, with every finding at its spot.</summary>
public sealed class PublishedView
{
    /// <summary>So many rows of a table are shown; more would make a page of many megabytes.</summary>
    public const int MostRows = 400;

    private const int MostFindings = 300;

    public PublishedView(PublishedCheck check)
    {
        Check = check;
        var spots = new FindingSpots(check.Subject);
        Findings = [.. check.Findings.OrderBy(finding => Places.SectionOrder(finding.Place)).ThenBy(finding => Rank(finding.Severity)).Take(MostFindings)
            .Select((finding, index) => new PlacedFinding(index + 1, finding, spots.Of(finding)))];
        Sections = [.. check.Document.Sections.Select(Shown)];
    }

    public PublishedCheck Check { get; }

    public IReadOnlyList<DisclosureSection> Sections { get; }

    /// <summary>By section, errors first.</summary>
    public IReadOnlyList<PlacedFinding> Findings { get; }

    public IEnumerable<IGrouping<string, PlacedFinding>> Groups => Findings.GroupBy(finding => Places.SectionOrder(finding.Finding.Place) switch
    {
        0 => Places.Procurement,
        1 => Places.Assets,
        _ => "全文和其他部分",
    });

    public int Count(Severity severity) => Check.Findings.Count(finding => finding.Severity == severity);

    /// <summary>Whether a finding has a mark on the shown page.</summary>
    public static bool IsMarked(PlacedFinding finding) => finding.Spot is { } spot && (spot.Row ?? 0) < MostRows;

    public SectionOverlay Overlay(DisclosureSection section) => new(
        section.Key, _ => "", new string?[section.Table?.Rows.Count ?? 0],
        Findings.Where(row => row.Spot?.Section == section.Key).Select(row => (row.Mark, row.Spot!)))
    {
        MostRows = MostRows,
        IsForeign = true,
    };

    /// <summary>Rows as wide as their head.</summary>
    private static DisclosureSection Shown(DisclosureSection section) => section with
    {
        Table = section.Table is not { } table ? null : table with { Rows = [.. table.Rows.Select(row => Padded(row, table.Columns.Count))] },
    };

    private static PrintedRow Padded(PrintedRow row, int columns) => row.Cells.Count == columns ? row
        : row with { Cells = [.. Enumerable.Range(0, columns).Select(index => index < row.Cells.Count ? row.Cells[index] : PrintedCell.Blank)] };

    private static int Rank(Severity severity) => severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 };
}
