namespace Procurement.Documents.Published.Formats;

/// <summary>How much a document may hold: more than any department ever published, and less than harms the service.</summary>
internal sealed class ReadBudget(CancellationToken cancel)
{
    /// <summary>A budget table of 10,000 lines has 140,000.</summary>
    public const int MostCells = 500_000;

    public const int MostColumns = 1_000;

    private const int MostParagraphs = 300_000;
    private const int MostCharacters = 20_000_000;

    private int cells;
    private int paragraphs;
    private long characters;

    /// <summary>A full one, for counting the same things once more on the way.</summary>
    public ReadBudget Another() => new(cancel);

    /// <exception cref="DocumentRefusedException">There are too many.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the document any more.</exception>
    public void Paragraph(int length)
    {
        if (++paragraphs > MostParagraphs)
        {
            throw new DocumentRefusedException("的段落超过 30 万个，不像是公开文件；请只保留要核对的部分后重新上传。");
        }

        Characters(length);
    }

    /// <inheritdoc cref="Paragraph"/>
    public void Cell(int length)
    {
        if (++cells > MostCells)
        {
            throw new DocumentRefusedException("的表格单元格超过 50 万个，不像是公开文件；请只保留要核对的部分后重新上传。");
        }

        Characters(length);
    }

    /// <summary>Whether one more column fits beside so many.</summary>
    public static int Column(int column) => column < MostColumns
        ? column
        : throw new DocumentRefusedException("中有超过 1000 列的表格，不像是公开文件；请只保留要核对的部分后重新上传。");

    private void Characters(int length)
    {
        cancel.ThrowIfCancellationRequested();
        characters += length;
        if (characters > MostCharacters)
        {
            throw new DocumentRefusedException("的文字超过 2000 万字，不像是公开文件；请只保留要核对的部分后重新上传。");
        }
    }
}
