namespace Procurement.Documents.Published.Sections;

/// <summary>Finds the columns of head cells that came one below the other, where a cell merged sideways counts once and one merged
/// downwards leaves a blank in each row below.</summary>
/// <remarks>Read from below: the last row has a cell for every column. A blank in it hangs on one cell of the row above; a run of labels hangs on
/// one group. If the counts agree there is only one way; if they do not, nothing is guessed.</remarks>
internal static class StackedHead
{
    /// <returns>Null where the rows do not fit.</returns>
    public static IReadOnlyList<RowPiece>? Align(IReadOnlyList<RowPiece> rows)
    {
        RowPiece[] aligned = [.. rows];
        for (var row = rows.Count - 2; row >= 0; row--)
        {
            if (Above(rows[row], aligned[row + 1]) is not { } placed)
            {
                return null;
            }

            aligned[row] = placed;
        }

        return aligned;
    }

    private static RowPiece? Above(RowPiece row, RowPiece below)
    {
        var places = row.Cells.Count == below.Cells.Count ? [.. below.Cells.Select(cell => (cell.Column, cell.Columns))] : Runs(below);
        return places.Count != row.Cells.Count
            ? null
            : row with { Cells = [.. row.Cells.Zip(places, (cell, place) => new ReadCell(cell.Text, place.Column, place.Columns))] };
    }

    private static List<(int Column, int Columns)> Runs(RowPiece row)
    {
        var runs = new List<(int Column, int Columns)>();
        var isOpen = false;
        foreach (var cell in row.Cells)
        {
            var isBlank = string.IsNullOrWhiteSpace(cell.Text);
            if (!isBlank && isOpen)
            {
                runs[^1] = (runs[^1].Column, cell.Column + cell.Columns - runs[^1].Column);
            }
            else
            {
                runs.Add((cell.Column, cell.Columns));
            }

            isOpen = !isBlank;
        }

        return runs;
    }
}
