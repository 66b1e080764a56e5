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
            var output = await PdfText.ExtractAsync(path, limits, cancel);
            CheckExit(output);
            return Blocks(PdfPages.Read(output.Text), budget, notes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <remarks>Exit codes: pdftotext(1): 1 cannot open, 3 permissions; above 128 a signal, of our limits mostly.</remarks>
    private static void CheckExit(PdfOutput output)
    {
        if (output.ExitCode == 0)
        {
            return;
        }

        var isLocked = output.ExitCode == 3 || output.Complaint.Contains("password", StringComparison.OrdinalIgnoreCase)
            || output.Complaint.Contains("Copying of text", StringComparison.OrdinalIgnoreCase);
        throw new DocumentRefusedException(isLocked ? "加了密码或不允许复制文字；请去掉限制后重新上传，或用原来的 Word 文件核对。"
            : output.ExitCode > 128 || output.Complaint.Contains("emory", StringComparison.Ordinal) ? "读取时占用过多，可能过大或被人为构造；请用原来的 Word 或 Excel 文件核对。"
            : "已损坏或不完整；请在 PDF 阅读器中打开检查后重新保存、上传。");
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
