using Procurement.Documents.Spreadsheets;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>Counts a sheet's columns without the hidden ones.</summary>
internal sealed class VisibleColumns
{
    /// <summary>For each column how many visible ones stand before it.</summary>
    private readonly int[] before = new int[CellAddress.LastColumn + 2];

    public VisibleColumns(IReadOnlyList<(int First, int Last)> hidden)
    {
        var isHidden = new bool[before.Length];
        foreach (var (first, last) in hidden)
        {
            for (var column = Math.Max(1, first); column <= Math.Min(last, CellAddress.LastColumn) && !isHidden[column]; column++)
            {
                isHidden[column] = true;
            }
        }

        for (var column = 1; column < before.Length; column++)
        {
            before[column] = before[column - 1] + (column > 1 && !isHidden[column - 1] ? 1 : 0);
        }
    }

    /// <summary>The place of the first visible column from this one on, from 0.</summary>
    public int PlaceOf(int column) => before[Math.Clamp(column, 1, CellAddress.LastColumn + 1)];

    /// <summary>How many visible columns stand from one to another, both included.</summary>
    public int Count(int first, int last) => PlaceOf(last + 1) - PlaceOf(first);
}
