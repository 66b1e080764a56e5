using Procurement.Domain.Published;

namespace Procurement.Documents.Published.Sections;

/// <summary>Everything that is not in the two sections: paragraphs, and tables as they are.</summary>
internal sealed class OutsideReader(IReadOnlyList<Piece> pieces, SectionFinder finder, bool isLined)
{
    private readonly List<OutsideBlock> blocks = [];
    private readonly List<string> paragraphs = [];
    private readonly List<RowPiece> rows = [];
    private readonly TextJoiner joiner = new(isLined);
    private string heading = "";

    /// <param name="isInside">Whether a piece belongs to one of the two sections.</param>
    public IReadOnlyList<OutsideBlock> Read(Func<int, bool> isInside)
    {
        for (var index = 0; index < pieces.Count; index++)
        {
            if (isInside(index))
            {
                Flush();
            }
            else
            {
                Take(index);
            }
        }

        Flush();
        return blocks;
    }

    /// <summary>Rows of other tables that stand in a section.</summary>
    public static OutsideBlock Table(string heading, IReadOnlyList<RowPiece> rows) => new(heading, [.. rows.Select(Texts)], IsTable: true);

    private void Take(int index)
    {
        if (finder.IsHeading(index))
        {
            Flush();
            var text = pieces[index] is TextPiece piece ? piece.Text : ((RowPiece)pieces[index]).Only!;
            heading = CellText.Of(text);
            blocks.Add(new OutsideBlock(heading, [[heading]], IsTable: false));
            return;
        }

        switch (pieces[index])
        {
            case RowPiece row:
                FlushText();
                if (rows.Count > 0 && rows[^1].Grid != row.Grid)
                {
                    FlushRows();
                }

                rows.Add(row);
                break;
            case TextPiece text:
                FlushRows();
                joiner.Add(paragraphs, text.Text);
                break;
            default:
                FlushText();
                break;
        }
    }

    private void Flush()
    {
        FlushText();
        FlushRows();
    }

    private void FlushText()
    {
        blocks.AddRange(paragraphs.Select(text => new OutsideBlock(heading, [[text]], IsTable: false)));
        paragraphs.Clear();
        joiner.Close();
    }

    private void FlushRows()
    {
        var filled = rows.Where(row => !row.IsBlank).ToList();
        if (filled.Count > 0)
        {
            blocks.Add(Table(heading, filled));
        }

        rows.Clear();
    }

    /// <summary>One text a grid column; a merged cell's stands in the first of its columns.</summary>
    private static string[] Texts(RowPiece row)
    {
        var texts = new string[row.Width];
        Array.Fill(texts, "");
        foreach (var cell in row.Cells)
        {
            texts[cell.Column] = CellText.Figure(cell.Text);
        }

        return texts;
    }
}
