using System.Text;
using Procurement.Documents.Published;
using Procurement.Documents.Published.Formats;
using Procurement.Tests.Files;

namespace Procurement.Tests.Published.Formats;

/// <summary>Makes small files of each kind exactly and reads them.</summary>
internal static class Reading
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:a=\"urn:a\" xmlns:r=\"urn:r\"";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The file's content; it must be readable.</summary>
    public static async Task<ReadDocument> OfAsync(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        var reading = await DocumentReader.ReadAsync(stream, name, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    /// <summary>Why the file is refused; it must be.</summary>
    public static async Task<string> RefusalAsync(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        var reading = await DocumentReader.ReadAsync(stream, name, TestContext.Current.CancellationToken);
        Assert.Null(reading.Document);
        return Assert.Single(reading.Problems).Message;
    }

    /// <summary>The blocks one below the other: <c># </c> before headings; of a table a row a line, each cell with its column, → its
    /// columns and ↓ its rows where there are more than one.</summary>
    public static string Show(ReadDocument document) => string.Join('\n', document.Blocks.Select(Show));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <param name="body">What stands in <c>w:body</c>.</param>
    public static byte[] Word(string body, string? styles = null, string? numbering = null, params (string Name, string Text)[] more) => MadeUpFiles.Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Types}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", $"<Relationships><Relationship Id=\"s\" Type=\"{Types}styles\" Target=\"styles.xml\"/><Relationship Id=\"n\" Type=\"{Types}numbering\" Target=\"numbering.xml\"/></Relationships>"),
        ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"<w:styles {W}>{styles}</w:styles>"),
        ("word/numbering.xml", $"<w:numbering {W}>{numbering}</w:numbering>"),
        .. more,
    ]);

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <param name="sheet">What stands in <c>worksheet</c>.</param>
    /// <param name="styles">What stands in <c>styleSheet</c>.</param>
    public static byte[] Excel(string sheet, string styles = "", string state = "", params (string Name, string Text)[] more) => MadeUpFiles.Zip(
    [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Types}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"s1\" Type=\"{Types}worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"st\" Type=\"{Types}styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"资产\" {state} r:id=\"s1\"/></sheets></workbook>"),
        ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet>{sheet}</worksheet>"),
        .. more,
    ]);

    private static string Show(ReadBlock block) => block switch
    {
        ReadParagraph { IsHeading: true } heading => "# " + heading.Text,
        ReadParagraph paragraph => paragraph.Text,
        ReadTable table => string.Join('\n', table.Rows.Select(row => "| " + string.Join(" | ", row.Cells.Select(Show)))),
        _ => throw new InvalidOperationException(),
    };

    private static string Show(ReadCell cell) => $"{cell.Column}:{cell.Text.Replace('\n', '/')}{(cell.Columns > 1 ? $"→{cell.Columns}" : "")}{(cell.Rows > 1 ? $"↓{cell.Rows}" : "")}";
}
