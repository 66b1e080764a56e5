using System.Globalization;

namespace Procurement.Documents.Published.Formats.Pdf;

/// <summary>The text of a PDF, one paragraph a line, columns kept apart by blanks as they stand on the page.</summary>
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
            return Lines(output.Text, budget, notes);
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

    private static List<ReadBlock> Lines(string text, ReadBudget budget, ReadNotes notes)
    {
        var pages = text.Split('\f');
        int[] blank = [.. Enumerable.Range(1, Math.Max(1, pages.Length - 1)).Where(page => string.IsNullOrWhiteSpace(pages[page - 1]))];
        if (blank.Length == Math.Max(1, pages.Length - 1))
        {
            throw new DocumentRefusedException("中没有文字，可能是扫描件；请用原来的 Word 或 Excel 文件核对。");
        }

        if (blank.Length > 0)
        {
            var named = string.Join('、', blank.Take(MostPagesNamed).Select(page => page.ToString(CultureInfo.InvariantCulture)));
            notes.Add($"第 {named}{(blank.Length > MostPagesNamed ? " 等" : "")} 页没有文字（空白页、图片或扫描件），没有读取。");
        }

        if (text.Any(mark => mark is '\uFFFD' or (>= '\uE000' and <= '\uF8FF')))
        {
            notes.Add("PDF 中有的字没有对应的编码，读出的文字可能缺字或是乱码。");
        }

        return TxtReader.LinesOf(text, budget, (page, _, line) => $"第{page}页第{line}行");
    }
}
