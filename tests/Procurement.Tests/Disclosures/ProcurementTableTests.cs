using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using static Procurement.Tests.Disclosures.ComposerCase;
using static Procurement.Tests.Templating.TemplateCase;

namespace Procurement.Tests.Disclosures;

/// <summary>Columns: name, 预算资金, 总计, 合计, 一般公共预算拨款, 其他渠道资金; in 万元 with two decimals.</summary>
public class ProcurementTableTests
{
    [Fact]
    public void Compose_AmountNotGiven_IsBlank() =>
        Assert.Equal(["合计|60.00|60.00|60.00|60.00|", "项目|60.00|60.00|60.00|60.00|"], Rows(Print(Layout, Line(First, 600_000m)).Procurement.Table));

    /// <summary>合计 leaves 其他渠道资金 out, so it is zero here: it prints in the line and is blank, as any zero, in the total row.</summary>
    [Fact]
    public void Compose_OnlyOtherChannels_LinePrintsTotalOfZero()
    {
        var line = Line(First, null, Project(0m), otherChannels: Money.FromYuan(50_000m));

        Assert.Equal(["合计|0.00|5.00|||5.00", "项目|0.00|5.00|0.00||5.00"], Rows(Print(Layout, line).Procurement.Table));
    }

    [Fact]
    public void Compose_AmountGivenAsZero_IsBlank() =>
        Assert.Equal("项目|0.00||0.00||", Rows(Print(Layout, Line(First, 0m)).Procurement.Table).Last());

    /// <summary>Two lines of one project of 30 万元 and one of another of 20: 50, not 80.</summary>
    [Fact]
    public void Compose_ProjectWithTwoLines_CountsOnceInTheTotalRow()
    {
        var project = Project(300_000m);

        var rows = Rows(Print(Layout, Line(First, 100_000m, project), Line(First, 150_000m, project), Line(First, 200_000m)).Procurement.Table);

        Assert.Equal("合计|50.00|45.00|45.00|45.00|", rows.First());
    }

    [Fact]
    public void Compose_TotalRowWithoutBudget_LeavesItBlankInSubtotalsToo()
    {
        var layout = With(table => table with { TotalRow = new TotalRowLayout("合计", ProjectBudget: false) });

        var rows = Rows(Print(layout, Line(First, 10_000m), Line(Second, 20_000m)).Procurement.Table);

        Assert.Equal(["合计||3.00|3.00|3.00|", "局本级小计||1.00|1.00|1.00|", "项目|1.00|1.00|1.00|1.00|", "服务中心小计||2.00|2.00|2.00|", "项目|2.00|2.00|2.00|2.00|"], rows);
    }

    [Fact]
    public void Compose_TwoUnits_SubtotalsNameTheirUnits()
    {
        var table = Print(Layout, Line(First, 10_000m), Line(Second, 20_000m)).Procurement.Table!;

        Assert.Equal(
            [("total", null), ("subtotal", "001"), ("line", "001"), ("subtotal", "002"), ("line", (string?)"002")],
            table.Rows.Select(row => (row.Type, row.Unit)));
    }

    [Fact]
    public void Compose_LinesOfOneUnit_HaveNoSubtotal() =>
        Assert.Equal(["total", "line", "line"], Print(Layout, Line(First, 10_000m), Line(First, 20_000m)).Procurement.Table!.Rows.Select(row => row.Type));

    /// <summary>1,250 yuan are 0.125 万元. Two lines: 0.13 each, and 0.25 together, for the sum is formed in yuan.</summary>
    [Theory]
    [InlineData("1250.00", "0.13", "0.25")]
    [InlineData("-1250.00", "-0.13", "-0.25")]
    [InlineData("1249.99", "0.12", "0.25")]
    [InlineData("-49.99", "0.00", "-0.01")]   // never -0.00
    public void Compose_HalfOfTheLastDigit_IsRoundedAwayFromZeroOnce(string yuan, string line, string total)
    {
        var amount = Money.Parse(yuan).Yuan;

        var rows = Print(Layout, Line(First, amount), Line(First, amount)).Procurement.Table!.Rows;

        Assert.Equal([total, line, line], rows.Select(row => row.Cells[4].Text));
    }

    [Fact]
    public void Compose_Yuan_PrintsWithoutDividing() =>
        Assert.Equal("项目|1250.00|1250.00|1250.00|1250.00|", Rows(Print(Layout with { MoneyUnit = MoneyUnit.Yuan }, Line(First, 1_250m)).Procurement.Table).Last());

    [Fact]
    public void Compose_NoLine_HasNoRowAndBothFootnotes()
    {
        var table = Print(Layout, []).Procurement.Table!;

        Assert.Empty(table.Rows);
        Assert.Equal(["注一", "注二"], table.Footnotes);
    }

    [Fact]
    public void Compose_WithLines_LeavesTheEmptyFootnoteOut() => Assert.Equal(["注一"], Print(Layout, Line(First, 1m)).Procurement.Table!.Footnotes);

    [Theory]
    [InlineData(TableVisibility.Always, true, true)]
    [InlineData(TableVisibility.WhenFilled, false, true)]
    [InlineData(TableVisibility.Never, false, false)]
    public void Compose_Show_Decides(TableVisibility show, bool whenEmpty, bool whenFilled)
    {
        var layout = With(table => table with { Show = show });

        Assert.Equal(whenEmpty, Print(layout, []).Procurement.Table is not null);
        Assert.Equal(whenFilled, Print(layout, Line(First, 1m)).Procurement.Table is not null);
    }
}
