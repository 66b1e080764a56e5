using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Templating;
using static Procurement.Tests.Disclosures.ComposerCase;

namespace Procurement.Tests.Disclosures;

/// <summary>Three vehicles worth 46.93 万元 and nothing else, unless a test says otherwise.</summary>
public class AssetTableTests
{
    [Fact]
    public void Compose_NothingOfARow_IsBlank() =>
        Assert.Equal(["total||46.93", "buildings||", "vehicles|3|46.93", "other||"], Rows(Print(Layout, []).Assets.Table));

    [Fact]
    public void Compose_NoneAsZero_PrintsZeroOnlyWhereNothingIsHeld()
    {
        var layout = WithAssets(table => table with { Rows = [.. table.Rows.Select(row => row with { NoneAsZero = true })] });

        Assert.Equal(["total||46.93", "buildings|0|0.00", "vehicles|3|46.93", "other|0|0.00"], Rows(Print(layout, []).Assets.Table));
    }

    [Fact]
    public void Compose_Mark_ReplacesTheQuantityAndNotTheValue()
    {
        var layout = WithAssets(table => table with { Rows = [.. table.Rows.Select(row => row with { Quantity = "——" })] });

        Assert.Equal("vehicles|——|46.93", Rows(Print(layout, []).Assets.Table).ElementAt(2));
    }

    [Fact]
    public void Compose_EmptyMark_BlanksTheQuantity()
    {
        var layout = WithAssets(table => table with { Rows = [new AssetRowLayout("vehicles", "车辆", "", NoneAsZero: false)] });

        Assert.Equal(["车辆||46.93"], Rows(Print(layout, []).Assets.Table));
    }

    /// <summary>办公用房 2.11 is part of 房屋 2.11: 2.11 + 46.93 = 49.04.</summary>
    [Fact]
    public void Compose_OfficeSpace_IsNotAddedAgain()
    {
        var rooms = new AssetRowFigure(Quantity.Of(452), Money.FromYuan(21_100m));
        var figures = TemplateCase.Figures([]);

        var printed = Print(Layout, figures with { Assets = figures.Assets with { Buildings = rooms, OfficeSpace = rooms } });

        Assert.Equal(["total||49.04", "buildings|452|2.11"], Rows(printed.Assets.Table).Take(2));
    }

    /// <summary>A thing that is worth nothing on the books is still held.</summary>
    [Fact]
    public void Compose_AssetsWithoutValue_FillTheTable()
    {
        var layout = WithAssets(table => table with { Show = TableVisibility.WhenFilled });
        var vehicle = AssetFigures.None with { Vehicles = new AssetRowFigure(Quantity.Of(1), Money.Zero) };

        Assert.Equal("vehicles|1|", Rows(Print(layout, TemplateCase.Figures([]) with { Assets = vehicle }).Assets.Table).ElementAt(2));
    }

    [Theory]
    [InlineData(TableVisibility.Always, true)]
    [InlineData(TableVisibility.WhenFilled, false)]
    [InlineData(TableVisibility.Never, false)]
    public void Compose_NoAssets_ShowDecides(TableVisibility show, bool shown)
    {
        var layout = WithAssets(table => table with { Show = show });

        Assert.Equal(shown, Print(layout, TemplateCase.Figures([]) with { Assets = AssetFigures.None }).Assets.Table is not null);
    }
}
