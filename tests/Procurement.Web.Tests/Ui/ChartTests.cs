using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Procurement.Web.Ui.Charts;

namespace Procurement.Web.Tests.Ui;

public sealed class ChartTests
{
    private static readonly ChartText Text = new("c", "各项目", "元", "说明", "项目");

    [Fact]
    public void Bars_LongestFillsTheWidth_OthersByTheirShare()
    {
        var chart = Draw(Chart.Bars(Text, [new("甲", 400m), new("乙", 100m), new("丙", -50m), new("丁", 0m)]));

        Assert.Equal(["100%", "25%", "12.5%", "0%"], chart.QuerySelectorAll("rect:not(.chart-track)").Select(bar => bar.GetAttribute("width")));
        Assert.Equal("tone-negative", chart.QuerySelectorAll("rect:not(.chart-track)")[2].ClassName);
        Assert.Equal(["400.00", "100.00", "-50.00", "0.00"], chart.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Bars_NamesWithMarkup_StayText()
    {
        var chart = Draw(Chart.Bars(Text, [new("<script>x</script>", 1m)]));

        Assert.Null(chart.QuerySelector("script"));
        Assert.Equal("<script>x</script>", chart.QuerySelector("tbody th")!.TextContent);
    }

    [Fact]
    public void Stacks_PartsStandSideBySide_InSharesOfTheLongest()
    {
        var chart = Draw(Chart.Stacks(Text, ["已验收", "余额"], [new("甲", [300m, 100m]), new("乙", [0m, 100m])]));

        var parts = chart.QuerySelectorAll("svg[role=img] > rect:not(.chart-track)").Select(part => $"{part.GetAttribute("x")}+{part.GetAttribute("width")} {part.GetAttribute("fill")}");
        Assert.Equal(["0%+75% url(#c-tone-1)", "75%+25% url(#c-tone-2)", "0%+25% url(#c-tone-2)"], parts);
        Assert.Equal(["300.00", "100.00", "400.00", "0.00", "100.00", "100.00"], chart.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.Equal(["已验收", "余额"], chart.QuerySelectorAll(".chart-legend li").Select(item => item.TextContent));
    }

    // A ring of radius 86 around (90, 90): a quarter runs from the top (90, 4) to the right (176, 90).
    [Fact]
    public void Donut_Quarter_RunsFromTheTopToTheRight()
    {
        var chart = Draw(Chart.Donut(Text, [new("甲", 1m), new("乙", 3m)]));

        Assert.StartsWith("M90 4A86 86 0 0 1 176 90L", chart.QuerySelector("path[stroke]")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.Equal(["25.0%", "75.0%"], chart.QuerySelectorAll(".chart-legend b").Select(share => share.TextContent));
    }

    [Fact]
    public void Donut_OnePartOnly_IsAWholeRing() =>
        Assert.Equal(2, Draw(Chart.Donut(Text, [new("甲", 5m), new("乙", 0m)])).QuerySelector("path[stroke]")!.GetAttribute("d")!.Count(sign => sign == 'M'));

    [Fact]
    public void Donut_NothingAtAll_HasNoShares() =>
        Assert.Equal("—", Draw(Chart.Donut(Text, [new("甲", 0m)])).QuerySelector(".chart-legend b")!.TextContent);

    [Fact]
    public void Charts_ValuesThatCannotBeDrawn_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Chart.Donut(Text, [new("甲", -1m)]));
        Assert.Throws<ArgumentException>(() => Chart.Stacks(Text, ["一", "二"], [new("甲", [1m])]));
    }

    private static IElement Draw(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString()).QuerySelector("figure.chart")!;
    }
}
