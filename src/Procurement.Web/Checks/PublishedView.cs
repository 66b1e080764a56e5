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
        Findings.Where(row => row.Spot?.Section == section.Key).Select(row => (row.Mark, row.Spot!))) { MostRows = MostRows };

    /// <summary>Rows as wide as their head; and no text of a file carries our own signs.</summary>
    private static DisclosureSection Shown(DisclosureSection section) => section with
    {
        Number = Bare(section.Number),
        Heading = Bare(section.Heading),
        Paragraphs = [.. section.Paragraphs.Select(Bare)],
        Table = section.Table is not { } table ? null : table with
        {
            Title = Bare(table.Title),
            DepartmentLine = BareOrNone(table.DepartmentLine),
            PreparerLine = BareOrNone(table.PreparerLine),
            AsOfLine = BareOrNone(table.AsOfLine),
            UnitLine = BareOrNone(table.UnitLine),
            Header = [.. table.Header.Select(Bare)],
            Rows = [.. table.Rows.Select(row => Padded(row, table.Columns.Count))],
            Footnotes = [.. table.Footnotes.Select(Bare)],
        },
    };

    private static PrintedRow Padded(PrintedRow row, int columns) =>
        row with { Cells = [.. Enumerable.Range(0, columns).Select(index => index < row.Cells.Count ? new PrintedCell(Bare(row.Cells[index].Text)) : PrintedCell.Blank)] };

    private static HeaderCell Bare(HeaderCell cell) => cell with { Label = Bare(cell.Label), Children = [.. cell.Children.Select(Bare)] };

    private static string? BareOrNone(string? text) => text is null ? null : Bare(text);

    private static string Bare(string text) =>
        TracedText.HasSigns(text) ? string.Concat(text.Where(sign => sign is < TracedText.Open or > TracedText.Verbatim)) : text;

    private static int Rank(Severity severity) => severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 };
}
