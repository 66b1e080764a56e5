using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Html;

/// <summary>A printed table with its caption, head, body and footnotes.</summary>
internal static class TableHtml
{
    /// <summary>The half characters that go on a sideways A4 page in 9 points, less the cells' margins.</summary>
    private const int MostAtFullSize = 150;

    public static void Write(PrintedTable table, TextWriter writer)
    {
        // A wide table scrolls in its own box; the box takes the focus so that the arrow keys scroll it too.
        writer.WriteLine($"""<div class="disclosure-scroll" role="region" tabindex="0" aria-label="{HtmlText.Encode(table.Title)}">""");
        var dense = new ColumnPlan(table).Least > MostAtFullSize ? " dense" : "";
        writer.WriteLine($"""<table class="disclosure-table{dense}">""");
        WriteCaption(table, writer);
        WriteHead(new HeaderGrid(table.Header), writer);
        WriteBody(table, writer);
        writer.WriteLine("</table>");
        writer.WriteLine("</div>");
        foreach (var footnote in table.Footnotes)
        {
            writer.WriteLine($"""<p class="disclosure-note">{HtmlText.Encode(footnote)}</p>""");
        }
    }

    /// <summary>The title and the lines below it; a title that the form places inside the grid gets the grid's border.</summary>
    private static void WriteCaption(PrintedTable table, TextWriter writer)
    {
        writer.WriteLine(table.TitlePlace is TitlePlace.Inside ? """<caption class="inside">""" : "<caption>");
        writer.WriteLine($"""<span class="table-title">{HtmlText.Encode(table.Title)}</span>""");
        foreach (var line in CaptionLine.Of(table))
        {
            writer.WriteLine($"""<span class="table-line"><span>{HtmlText.Encode(line.Left)}</span><span>{HtmlText.Encode(line.Right)}</span></span>""");
        }

        writer.WriteLine("</caption>");
    }

    private static void WriteHead(HeaderGrid grid, TextWriter writer)
    {
        writer.WriteLine("<thead>");
        for (var row = 0; row < grid.Depth; row++)
        {
            writer.WriteLine("<tr>");
            foreach (var cell in grid.StartingIn(row))
            {
                writer.WriteLine($"<th{Scope(cell)}{Span("rowspan", cell.RowSpan)}{Span("colspan", cell.ColumnSpan)}>{HtmlText.Encode(cell.Label)}</th>");
            }

            writer.WriteLine("</tr>");
        }

        writer.WriteLine("</thead>");
    }

    private static string Scope(HeaderSpan cell) => cell.Key is null
        ? """ scope="colgroup" """.TrimEnd()
        : $""" scope="col" class="{Class(cell.Key)}" """.TrimEnd();

    private static string Span(string name, int count) => count > 1 ? $" {name}=\"{count}\"" : "";

    private static void WriteBody(PrintedTable table, TextWriter writer)
    {
        writer.WriteLine("<tbody>");
        var rows = new TableRowsHtml(table.Columns, writer);
        foreach (var (index, row) in table.Rows.Index())
        {
            rows.Write(row, index);
        }

        if (table.Rows.Count == 0)
        {
            writer.WriteLine($"""<tr class="row-empty">{string.Concat(table.Columns.Select(key => $"""<td class="{Class(key)}"></td>"""))}</tr>""");
        }

        writer.WriteLine("</tbody>");
    }

    public static string Class(string key) => ColumnKinds.Of(key) switch
    {
        ColumnKind.Text => "txt",
        ColumnKind.Code => "code",
        ColumnKind.Unit => "unit",
        _ => "num",
    };
}
