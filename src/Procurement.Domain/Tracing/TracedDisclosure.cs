using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>A disclosure that was composed with the signs of <see cref="TracedText"/> in its texts.</summary>
public static class TracedDisclosure
{
    /// <summary>The same without signs: what prints. Rows of lines hold what the register says, no template, and stay as they are.</summary>
    public static Disclosure Plain(Disclosure marked) => marked with { Sections = [.. marked.Sections.Select(Plain)] };

    private static DisclosureSection Plain(DisclosureSection section) => section with
    {
        Number = TracedText.Plain(section.Number),
        Heading = TracedText.Plain(section.Heading),
        Paragraphs = [.. section.Paragraphs.Select(TracedText.Plain)],
        Table = section.Table is { } table ? Plain(table) : null,
    };

    public static PrintedTable Plain(PrintedTable table) => table with
    {
        Title = TracedText.Plain(table.Title),
        DepartmentLine = Plain(table.DepartmentLine),
        PreparerLine = Plain(table.PreparerLine),
        AsOfLine = Plain(table.AsOfLine),
        UnitLine = Plain(table.UnitLine),
        Header = [.. table.Header.Select(Plain)],
        Rows = [.. table.Rows.Select(row => IsTemplate(row) ? row with { Cells = [.. row.Cells.Select(Plain)] } : row)],
        Footnotes = [.. table.Footnotes.Select(TracedText.Plain)],
    };

    /// <summary>Whether the row's texts were filled from templates.</summary>
    public static bool IsTemplate(PrintedRow row) => row.Type != "line";

    private static PrintedCell Plain(PrintedCell cell) => cell.Number is null ? cell with { Text = TracedText.Plain(cell.Text) } : cell;

    private static HeaderCell Plain(HeaderCell cell) => new(TracedText.Plain(cell.Label), cell.Key, [.. cell.Children.Select(Plain)]);

    private static string? Plain(string? text) => text is null ? null : TracedText.Plain(text);
}
