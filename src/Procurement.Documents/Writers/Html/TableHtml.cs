using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;

namespace Procurement.Documents.Writers.Html;

/// <summary>A printed table with its caption, head, body and footnotes.</summary>
/// <param name="overlay">What a page on screen adds; null for the document that is handed out.</param>
internal sealed class TableHtml(SectionOverlay? overlay)
{
    /// <summary>The half characters that go on a sideways A4 page in 9 points, less the cells' margins.</summary>
    private const int MostAtFullSize = 150;

    public void Write(PrintedTable table, TextWriter writer)
    {
        // A wide table scrolls in its own box; the box takes the focus so that the arrow keys scroll it too.
        writer.WriteLine($"""<div class="disclosure-scroll" role="region" tabindex="0" aria-label="{HtmlText.Encode(TracedText.Plain(table.Title))}">""");
        var dense = new ColumnPlan(Measured(table)).Least > MostAtFullSize ? " dense" : "";
        writer.WriteLine($"""<table class="disclosure-table{dense}">""");
        WriteCaption(table, writer);
        WriteHead(new HeaderGrid(table.Header), writer);
        WriteBody(table, writer);
        writer.WriteLine("</table>");
        writer.WriteLine("</div>");
        foreach (var footnote in table.Footnotes)
        {
            writer.WriteLine($"""<p class="disclosure-note">{Text(footnote)}</p>""");
        }
    }

    /// <summary>The title and the lines below it; a title that the form places inside the grid gets the grid's border.</summary>
    private void WriteCaption(PrintedTable table, TextWriter writer)
    {
        writer.WriteLine(table.TitlePlace is TitlePlace.Inside ? """<caption class="inside">""" : "<caption>");
        writer.WriteLine($"""<span class="table-title">{Text(table.Title)}</span>""");
        foreach (var line in CaptionLine.Of(table))
        {
            writer.WriteLine($"""<span class="table-line"><span>{Text(line.Left)}</span><span>{Text(line.Right)}</span></span>""");
        }

        writer.WriteLine("</caption>");
    }

    private void WriteHead(HeaderGrid grid, TextWriter writer)
    {
        writer.WriteLine("<thead>");
        for (var row = 0; row < grid.Depth; row++)
        {
            writer.WriteLine("<tr>");
            foreach (var cell in grid.StartingIn(row))
            {
                writer.WriteLine($"<th{Scope(cell)}{Span("rowspan", cell.RowSpan)}{Span("colspan", cell.ColumnSpan)}>{Text(cell.Label)}</th>");
            }

            writer.WriteLine("</tr>");
        }

        writer.WriteLine("</thead>");
    }

    private static string Scope(HeaderSpan cell) => cell.Key is null
        ? """ scope="colgroup" """.TrimEnd()
        : $""" scope="col" class="{Class(cell.Key)}" """.TrimEnd();

    private static string Span(string name, int count) => count > 1 ? $" {name}=\"{count}\"" : "";

    private void WriteBody(PrintedTable table, TextWriter writer)
    {
        writer.WriteLine("<tbody>");
        var rows = new TableRowsHtml(table.Columns, writer, overlay);
        foreach (var (index, row) in table.Rows.Index().Skip(overlay?.FirstRow ?? 0).Take(overlay?.MostRows ?? int.MaxValue))
        {
            rows.Write(row, index);
        }

        if (table.Rows.Count == 0)
        {
            writer.WriteLine($"""<tr class="row-empty">{string.Concat(table.Columns.Select(key => $"""<td class="{Class(key)}"></td>"""))}</tr>""");
        }

        writer.WriteLine("</tbody>");
    }

    /// <summary>The table as wide as what is shown of it.</summary>
    private PrintedTable Measured(PrintedTable table) => overlay is null
        ? table
        : TracedDisclosure.Plain(table with { Rows = [.. table.Rows.Skip(overlay.FirstRow).Take(overlay.MostRows)] });

    private string Text(string text) => overlay?.Text(text) ?? HtmlText.Encode(text);

    public static string Class(string key) => ColumnKinds.Of(key) switch
    {
        ColumnKind.Text => "txt",
        ColumnKind.Code => "code",
        ColumnKind.Unit => "unit",
        _ => "num",
    };
}
