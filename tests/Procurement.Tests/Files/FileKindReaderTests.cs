using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Tests.Files;

public sealed class FileKindReaderTests
{
    private static readonly Dictionary<string, byte[]> Contents = new(StringComparer.Ordinal)
    {
        ["pdf"] = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n%%EOF"),
        ["png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ["jpg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
        ["gif"] = Encoding.ASCII.GetBytes("GIF89a1234"),
        ["webp"] = [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8],
        ["docx"] = MadeUpFiles.Package(MadeUpFiles.WordMain),
        ["xlsx"] = MadeUpFiles.Package(MadeUpFiles.ExcelMain),
        ["pptx"] = MadeUpFiles.Package(MadeUpFiles.SlidesMain),
        ["doc"] = MadeUpFiles.Compound(["Root Entry", "1Table", "WordDocument"]),
        ["xls"] = MadeUpFiles.Compound(["Root Entry", "Workbook"]),
        ["html"] = Encoding.UTF8.GetBytes("\uFEFF\r\n <!DOCTYPE html><script>alert(1)</script>"),
        ["svg"] = Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ["exe"] = Encoding.ASCII.GetBytes("MZ\u0090\0\u0003"),
        ["text"] = Encoding.ASCII.GetBytes("hello"),
        ["late pdf"] = Encoding.ASCII.GetBytes("<html>%PDF-1.7"),
        ["zip"] = MadeUpFiles.Zip(("a.html", "<html>")),
        ["cut zip"] = MadeUpFiles.Package(MadeUpFiles.WordMain)[..^30],
        ["xlsm"] = MadeUpFiles.Package(MadeUpFiles.ExcelMacroMain),
        ["docx with macros"] = MadeUpFiles.Package(MadeUpFiles.WordMain, "word/vbaProject.bin"),
        ["dotx"] = MadeUpFiles.Package(MadeUpFiles.WordTemplateMain),
        ["two in one"] = MadeUpFiles.Zip(("[Content_Types].xml", "<Types/>"), ("[content_types].xml", "<Types/>")),
        ["entities"] = MadeUpFiles.Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><Types>&b;</Types>")),
        ["doc with macros"] = MadeUpFiles.Compound(["Root Entry", "WordDocument", "Macros", "VBA", "dir"]),
        ["password"] = MadeUpFiles.Compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
        ["msi"] = MadeUpFiles.Compound(["Root Entry", "Property"]),
        ["circle"] = MadeUpFiles.Compound(["Root Entry", "Workbook"], directoryEnd: 1),
        ["cut doc"] = MadeUpFiles.Compound(["Root Entry", "WordDocument"])[..700],
        ["empty"] = [],
    };

    [Theory]
    [InlineData("pdf", "合同.pdf", ".pdf", "application/pdf")]
    [InlineData("pdf", "合同.PDF", ".pdf", "application/pdf")]
    [InlineData("png", "照片.png", ".png", "image/png")]
    [InlineData("jpg", "照片.jpeg", ".jpg", "image/jpeg")]
    [InlineData("jpg", "照片.JPG", ".jpg", "image/jpeg")]
    [InlineData("gif", "a.gif", ".gif", "image/gif")]
    [InlineData("webp", "a.webp", ".webp", "image/webp")]
    [InlineData("docx", "a.docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "a.xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("pptx", "a.pptx", ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("doc", "a.doc", ".doc", "application/msword")]
    [InlineData("xls", "a.xls", ".xls", "application/vnd.ms-excel")]
    public void Read_Accepted_KindByContent(string content, string name, string extension, string contentType)
    {
        var (kind, refusal) = FileKindReader.Read(new MemoryStream(Contents[content]), name);

        Assert.Null(refusal);
        Assert.Equal((extension, contentType), (kind!.Extension, kind.ContentType));
    }

    [Theory]
    [InlineData("html", "合同.pdf", "“合同.pdf”的内容是网页或 XML")]
    [InlineData("svg", "图.png", "的内容是网页或 XML")]
    [InlineData("exe", "合同.pdf", "的内容是可执行程序")]
    [InlineData("text", "合同.pdf", "的内容不是可以上传的类型，不能上传；可上传 PDF、图片")]
    [InlineData("late pdf", "合同.pdf", "的内容是网页或 XML")]
    [InlineData("zip", "合同.docx", "的内容是压缩包")]
    [InlineData("cut zip", "合同.docx", "已损坏或不完整")]
    [InlineData("xlsm", "表.xlsx", "含有宏")]
    [InlineData("xlsm", "表.xlsm", "含有宏")]
    [InlineData("docx with macros", "合同.docx", "含有宏")]
    [InlineData("dotx", "合同.docx", "不是 docx、xlsx 或 pptx 文档")]
    [InlineData("two in one", "合同.docx", "的内容是压缩包")]
    [InlineData("entities", "合同.docx", "已损坏或不完整")]
    [InlineData("doc with macros", "合同.doc", "含有宏")]
    [InlineData("password", "合同.docx", "加了密码")]
    [InlineData("msi", "合同.doc", "不是 Word 或 Excel 97-2003 文档")]
    [InlineData("circle", "表.xls", "已损坏或不完整")]
    [InlineData("cut doc", "合同.doc", "已损坏或不完整")]
    [InlineData("empty", "合同.pdf", "是空文件")]
    [InlineData("pdf", "合同.docx", "的扩展名与内容不符：内容是 PDF，请改名为以 .pdf 结尾后再上传。")]
    [InlineData("pdf", "合同.pdf.exe", "的扩展名与内容不符")]
    [InlineData("docx", "表.xlsx", "内容是 Word 文档")]
    [InlineData("pdf", "合同", "没有扩展名，内容是 PDF")]
    [InlineData("pdf", "../../合同.html", "“合同.html”的扩展名与内容不符")]
    [InlineData("pdf", "合同\u202Efdp.exe", "“合同fdp.exe”的扩展名与内容不符")]
    public void Read_Refused_SaysWhy(string content, string name, string expected)
    {
        var (kind, refusal) = FileKindReader.Read(new MemoryStream(Contents[content]), name);

        Assert.Null(kind);
        Assert.Contains(expected, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLarge_IsRefusedUnread()
    {
        using var large = new MemoryStream();
        large.SetLength(FileKind.MostBytes + 1);

        Assert.Contains("有 21 MB，超过 20 MB", FileKindReader.Read(large, "a.pdf").Refusal, StringComparison.Ordinal);
    }

    /// <summary>Cut anywhere, a document is refused or accepted, never a crash.</summary>
    [Theory]
    [InlineData("docx")]
    [InlineData("doc")]
    public void Read_CutAnywhere_NeverThrows(string content)
    {
        for (var length = 1; length < Contents[content].Length; length += 7)
        {
            var (kind, refusal) = FileKindReader.Read(new MemoryStream(Contents[content][..length]), "a." + content);
            Assert.True(kind is null != refusal is null);
        }
    }
}
