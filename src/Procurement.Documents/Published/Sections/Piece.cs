namespace Procurement.Documents.Published.Sections;

/// <summary>A document cut into what a reader sees one after the other: texts, rows of grids, and blank lines.</summary>
/// <param name="Place">Where it stands in the file; empty where the format has no places.</param>
internal abstract record Piece(string Place);

/// <summary>A blank line, which ends a paragraph and a row of cells that stand below each other.</summary>
internal sealed record BreakPiece(string Place) : Piece(Place);

/// <param name="InGrid">Whether it stands in a cell of its own, as the titles do that are the first row of a table.</param>
internal sealed record TextPiece(string Place, string Text, bool IsHeading = false, bool InGrid = false) : Piece(Place);

/// <summary>A row of a grid.</summary>
/// <param name="Grid">The grid that it belongs to; rows of one grid follow each other.</param>
/// <param name="IsStacked">Whether its cells came one below the other: merged cells then count once and columns are not known.</param>
internal sealed record RowPiece(string Place, IReadOnlyList<ReadCell> Cells, int Grid, bool IsHead = false, bool IsStacked = false) : Piece(Place)
{
    /// <summary>Whether it is not known which of its cells belongs to which column.</summary>
    public bool IsLoose { get; init; }

    /// <summary>How many columns it reaches over.</summary>
    public int Width => Cells.Select(cell => cell.Column + cell.Columns).DefaultIfEmpty().Max();

    public IEnumerable<ReadCell> Filled => Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text));

    public bool IsBlank => !Filled.Any();

    /// <summary>The text of the one cell that has any; null where none or several have.</summary>
    public string? Only => Filled.Take(2).ToList() is [var cell] ? cell.Text : null;

    /// <summary>The text that stands at a column; the empty one where a merged cell reaches over it from the left or from above.</summary>
    public string At(int column) => Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? "";

    /// <summary>What the row says, for finding the same row again on the next page.</summary>
    public string Signature => string.Join('|', Filled.Select(cell => Domain.Common.TextFold.Fold(cell.Text)));
}
