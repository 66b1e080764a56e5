using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing.Comparing;

/// <summary>One side of a comparison: what it printed, and the figures behind it.</summary>
public sealed record ComparedSide(DepartmentFigures Figures, Disclosure Printed, MoneyUnit MoneyUnit, string LayoutName);

public enum ChangeKind
{
    /// <summary>Stands only in the later side.</summary>
    Added,

    /// <summary>Stands only in the earlier side.</summary>
    Removed,

    /// <summary>Stands in both, and says something else.</summary>
    Changed,
}

/// <summary>What differs between two disclosures, cell by cell and sentence by sentence.</summary>
/// <param name="FormNotes">Differences of form in Chinese: another layout, unit or column.</param>
public sealed record DisclosureComparison(IReadOnlyList<SectionComparison> Sections, IReadOnlyList<string> FormNotes)
{
    /// <summary>Whether both print the same texts and cells.</summary>
    public bool IsSame => Sections.All(section => section.IsSame) && FormNotes.Count == 0;

    /// <summary>How many cells and sentences differ.</summary>
    public int Changes => Sections.Sum(section => section.Texts.Count + section.Rows.Sum(row => Math.Max(1, row.Cells.Count)));

    /// <summary>The changed rows of both tables as one reads them: what says something else first, what is only written otherwise last.</summary>
    public IReadOnlyList<(SectionComparison Section, RowChange Row)> ChangedRows =>
        [.. Sections.SelectMany(section => section.Rows.Select(row => (Section: section, Row: row))).OrderBy(change => change.Row.IsWritingOnly)];
}

/// <param name="Texts">Headings, paragraphs, lines around the table and notes, by sentence.</param>
/// <param name="Rows">Rows that differ; those of the later side in its order, then those that are gone.</param>
/// <param name="Unchanged">How many rows say the same on both sides.</param>
public sealed record SectionComparison(
    string Key, string Heading, IReadOnlyList<TextChange> Texts, IReadOnlyList<RowChange> Rows, int Unchanged)
{
    public bool IsSame => Texts.Count == 0 && Rows.Count == 0;
}

/// <param name="Place">Where: 标题, 正文, 表注 …</param>
/// <param name="Before">Null for a sentence that came.</param>
/// <param name="After">Null for a sentence that went.</param>
public sealed record TextChange(string Place, string? Before, string? After);

/// <param name="Label">The row as people name it.</param>
/// <param name="Type"><c>total</c>, <c>subtotal</c>, <c>line</c>, or the row's key in the asset table.</param>
/// <param name="Before">The procurement line behind the row of the earlier side; null where there is none.</param>
/// <param name="After">That of the later side.</param>
public sealed record RowChange(ChangeKind Kind, string Type, string Label, LineFigure? Before, LineFigure? After, IReadOnlyList<CellChange> Cells)
{
    /// <summary>Only the writing of numbers differs, not what they say.</summary>
    public bool IsWritingOnly => Kind is ChangeKind.Changed && Cells.All(cell => cell.IsSameNumber);

    /// <summary>The line's id in the register; the later side's where it has one.</summary>
    public Guid? LineId => (After ?? Before)?.Id;
}

/// <param name="Column">The column's key.</param>
/// <param name="Label">Its head, from the top down.</param>
/// <param name="IsSameNumber">The same number, written otherwise: 1.00 and 1.</param>
public sealed record CellChange(string Column, string Label, string Before, string After, bool IsSameNumber = false);
