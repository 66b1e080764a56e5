namespace Procurement.Documents.Files;

/// <summary>Tells which Office document of 1997 to 2003 a compound file is, by the names in its directory ([MS-DOC] 2.1, [MS-XLS] 2.1).</summary>
internal static class OfficeBinary
{
    public const string HasMacros = "含有宏，不能上传；请在 Office 中另存为不含宏的 docx、xlsx 或 pptx。";

    /// <summary>Where Word, Excel and all of Office keep macros ([MS-OVBA] 2.2.1).</summary>
    private static readonly string[] MacroNames = ["Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA"];

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static (FileKind? Kind, string? Refusal) Read(Stream content)
    {
        var names = CompoundFile.NamesIn(content);
        var (isWord, isExcel) = (names.Contains("WordDocument"), names.Contains("Workbook") || names.Contains("Book"));
        return names.Contains("EncryptedPackage") ? (null, "加了密码，不能上传；请去掉密码后重新保存、上传。")
            : MacroNames.Any(names.Contains) ? (null, HasMacros)
            : isWord && !isExcel ? (FileKind.Doc, null)
            : isExcel && !isWord ? (FileKind.Xls, null)
            : (null, "不是 Word 或 Excel 97-2003 文档，不能上传；请另存为 docx、xlsx、pptx 或 PDF 后再上传。");
    }
}
