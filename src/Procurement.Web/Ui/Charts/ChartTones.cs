using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui.Charts;

/// <summary>Six tones, each a colour of the style sheet with marks of its own, so that they differ in grey and for the colour-blind too.</summary>
internal static class ChartTones
{
    public const int Count = 6;

    /// <summary>The marks of a tone within a tile of 8 by 8; the first tone is plain.</summary>
    private static readonly string[] Marks = ["", "M0 8 8 0M-2 2 2-2M6 10 10 6", "M2 2h2v2H2zM6 6h2v2H6z", "M0 4h8", "M4 0v8", "M0 0 8 8M8 0 0 8"];

    /// <summary>The patterns of the first tones, for the head of a drawing.</summary>
    public static TagBuilder Definitions(string chartId, int tones)
    {
        var definitions = Markup.Element("defs");
        for (var tone = 0; tone < Math.Min(tones, Count); tone++)
        {
            definitions.Add(Markup
                .Element("pattern", ("id", Name(chartId, tone)), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"))
                .Add(Markup.Element("rect", ("width", "8"), ("height", "8"), ("class", $"tone-{tone + 1}")), Markup.Element("path", ("d", Marks[tone]), ("class", "tone-mark"))));
        }

        return definitions;
    }

    /// <summary>The fill of a series; after the sixth they begin again, told apart by their labels.</summary>
    public static string Fill(string chartId, int series) => $"url(#{Name(chartId, series % Count)})";

    private static string Name(string chartId, int tone) => $"{chartId}-tone-{tone + 1}";
}

/// <summary>The names of the series with their tones.</summary>
internal static class ChartLegend
{
    public static TagBuilder Of(string chartId, IReadOnlyList<string> series, IReadOnlyList<string>? values = null)
    {
        var list = Markup.Element("ul", ("class", "chart-legend"));
        for (var place = 0; place < series.Count; place++)
        {
            var swatch = Markup.Element("svg", ("width", "14"), ("height", "14"), ("aria-hidden", "true"))
                .Add(Markup.Element("rect", ("width", "14"), ("height", "14"), ("rx", "2"), ("fill", ChartTones.Fill(chartId, place))));
            var item = Markup.Element("li").Add(swatch, Markup.Element("span", series[place]));
            list.Add(values is null ? item : item.Add(Markup.Element("b", values[place])));
        }

        return list;
    }
}
