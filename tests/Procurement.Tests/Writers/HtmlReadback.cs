using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Procurement.Tests.Writers;

/// <summary>Reads the tables of a page as a browser lays them out: by rowspan and colspan.</summary>
internal static class HtmlReadback
{
    public static IReadOnlyList<ReadTable> Tables(string html) =>
        [.. new HtmlParser().ParseDocument(html).QuerySelectorAll<IHtmlTableElement>("table").Select(Read)];

    private static ReadTable Read(IHtmlTableElement table)
    {
        var places = new Dictionary<(int Row, int Column), string>();
        var heads = table.Head!.Rows.ToList();
        foreach (var (row, element) in heads.Index())
        {
            foreach (var cell in element.Cells)
            {
                Place(cell, row, places);
            }
        }

        var width = places.Keys.Max(place => place.Column) + 1;
        string[][] body = [.. table.Bodies.SelectMany(part => part.Rows).Select(row => row.Cells.Select(cell => cell.TextContent).ToArray())];
        return new(
            [.. Enumerable.Range(0, width).Select(column => places[(heads.Count - 1, column)])],
            [.. body.Where(row => row.Any(text => text.Length > 0))]);
    }

    private static void Place(IHtmlTableCellElement cell, int row, Dictionary<(int Row, int Column), string> places)
    {
        var column = 0;
        while (places.ContainsKey((row, column)))
        {
            column++;
        }

        for (var down = 0; down < cell.RowSpan; down++)
        {
            for (var right = 0; right < cell.ColumnSpan; right++)
            {
                places[(row + down, column + right)] = cell.TextContent;
            }
        }
    }
}
