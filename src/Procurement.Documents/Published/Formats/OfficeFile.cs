using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats;

/// <summary>Tells by its main part's root element which Office document a zip is; what its list of parts claims is not asked.</summary>
internal static class OfficeFile
{
    private const long Megabyte = 1024 * 1024;

    private static readonly PackageRules Word = new("Word", ".docx", 10_000, DocumentReader.MostBytes, 400 * Megabyte, 256, AllowsMacros: true);

    private static readonly PackageRules Excel = Word with { Program = "Excel", Ending = ".xlsx" };

    /// <summary>Opens the zip for reading as the kind of document that it is.</summary>
    /// <param name="read">Gets the package, the name of its main part and the kind, <c>docx</c> or <c>xlsx</c>.</param>
    /// <exception cref="DocumentRefusedException">It is neither.</exception>
    public static T Read<T>(Stream content, Func<WorkbookFile, string, string, T> read)
    {
        var kind = KindOf(content, out var main);
        using var file = WorkbookFile.Open(content, kind is "xlsx" ? Excel : Word);
        return read(file, main, kind);
    }

    private static string KindOf(Stream content, out string main)
    {
        using var file = WorkbookFile.Open(content, Word);
        main = Relationships.IfAny(file, "")?.FirstOrDefault(relationship => relationship.Type is "officeDocument")?.Target ?? "";
        if (!file.Has(main))
        {
            throw Foreign(file);
        }

        if (!main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentRefusedException("是二进制工作簿（.xlsb）；请在 Excel 中另存为 .xlsx 后重新上传。");
        }

        using var xml = file.Read(main);
        xml.ToRoot();
        return xml.Name switch
        {
            "document" => "docx",
            "workbook" => "xlsx",
            "presentation" => throw new DocumentRefusedException("是演示文稿；可核对 docx、xlsx、html、txt 和 PDF。"),
            _ => throw new DocumentRefusedException("不是 Word 或 Excel 文件；可核对 docx、xlsx、html、txt 和 PDF。"),
        };
    }

    private static DocumentRefusedException Foreign(WorkbookFile file) => new(
        file.Has("OFD.xml") ? "是 OFD 版式文件；请转换为 PDF，或用原来的 Word、Excel 文件核对。"
        : file.Has("mimetype") || file.Has("content.xml") ? "是 OpenDocument 文件；请另存为 docx 或 xlsx 后重新上传。"
        : "是压缩包；请解压后分别上传其中的文件。");
}
