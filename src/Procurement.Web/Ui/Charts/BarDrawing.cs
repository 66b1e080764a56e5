using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui.Charts;

/// <summary>One row for each bar: its label and value in words, the bar below them.</summary>
internal static class BarDrawing
{
    public const int RowHeight = 42;
    private const int LabelLine = 14;
    private const int BarTop = 21;
    private const int BarHeight = 12;

    /// <summary>More signs than this run into the value on a phone; the table has the whole label.</summary>
    private const int LongestLabel = 16;

    public static TagBuilder Of(ChartText text, IReadOnlyList<ChartPoint> points)
    {
        var svg = ChartFrame.Svg(text, "100%", points.Count * RowHeight);
        var most = points.Select(point => Math.Abs(point.Value)).DefaultIfEmpty().Max();
        for (var row = 0; row < points.Count; row++)
        {
            var point = points[row];
            AddRow(svg, row, point.Label, text.Print(point.Value));
            svg.Add(Bar(row, 0, most == 0 ? 0 : Math.Abs(point.Value) / most, ("class", point.Value < 0 ? "tone-negative" : "tone-1")));
        }

        return svg;
    }

    /// <summary>Label, value and the empty track of a row.</summary>
    public static void AddRow(TagBuilder svg, int row, string label, string value)
    {
        var line = (row * RowHeight + LabelLine).ToString();
        svg.Add(
            Markup.Element("text", Shorten(label), ("x", "0"), ("y", line)),
            Markup.Element("text", value, ("x", "100%"), ("y", line), ("text-anchor", "end"), ("class", "chart-value")),
            Bar(row, 0, 1, ("class", "chart-track")));
    }

    /// <summary>A part of a row's track, in shares of its width.</summary>
    public static TagBuilder Bar(int row, decimal from, decimal width, (string Name, string Value) look) => Markup.Element(
        "rect", ("x", ChartFrame.Percent(from)), ("y", (row * RowHeight + BarTop).ToString()), ("width", ChartFrame.Percent(width)), ("height", BarHeight.ToString()), look);

    private static string Shorten(string label) => label.Length <= LongestLabel ? label : string.Concat(label.AsSpan(0, LongestLabel - 1), "…");
}
