namespace Procurement.Documents.Published.Formats;

/// <summary>A text file: one paragraph a line, blank ones too, since only lines and tabs tell a table.</summary>
internal static class TxtReader
{
    public static IReadOnlyList<ReadBlock> Read(byte[] content, ReadBudget budget, ReadNotes notes)
    {
        var text = TextDecoding.Decode(content, declared: null, out var isDamaged);
        if (isDamaged)
        {
            notes.Add("文件中有不能识别的字节，相应文字以“\uFFFD”代替。");
        }

        return LinesOf(text, budget, counted: text.Contains('\f') ? PlaceOnPage : (_, line, _) => $"第{line}行");
    }

    /// <param name="counted">The place of a line from its page, its number in the file and its number on the page, all from 1.</param>
    public static List<ReadBlock> LinesOf(string text, ReadBudget budget, Func<int, int, int, string> counted)
    {
        var blocks = new List<ReadBlock>();
        var (page, line) = (1, 0);
        foreach (var (index, pageText) in text.Split('\f').Index())
        {
            page = index + 1;
            var lines = pageText.ReplaceLineEndings("\n").Split('\n');

            // The last line ends with its break; a page of pdftotext does too.
            var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
            for (var number = 0; number < count; number++)
            {
                budget.Paragraph(lines[number].Length);
                blocks.Add(new ReadParagraph(counted(page, ++line, number + 1), lines[number]));
            }
        }

        return blocks;
    }

    private static string PlaceOnPage(int page, int line, int onPage) => $"第{page}页第{line}行";
}
