using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui.Charts;

/// <summary>Bars made of parts; the longest sum fills the width.</summary>
internal static class StackDrawing
{
    public static TagBuilder Of(ChartText text, IReadOnlyList<string> series, IReadOnlyList<ChartStack> stacks)
    {
        var svg = ChartFrame.Svg(text, "100%", stacks.Count * BarDrawing.RowHeight).Add(ChartTones.Definitions(text.Id, series.Count));
        var most = stacks.Select(stack => stack.Values.Sum()).DefaultIfEmpty().Max();
        for (var row = 0; row < stacks.Count; row++)
        {
            var stack = stacks[row];
            BarDrawing.AddRow(svg, row, stack.Label, text.Print(stack.Values.Sum()));
            AddParts(svg, text.Id, row, stack.Values, most);
        }

        return svg;
    }

    private static void AddParts(TagBuilder svg, string chartId, int row, IReadOnlyList<decimal> values, decimal most)
    {
        var from = 0m;
        for (var place = 0; place < values.Count && most > 0; place++)
        {
            var width = values[place] / most;
            if (width > 0)
            {
                svg.Add(BarDrawing.Bar(row, from, width, ("fill", ChartTones.Fill(chartId, place))));
            }

            from += width;
        }
    }
}
