namespace Procurement.Documents.Published.Sections;

/// <summary>Sorts the rows of a section's grids: its table's head and body, and what belongs to other tables. A head that comes again on the
/// next page is folded away.</summary>
internal sealed class RowSorter(string section, SectionContent content, UnreadList unread)
{
    /// <summary>More levels than any published head has.</summary>
    private const int MostHeadRows = 8;

    private readonly HeadWords words = HeadWords.Of(section);
    private readonly HashSet<string> headRows = new(StringComparer.Ordinal);
    private bool isOtherHead;
    private int rowNumber;

    /// <summary>How many paragraphs stand above the head; none before there is one.</summary>
    public int ParagraphsAbove { get; private set; }

    /// <param name="isOfOtherTable">Whether the title above it is that of another table.</param>
    public void Take(RowPiece row, bool isOfOtherTable)
    {
        rowNumber++;
        var isKnownHead = HeadWords.MayBeHead(row) && headRows.Contains(words.Signature(row));
        isOtherHead &= !isKnownHead;
        if (row.IsLoose)
        {
            TakeLoose(row);
        }
        else if (isOfOtherTable || isOtherHead)
        {
            content.Others.Add(row);
        }
        else if (content.Head.Count == 0)
        {
            TakeFirstRow(row);
        }
        else if (content.Body.Count == 0 && content.Head.Count < MostHeadRows && (row.IsHead || words.GoesOn(row)))
        {
            AddHead(row);
        }
        else if (!isKnownHead)
        {
            TakeBodyRow(row);
        }
    }

    /// <summary>Before any head the whole table is loose and said once; below one, each row.</summary>
    private void TakeLoose(RowPiece row)
    {
        if (content.Head.Count > 0 || !content.Others.Exists(other => other.IsLoose))
        {
            unread.AddLost(
                section, row, rowNumber,
                content.Head.Count > 0 ? "分不清这一行的文字各属哪一栏，没有读。" : "从文字的位置分不清表格的各栏，这张表没有读；请改用原来的 Word、Excel 或网页文件核对。");
        }

        content.Others.Add(row);
    }

    private void TakeFirstRow(RowPiece row)
    {
        if (words.Begins(row))
        {
            AddHead(row);
        }
        else
        {
            content.Others.Add(row);
            unread.Add(SectionNames.Row(section, row, rowNumber), row, "这一行在表头之前，没有读。");
        }
    }

    private void TakeBodyRow(RowPiece row)
    {
        if (words.Begins(row))
        {
            isOtherHead = true;
            content.Others.Add(row);
            unread.AddLost(section, row, rowNumber, "这里又有一行表头，与前面的不同，其下各行没有读。");
        }
        else
        {
            content.Body.Add(row);
        }
    }

    /// <remarks>The first page may have a head twice, when it has no row; then it is not a head of twice as many levels.</remarks>
    private void AddHead(RowPiece row)
    {
        ParagraphsAbove = content.Head.Count == 0 ? content.Paragraphs.Count : ParagraphsAbove;
        if (headRows.Add(words.Signature(row)))
        {
            content.Head.Add(row);
        }
    }
}
