using System.Globalization;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>The text of a PDF: tables where the places of the words tell them, else a paragraph a line, what stands apart kept apart by blanks.</summary>
internal static class PdfReader
{
    private const int MostPagesNamed = 10;

    public static async Task<IReadOnlyList<ReadBlock>> ReadAsync(
        byte[] content, PdfLimits limits, ReadBudget budget, ReadNotes notes, CancellationToken cancel)
    {
        // Readable by us only; pdftotext wants a file that it can go back and forth in.
        var folder = Directory.CreateTempSubdirectory("procurement-pdf-");
        try
        {
            var path = Path.Combine(folder.FullName, "published.pdf");
            await File.WriteAllBytesAsync(path, content, cancel);
            return Blocks(await PdfText.ExtractAsync(path, limits, PdfPages.Read, cancel), budget, notes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<ReadBlock> Blocks(IReadOnlyList<IReadOnlyList<PdfTextLine>> pages, ReadBudget budget, ReadNotes notes)
    {
        int[] blank = [.. pages.Index().Where(page => page.Item.Count == 0).Select(page => page.Index + 1)];
        if (blank.Length == pages.Count)
        {
            throw new DocumentRefusedException("中没有文字，可能是扫描件；请用原来的 Word 或 Excel 文件核对。");
        }

        if (blank.Length > 0)
        {
            var named = string.Join('、', blank.Take(MostPagesNamed).Select(page => page.ToString(CultureInfo.InvariantCulture)));
            notes.Add($"第 {named}{(blank.Length > MostPagesNamed ? " 等" : "")} 页没有文字（空白页、图片或扫描件），没有读取。");
        }

        if (pages.Any(page => page.Any(line => line.Words.Any(word => word.Text.Any(sign => sign is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))))))
        {
            notes.Add("PDF 中有的字没有对应的编码，读出的文字可能缺字或是乱码。");
        }

        return PdfBlocks.Of(pages, budget);
    }
}
