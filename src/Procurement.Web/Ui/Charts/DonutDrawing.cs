using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui.Charts;

/// <summary>A ring of parts, clockwise from the top.</summary>
internal static class DonutDrawing
{
    private const int Size = 180;
    private const double Middle = Size / 2.0;
    private const double Outer = 86;
    private const double Inner = 56;

    /// <summary>In large figures; a longer sum is written smaller, so that it stays within the ring.</summary>
    private const int LongestSum = 10;

    public static TagBuilder Of(ChartText text, IReadOnlyList<ChartPoint> points, decimal whole)
    {
        var svg = ChartFrame.Svg(text, Size.ToString(), Size).Add(ChartTones.Definitions(text.Id, points.Count));
        var from = 0m;
        for (var place = 0; place < points.Count && whole > 0; place++)
        {
            var share = points[place].Value / whole;
            if (share > 0)
            {
                svg.Add(Markup.Element(
                    "path", ("d", Ring((double)from, (double)(from + share))), ("fill", ChartTones.Fill(text.Id, place)), ("stroke", "#fff"), ("stroke-width", "1.5"), ("fill-rule", "evenodd")));
            }

            from += share;
        }

        var sum = text.Print(whole);
        return svg.Add(
            Markup.Element("text", sum, ("x", "50%"), ("y", "92"), ("text-anchor", "middle"), ("class", sum.Length > LongestSum ? "chart-value" : "chart-total")),
            Markup.Element("text", $"合计 {text.Unit}", ("x", "50%"), ("y", "112"), ("text-anchor", "middle"), ("class", "chart-unit")));
    }

    /// <summary>The piece between two shares of the circle; a whole circle is two half ones, for an arc cannot end where it begins.</summary>
    private static string Ring(double from, double to)
    {
        if (to - from > 0.9999)
        {
            return Ring(0, 0.5) + Ring(0.5, 1);
        }

        var large = to - from > 0.5 ? 1 : 0;
        return $"M{At(from, Outer)}A{Outer} {Outer} 0 {large} 1 {At(to, Outer)}L{At(to, Inner)}A{Inner} {Inner} 0 {large} 0 {At(from, Inner)}Z";
    }

    private static string At(double share, double radius)
    {
        var angle = 2 * Math.PI * share;
        return $"{Number(Middle + radius * Math.Sin(angle))} {Number(Middle - radius * Math.Cos(angle))}";
    }

    // Rounding leaves no "-0".
    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##");
}
