using Microsoft.AspNetCore.Html;

namespace Procurement.Web.Ui.Charts;

/// <summary>Charts as drawings within the page (inline SVG) with a title, a description and their figures as a table below.
/// Widths are percentages, so that texts keep their size on a phone; nothing needs scripts or inline styles.</summary>
public static class Chart
{
    /// <summary>Horizontal bars from zero, in the given order. A value below zero is drawn by its size, in red with a mark.</summary>
    public static IHtmlContent Bars(ChartText text, IReadOnlyList<ChartPoint> points) =>
        ChartFrame.Of(text, BarDrawing.Of(text, points), new ChartTable([text.LabelHead, text.Unit], [.. points.Select(point => new[] { point.Label, text.Print(point.Value) })]));

    /// <summary>Horizontal bars made of parts, each series with a colour and a pattern of its own and a legend.</summary>
    /// <exception cref="ArgumentException">A stack has not one value for each series, or one below zero.</exception>
    public static IHtmlContent Stacks(ChartText text, IReadOnlyList<string> series, IReadOnlyList<ChartStack> stacks)
    {
        if (stacks.Any(stack => stack.Values.Count != series.Count || stack.Values.Any(value => value < 0)))
        {
            throw new ArgumentException("Each stack needs one value from zero for each series.", nameof(stacks));
        }

        var rows = stacks.Select(stack => (string[])[stack.Label, .. stack.Values.Select(text.Print), text.Print(stack.Values.Sum())]);
        return ChartFrame.Of(text, StackDrawing.Of(text, series, stacks), new ChartTable([text.LabelHead, .. series, "合计"], [.. rows]), ChartLegend.Of(text.Id, series));
    }

    /// <summary>Parts of a whole as a ring, with the sum in the middle and each part's figure and share beside it.</summary>
    /// <exception cref="ArgumentException">A value is below zero.</exception>
    public static IHtmlContent Donut(ChartText text, IReadOnlyList<ChartPoint> points)
    {
        if (points.Any(point => point.Value < 0))
        {
            throw new ArgumentException("A part of a whole cannot be below zero.", nameof(points));
        }

        var whole = points.Sum(point => point.Value);
        var rows = points.Select(point => new[] { point.Label, text.Print(point.Value), Share(point.Value, whole) }).ToArray();
        var drawing = Markup.Element("div", ("class", "chart-donut")).Add(
            DonutDrawing.Of(text, points, whole),
            ChartLegend.Of(text.Id, [.. points.Select(point => point.Label)], [.. rows.Select(row => row[2])]));
        return ChartFrame.Of(text, drawing, new ChartTable([text.LabelHead, text.Unit, "占比"], rows));
    }

    /// <summary>A part of a whole in percent with one decimal; of nothing, nothing.</summary>
    internal static string Share(decimal part, decimal whole) => whole == 0 ? "—" : (part * 100 / whole).ToString("0.0") + "%";
}
