namespace Procurement.Documents.Published.Sections;

/// <summary>Cuts a document into pieces.</summary>
internal static class Pieces
{
    private const int MostColumns = 1_024;

    /// <summary>Formats in which a paragraph is one line of a text file, so that rows and wrapped sentences have to be put together again.</summary>
    public static bool IsLined(ReadDocument document) => document.Format is "txt" or "pdf";

    public static IReadOnlyList<Piece> Of(ReadDocument document)
    {
        var pieces = new List<Piece>();
        var lines = new List<ReadParagraph>();
        var grid = 0;
        foreach (var block in document.Blocks)
        {
            if (block is ReadParagraph paragraph && IsLined(document))
            {
                lines.Add(paragraph);
                continue;
            }

            grid = Flush(document, lines, pieces, grid);
            Add(block, pieces, ref grid);
        }

        Flush(document, lines, pieces, grid);
        return pieces;
    }

    private static int Flush(ReadDocument document, List<ReadParagraph> lines, List<Piece> pieces, int grid)
    {
        if (lines.Count > 0)
        {
            var read = document.Format is "pdf" ? PdfLines.Read(lines, grid) : TabbedLines.Read(lines, grid);
            pieces.AddRange(read);
            grid = read.OfType<RowPiece>().Select(row => row.Grid + 1).DefaultIfEmpty(grid).Max();
            lines.Clear();
        }

        return grid;
    }

    private static void Add(ReadBlock block, List<Piece> pieces, ref int grid)
    {
        if (block is ReadTable table)
        {
            pieces.AddRange(Rows(table, grid++));
        }
        else if (block is ReadParagraph paragraph)
        {
            pieces.Add(string.IsNullOrWhiteSpace(paragraph.Text) ? new BreakPiece(paragraph.Place) : new TextPiece(paragraph.Place, paragraph.Text, paragraph.IsHeading));
        }
    }

    private static IEnumerable<RowPiece> Rows(ReadTable table, int grid)
    {
        // No table of a budget is as wide; what stands further out is left by whoever made the file, and must not cost memory.
        static ReadCell Clamped(ReadCell cell) => cell with { Columns = Math.Clamp(cell.Columns, 1, MostColumns - cell.Column) };

        foreach (var (index, row) in table.Rows.Index())
        {
            var place = table.Place.Length == 0 ? "" : $"{table.Place}第{index + 1}行";
            yield return new RowPiece(place, [.. row.Cells.Where(cell => cell.Column is >= 0 and < MostColumns).Select(Clamped)], grid, row.IsHead);
        }
    }
}
