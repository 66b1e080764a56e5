using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>A head cell in its place: rows and columns count from 0.</summary>
/// <param name="Key">The key of the column; null for a group.</param>
public sealed record HeaderSpan(string Label, string? Key, int Row, int Column, int RowSpan, int ColumnSpan)
{
    public bool Covers(int row, int column) =>
        row >= Row && row < Row + RowSpan && column >= Column && column < Column + ColumnSpan;
}

/// <summary>A nested header laid out on a grid: a group spans its leaves, a leaf reaches down to the first row of the body.</summary>
/// <remarks>The one place where spans are worked out; every writer draws what stands here.</remarks>
public sealed class HeaderGrid
{
    private readonly List<HeaderSpan> cells = [];

    public HeaderGrid(IReadOnlyList<HeaderCell> header)
    {
        Depth = header.Select(cell => cell.Depth).DefaultIfEmpty().Max();
        ColumnCount = Place(header, row: 0, column: 0);
    }

    public int Depth { get; }

    public int ColumnCount { get; }

    /// <summary>The leaves, left to right: one a column.</summary>
    public IEnumerable<HeaderSpan> Leaves => cells.Where(cell => cell.Key is not null).OrderBy(cell => cell.Column);

    /// <summary>The cells that begin in a row, left to right.</summary>
    public IEnumerable<HeaderSpan> StartingIn(int row) => cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column);

    /// <summary>The cells that a row touches, left to right, those that began above it too.</summary>
    public IEnumerable<HeaderSpan> Touching(int row) => cells.Where(cell => cell.Covers(row, cell.Column)).OrderBy(cell => cell.Column);

    /// <returns>The first column to the right of the cells.</returns>
    private int Place(IReadOnlyList<HeaderCell> siblings, int row, int column)
    {
        foreach (var cell in siblings)
        {
            var end = cell.Key is null ? Place(cell.Children, row + 1, column) : column + 1;
            cells.Add(new HeaderSpan(cell.Label, cell.Key, row, column, cell.Key is null ? 1 : Depth - row, end - column));
            column = end;
        }

        return column;
    }
}
