using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The XML of like rows with room for their texts.</summary>
/// <remarks>Ten thousand rows as elements of the SDK take half a gigabyte and seconds. So the SDK makes one row of a kind, and the
/// others are written as its text with other words in it.</remarks>
/// <param name="Start">The row up to its first cell.</param>
internal sealed record DocxRowShape(string Start, IReadOnlyList<DocxCellShape> Cells)
{
    public const string End = "</w:tr>";

    /// <param name="row">A row without cells.</param>
    /// <param name="cells">Each column's cell for a text.</param>
    public static DocxRowShape Of(TableRow row, IEnumerable<Func<string, TableCell>> cells)
    {
        var xml = DocxXml.Inside(row);
        return new(xml[..xml.LastIndexOf(End, StringComparison.Ordinal)], [.. cells.Select(DocxCellShape.Of)]);
    }
}

/// <summary>A cell around its text, and as it is without any.</summary>
internal sealed record DocxCellShape(string BeforeText, string AfterText, string Blank)
{
    /// <summary>Stands for the text: a character for private use, which nothing else in a cell's XML is.</summary>
    private const string Mark = "\uE000";

    public static DocxCellShape Of(Func<string, TableCell> cell)
    {
        var parts = DocxXml.Inside(cell(Mark)).Split(Mark);
        return new(parts[0], parts[1], DocxXml.Inside(cell("")));
    }
}
