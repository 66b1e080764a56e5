using System.Globalization;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Html;

/// <summary>The rows of a table's body. What is the same down a column is put together once, since a table may have 100,000 cells.</summary>
/// <param name="overlay">What a page on screen adds; null for the document that is handed out.</param>
internal sealed class TableRowsHtml(IReadOnlyList<string> columns, TextWriter writer, SectionOverlay? overlay)
{
    private readonly CellMarkup[] cells = [.. columns.Select((key, column) => CellMarkup.Of(key, isFirst: column == 0))];

    public void Write(PrintedRow row, int index)
    {
        var unit = row.Unit is null ? "" : $" data-unit=\"{HtmlText.Encode(row.Unit)}\"";
        writer.WriteLine($"""<tr{ClassOf(row)} data-type="{HtmlText.Encode(row.Type)}"{unit}>""");
        var number = index.ToString(CultureInfo.InvariantCulture);
        for (var column = 0; column < cells.Length; column++)
        {
            writer.Write(cells[column].BeforeClassEnd);
            writer.Write(overlay?.Class(index, columns[column], null));
            writer.Write(cells[column].BeforeRow);
            writer.Write(number);
            writer.Write(cells[column].BeforeText);
            writer.Write(overlay?.Cell(row, index, columns[column], row.Cells[column]) ?? HtmlText.Encode(row.Cells[column].Text));
            writer.WriteLine(cells[column].AfterText);
        }

        writer.WriteLine("</tr>");
    }

    private static string ClassOf(PrintedRow row) => row switch
    {
        { IsTotal: true } => " class=\"row-total\"",
        { IsSubtotal: true } => " class=\"row-subtotal\"",
        { IsPart: true } => " class=\"row-part\"",
        _ => "",
    };

    /// <param name="BeforeClassEnd">Up to the end of the class names.</param>
    /// <param name="BeforeRow">From there up to the number of the row.</param>
    /// <param name="BeforeText">From there up to the text.</param>
    private sealed record CellMarkup(string BeforeClassEnd, string BeforeRow, string BeforeText, string AfterText)
    {
        /// <summary>The first cell names its row, which a screen reader says before each figure.</summary>
        public static CellMarkup Of(string key, bool isFirst)
        {
            var name = isFirst ? "th" : "td";
            var scope = isFirst ? " scope=\"row\"" : "";
            return new($"<{name}{scope} class=\"{TableHtml.Class(key)}", "\" data-row=\"", $"\" data-column=\"{HtmlText.Encode(key)}\">", $"</{name}>");
        }
    }
}
