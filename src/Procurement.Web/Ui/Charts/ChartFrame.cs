using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui.Charts;

/// <summary>The figures of a chart as rows; the first cell of each names it.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<string[]> Rows);

/// <summary>What stands around every drawing: heading, unit, legend, and the table that says the same.</summary>
internal static class ChartFrame
{
    public static IHtmlContent Of(ChartText text, TagBuilder drawing, ChartTable table, TagBuilder? legend = null)
    {
        var caption = Markup.Element("figcaption").Add(Markup.Element("span", text.Title), Markup.Element("small", $"单位：{text.Unit}"));
        var figure = Markup.Element("figure", ("class", "chart")).Add(caption, drawing);
        return (legend is null ? figure : figure.Add(legend)).Add(TableOf(text, table));
    }

    /// <summary>The drawing's own element, named and described for screen readers.</summary>
    /// <param name="width">Pixels, or 100% for one as wide as its place.</param>
    public static TagBuilder Svg(ChartText text, string width, int height)
    {
        var svg = Markup.Element(
            "svg", ("role", "img"), ("width", width), ("height", height.ToString()), ("aria-labelledby", $"{text.Id}-title {text.Id}-description"));
        return svg.Add(Markup.Element("title", text.Title, ("id", $"{text.Id}-title")), Markup.Element("desc", text.Description, ("id", $"{text.Id}-description")));
    }

    /// <summary>A share of the whole width, as an attribute of SVG: two decimals are finer than any screen.</summary>
    public static string Percent(decimal share) => (share * 100).ToString("0.##") + "%";

    private static TagBuilder TableOf(ChartText text, ChartTable table)
    {
        var head = Markup.Element("tr");
        foreach (var (cell, place) in table.Heads.Select((cell, place) => (cell, place)))
        {
            head.Add(Markup.Element("th", cell, ("scope", "col"), ("class", place == 0 ? "text" : "num")));
        }

        var body = Markup.Element("tbody");
        foreach (var row in table.Rows)
        {
            var line = Markup.Element("tr").Add(Markup.Element("th", row[0], ("scope", "row")));
            body.Add(line.Add([.. row.Skip(1).Select(cell => Markup.Element("td", cell, ("class", "num")))]));
        }

        var list = Markup.Element("table", ("class", "list dense")).Add(
            Markup.Element("caption", text.Title, ("class", "visually-hidden")), Markup.Element("thead").Add(head), body);
        var frame = Markup.Element("div", ("class", "table-frame"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"{text.Title}（表格）")).Add(list);
        return Markup.Element("details").Add(Markup.Element("summary", "以表格查看"), frame);
    }
}
