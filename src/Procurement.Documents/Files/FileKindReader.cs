using Procurement.Documents.Messages;

namespace Procurement.Documents.Files;

/// <summary>Tells by its content what an attached file is; what its name claims must agree.</summary>
public static class FileKindReader
{
    private const string Allowed = "可上传 PDF、图片（png、jpg、gif、webp）和 Office 文档（docx、xlsx、pptx、doc、xls）";

    /// <summary>The kind of the file, or the reason why it is refused: one Chinese sentence.</summary>
    /// <param name="content">Seekable; read from its beginning, left open and at no particular place.</param>
    /// <param name="fileName">The name under which it was handed in.</param>
    public static (FileKind? Kind, string? Refusal) Read(Stream content, string fileName)
    {
        var shown = Excerpt.Of(SafeFileName.Of(fileName), 60);
        if (content.Length is 0 or > FileKind.MostBytes)
        {
            return (null, content.Length == 0
                ? $"“{shown}”是空文件，请重新选择。"
                : $"“{shown}”有 {(content.Length + 1024 * 1024 - 1) / (1024 * 1024)} MB，超过 20 MB，请压缩或分开上传。");
        }

        try
        {
            var (kind, refusal) = OfContent(content);
            return kind is null ? (null, $"“{shown}”{refusal}") : Named(kind, fileName, shown);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            return (null, $"“{shown}”已损坏或不完整，请在原程序中打开检查后重新保存、上传。");
        }
    }

    private static (FileKind? Kind, string? Refusal) Named(FileKind kind, string fileName, string shown)
    {
        var extension = Path.GetExtension(SafeFileName.Of(fileName));
        return kind.HasExtension(extension) ? (kind, null)
            : extension.Length == 0 ? (null, $"“{shown}”没有扩展名，内容是 {kind.ChineseName}，请改名为以 {kind.Extension} 结尾后再上传。")
            : (null, $"“{shown}”的扩展名与内容不符：内容是 {kind.ChineseName}，请改名为以 {kind.Extension} 结尾后再上传。");
    }

    private static (FileKind? Kind, string? Refusal) OfContent(Stream content)
    {
        Span<byte> buffer = stackalloc byte[16];
        content.Position = 0;
        ReadOnlySpan<byte> start = buffer[..content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        return start.StartsWith("%PDF-"u8) ? (FileKind.Pdf, null)
            : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? (FileKind.Png, null)
            : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? (FileKind.Jpeg, null)
            : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? (FileKind.Gif, null)
            : start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8) ? (FileKind.WebP, null)
            : start.StartsWith("PK\u0003\u0004"u8) ? OfficePackage.Read(content)
            : start.StartsWith(CompoundFile.Signature) ? OfficeBinary.Read(content)
            : (null, $"{Foreign(start)}，不能上传；{Allowed}。");
    }

    /// <summary>What a refused file is, where a word helps the one who sent it.</summary>
    private static string Foreign(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart("\uFEFF \t\r\n"u8);
        return text.StartsWith("<"u8) ? "的内容是网页或 XML（如 html、svg）"
            : start.StartsWith("MZ"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46]) ? "的内容是可执行程序"
            : start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "的内容是压缩包"
            : "的内容不是可以上传的类型";
    }
}
