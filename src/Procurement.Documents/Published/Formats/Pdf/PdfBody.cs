namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>Puts the texts below a head into rows. A row has one line of figures; texts that a column broke over lines stand around it, or
/// begin beside it.</summary>
internal sealed class PdfBody
{
    /// <summary>How far the middles of cells of one row may lie apart, in heights of the font.</summary>
    private const double SameRow = 0.45;

    /// <summary>Lines of one cell are never further apart, in heights of the font.</summary>
    private const double WidestPitch = 2.2;

    /// <summary>How far a row of figures may stand from the middle of two lines of a cell beside it.</summary>
    private const double MiddleOfTwo = 0.25;

    private readonly PdfColumns columns;
    private readonly List<double> rows = [];

    private PdfBody(PdfColumns columns) => this.columns = columns;

    /// <returns>Null where it is not clear which row or column a text is of.</returns>
    public static IReadOnlyList<ReadRow>? Read(PdfColumns columns, IReadOnlyList<PdfTextLine> lines)
    {
        var body = new PdfBody(columns);
        foreach (var line in lines.Where(line => line.Words.Any(word => PdfTable.IsFigure(word.Text))))
        {
            body.rows.Add(line.Words.First(word => PdfTable.IsFigure(word.Text)).Middle);
        }

        return body.Cells(lines) is { } cells && body.Blocks(cells) is { } blocks ? body.Rows(blocks) : null;
    }

    /// <summary>The words of each column from the top; those of one line are one.</summary>
    private List<PdfWord>[]? Cells(IReadOnlyList<PdfTextLine> lines)
    {
        List<PdfWord>[] cells = [.. Enumerable.Range(0, columns.Count).Select(_ => new List<PdfWord>())];
        foreach (var line in lines)
        {
            var own = line.Words.GroupBy(columns.Find).ToList();
            if (own.Exists(words => words.Key is null))
            {
                return null;
            }

            own.ForEach(words => cells[words.Key!.Value].Add(PdfWord.Of([.. words])));
        }

        return cells;
    }

    /// <summary>The cells of the table: neighbouring lines of a column, if they are not rows of their own.</summary>
    private List<Block>? Blocks(List<PdfWord>[] cells)
    {
        var blocks = cells.Index().SelectMany(column => Blocks(column.Index, column.Item)).ToList();
        var orphans = blocks.Where(block => !block.Touches(rows)).ToList();
        foreach (var orphan in orphans.OrderBy(block => block.Middle))
        {
            // A row without any figure.
            if (!rows.Exists(row => Math.Abs(row - orphan.Middle) <= SameRow * orphan.Em))
            {
                rows.Add(orphan.Middle);
            }
        }

        rows.Sort();
        return blocks.TrueForAll(block => RowOf(block) >= 0) ? blocks : null;
    }

    private IEnumerable<Block> Blocks(int column, List<PdfWord> words)
    {
        var open = new List<PdfWord>();
        foreach (var word in words)
        {
            if (open.Count > 0 && !GoOn(open[^1], word))
            {
                foreach (var block in Separate(column, open))
                {
                    yield return block;
                }

                open = [];
            }

            open.Add(word);
        }

        foreach (var block in open.Count > 0 ? Separate(column, open) : [])
        {
            yield return block;
        }
    }

    /// <summary>Lines this close are of one cell. Further apart they are if a row of figures stands just between them: then neither is beside it.</summary>
    private bool GoOn(PdfWord above, PdfWord below)
    {
        var (pitch, em) = (below.Middle - above.Middle, Math.Min(above.Em, below.Em));
        return !PdfTable.IsFigure(above.Text) && !PdfTable.IsFigure(below.Text)
            && (pitch <= PdfLabel.MostPitch * em || (pitch <= WidestPitch * em && rows.Exists(row => Math.Abs(row - ((above.Middle + below.Middle) / 2)) <= MiddleOfTwo * em)));
    }

    /// <summary>Lines that each stand beside figures are cells of their own, however close.</summary>
    private IEnumerable<Block> Separate(int column, List<PdfWord> lines) =>
        lines.TrueForAll(line => RowAt(line.Middle, line.Em) >= 0) ? lines.Select(line => new Block(column, [line])) : [new Block(column, lines)];

    /// <summary>The row in whose middle the cell stands, or at whose only line it begins; negative where there is none.</summary>
    private int RowOf(Block block)
    {
        var row = RowAt(block.Middle, block.Em);
        return row >= 0 ? row
            : rows.Count(other => block.Spans(other)) == 1 && RowAt(block.Lines[0].Middle, block.Em) is >= 0 and var first ? first
            : -1;
    }

    private int RowAt(double middle, double em) => rows.FindIndex(row => Math.Abs(row - middle) <= SameRow * em);

    private ReadRow[]? Rows(List<Block> blocks)
    {
        var cells = blocks.ToLookup(RowOf);
        var read = Enumerable.Range(0, rows.Count).Select(row => cells[row].OrderBy(block => block.Column).ToList()).ToList();
        return read.Exists(row => row.Zip(row.Skip(1)).Any(pair => pair.First.Column == pair.Second.Column))
            ? null
            : [.. read.Where(row => row.Count > 0).Select(row => new ReadRow([.. Enumerable.Range(0, columns.Count).Select(column =>
                new ReadCell(row.Find(block => block.Column == column)?.Text ?? "", column))]))];
    }

    private sealed record Block(int Column, IReadOnlyList<PdfWord> Lines)
    {
        public string Text => string.Join('\n', Lines.Select(line => line.Text));

        public double Middle => (Lines[0].Middle + Lines[^1].Middle) / 2;

        public double Em => Lines[0].Em;

        public bool Spans(double row) => row > Lines[0].Middle - (0.7 * Em) && row < Lines[^1].Middle + (0.7 * Em);

        public bool Touches(List<double> rows) => rows.Exists(Spans);
    }
}
