namespace Procurement.Documents.Files;

/// <summary>A kind of file that may be attached.</summary>
/// <param name="Extension">As it is stored, with its dot: <c>.jpg</c>.</param>
/// <param name="ContentType">As it is served.</param>
/// <param name="ChineseName">What people call it.</param>
public sealed record FileKind(string Extension, string ContentType, string ChineseName)
{
    /// <summary>The largest file that may be attached: 20 MB.</summary>
    public const long MostBytes = 20L * 1024 * 1024;

    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static readonly FileKind Pdf = new(".pdf", "application/pdf", "PDF");
    public static readonly FileKind Png = new(".png", "image/png", "PNG 图片");
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg", "JPEG 图片");
    public static readonly FileKind Gif = new(".gif", "image/gif", "GIF 图片");
    public static readonly FileKind WebP = new(".webp", "image/webp", "WebP 图片");
    public static readonly FileKind Docx = new(".docx", OpenXml + "wordprocessingml.document", "Word 文档");
    public static readonly FileKind Xlsx = new(".xlsx", OpenXml + "spreadsheetml.sheet", "Excel 工作簿");
    public static readonly FileKind Pptx = new(".pptx", OpenXml + "presentationml.presentation", "PowerPoint 演示文稿");
    public static readonly FileKind Doc = new(".doc", "application/msword", "Word 97-2003 文档");
    public static readonly FileKind Xls = new(".xls", "application/vnd.ms-excel", "Excel 97-2003 工作簿");

    /// <summary>Everything that is accepted: what people hand in as evidence, and nothing that a browser or Office would run.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Png, Jpeg, Gif, WebP, Docx, Xlsx, Pptx, Doc, Xls];

    /// <summary>For the <c>accept</c> attribute of an upload field.</summary>
    public static string Accepted { get; } = string.Join(',', [.. All.Select(kind => kind.Extension), ".jpeg"]);

    /// <summary>Whether a file of this kind may have the extension (with its dot, in any case).</summary>
    public bool HasExtension(string extension) =>
        extension.Equals(Extension, StringComparison.OrdinalIgnoreCase)
        || (ReferenceEquals(this, Jpeg) && extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase));
}
