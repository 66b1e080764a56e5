using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Documents.Published.Formats;

/// <summary>Tells by a file's first bytes what it is; the name decides only between text and page, which look alike.</summary>
internal static class ContentKind
{
    public const string Zip = "zip";
    public const string Pdf = "pdf";
    public const string Html = "html";
    public const string Txt = "txt";

    private const int Looked = 4_096;

    private static readonly string[] PageTags = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<p>", "<p ", "<title"];

    /// <exception cref="DocumentRefusedException">It is something that cannot be read.</exception>
    public static string Of(byte[] content, string fileName)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, Looked));
        return start.StartsWith("PK\u0003\u0004"u8) ? Zip
            : start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && IsBlank(start[..at]) ? Pdf
            : start.StartsWith(CompoundFile.Signature) ? throw new DocumentRefusedException(OfCompound(content))
            : Foreign(start) is { } refusal ? throw new DocumentRefusedException(refusal)
            : OfText(start, fileName);
    }

    /// <summary>A page is one by its tags; a text may speak of tags, so there its ending decides.</summary>
    private static string OfText(ReadOnlySpan<byte> start, string fileName)
    {
        // Tags are ASCII in every encoding but UTF-16, where the zeros between are dropped.
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).ToLowerInvariant();
        var trimmed = text.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        var isText = Path.GetExtension(fileName).Equals(".txt", StringComparison.OrdinalIgnoreCase);
        var hasTags = Array.Exists(PageTags, tag => text.Contains(tag, StringComparison.Ordinal));
        return trimmed.Contains("mso-application", StringComparison.Ordinal) || trimmed.Contains("schemas.microsoft.com/office/word/2003", StringComparison.Ordinal)
                ? throw new DocumentRefusedException("是 Office 的 XML 文件；请在 Word 或 Excel 中另存为 docx 或 xlsx 后重新上传。")
            : trimmed.StartsWith('<') && hasTags ? Html
            : hasTags && !isText ? Html
            : Path.GetExtension(fileName).ToLowerInvariant() is ".html" or ".htm" ? Html
            : Txt;
    }

    private static string OfCompound(byte[] content)
    {
        HashSet<string> names;
        try
        {
            names = CompoundFile.NamesIn(new MemoryStream(content, writable: false));
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            return "已损坏或不完整；请在原程序中打开检查后另存为 docx 或 xlsx。";
        }

        return names.Contains("EncryptedPackage") ? "加了密码；请去掉密码后重新保存、上传。"
            : names.Contains("WordDocument") ? "是旧版 Word 文件（.doc）；请在 Word 或 WPS 中另存为 docx 后重新上传。"
            : names.Contains("Workbook") || names.Contains("Book") ? "是旧版 Excel 文件（.xls）；请在 Excel 或 WPS 中另存为 xlsx 后重新上传。"
            : "是旧版 Office 文件；请另存为 docx 或 xlsx 后重新上传。";
    }

    private static string? Foreign(ReadOnlySpan<byte> start) =>
        start.StartsWith("{\\rtf"u8) ? "是 RTF 文档；请在 Word 中另存为 docx 后重新上传。"
        : start.StartsWith("MIME-Version"u8) || start.StartsWith("From: <Saved by"u8) ? "是单个文件网页（.mht）；请在浏览器中另存为网页（html）后重新上传。"
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.StartsWith("GIF8"u8)
            ? "是图片，其中的文字不能读取；请用原来的 Word、Excel 或网页文件核对。"
        : start.StartsWith("MZ"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]) ? "是可执行程序，不能读取。"
        : start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
            || start.StartsWith("PK\u0005\u0006"u8) ? "是压缩包；请解压后分别上传其中的文件。"
        : null;

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.TrimStart((ReadOnlySpan<byte>)[0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF]).IsEmpty;
}
