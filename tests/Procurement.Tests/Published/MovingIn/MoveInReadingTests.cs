using Procurement.Domain.Published.MovingIn;
using Procurement.Domain.Register;

namespace Procurement.Tests.Published.MovingIn;

/// <summary>The completed tables of a draft: what is wrong is told at its cell.</summary>
public sealed class MoveInReadingTests
{
    private const string Seed = "shijiazhuang-hitech-2020";

    /// <summary>A cell of the first line, and what is said of it.</summary>
    public static TheoryData<string, string, string> WrongLines { get; } = new()
    {
        { "unit", "", "请选择" },
        { "unit", "999", "没有编码" },
        { "project", "", "请填写" },
        { "budget", "五十万", "不是金额" },
        { "budget", "-1", "不是金额" },
        { "itemName", "其他\u0007服务", "不能保存的字符" },
        { "catalogue", "", "版本" },
        { "catalogue", "2019", "版本" },
        { "code", "电脑", "不是 2013 年版" },
        { "measureUnit", "", "请填写" },
        { "quantity", "0", "不是数量" },
        { "quantity", "1e3", "不是数量" },
        { "unitPrice", "0.0000001", "不是单价" },
        { "amount", "400000", "各资金来源合计" },
        { "smeReserve", "多", "不是金额" },
    };

    /// <summary>A cell of the vehicles' card, and what is said of it.</summary>
    public static TheoryData<string, string, string> WrongCards { get; } = new()
    {
        { "cardNumber", "", "请填写" },
        { "cardNumber", "QC2019-2", "相同" },
        { "name", "", "请填写" },
        { "kind", "", "请选择" },
        { "kind", "equipment", "会计入" },
        { "quantity", "", "请填写" },
        { "area", "120", "只有房屋" },
        { "acquiredOn", "", "请填写" },
        { "acquiredOn", "2019.6.30", "2019-12-31 的形式" },
        { "acquiredOn", "2020-01-01", "不晚于" },
        { "value", "", "请填写" },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void Line_WithAWrongCell_IsToldThere(string column, string text, string said) => Tell(MoveInTable.Lines, column, text, said);

    [Theory]
    [MemberData(nameof(WrongCards))]
    public void Card_WithAWrongCell_IsToldThere(string column, string text, string said) => Tell(MoveInTable.Cards, column, text, said);

    [Fact]
    public void Rows_OfOneProject_MustAgreeOnItsBudget()
    {
        var (lines, cards) = Gaps.Fill(Seed);
        var same = lines.GroupBy(row => (row["unit"], row["project"])).First(group => group.Count() > 1).ToList();
        var spoiled = lines.Select(row => row == same[1] ? row.With("budget", "1") : row).ToList();

        var problem = Assert.Single(MoveInReading.Of(Gaps.Terms(Seed), spoiled, cards).Problems);

        Assert.Equal((same[1].Number, "budget"), (problem.Row, problem.Column));
        Assert.Contains($"第 {same[0].Number} 行", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BlankRows_ArePassedOver_AndPlacesStillPointToTheirRows()
    {
        var (lines, cards) = Gaps.Fill(Seed);
        var blank = new MoveInRow(99, new Dictionary<string, string> { ["row"] = "other", ["name"] = " " });

        var bundle = MoveInReading.Of(Gaps.Terms(Seed), [.. lines.Skip(1)], [blank, .. cards]).Bundle!;

        Assert.Equal((lines.Count - 1, cards.Count), (bundle.Lines.Count, bundle.Cards.Count));
        Assert.Equal("采购明细第 2 行“单位”", bundle.Places.Of(BundlePart.Project, 0, "unit"));
        Assert.Equal("采购明细第 3 行“金额（元）”", bundle.Places.Of(BundlePart.Line, 1, "amount"));
        Assert.Equal("期初资产卡片第 1 行", bundle.Places.Of(BundlePart.Card, 0, null));
    }

    [Fact]
    public void Numbers_AreReadAsPeopleTypeThem()
    {
        var (lines, cards) = Gaps.Fill(Seed);

        var bundle = MoveInReading.Of(Gaps.Terms(Seed), [lines[0].With("budget", "５００，０００.00"), .. lines.Skip(1)], cards).Bundle!;

        Assert.Equal("500000.00", bundle.Projects[0].Budget.ToString());
    }

    private static void Tell(MoveInTable table, string column, string text, string said)
    {
        var (lines, cards) = Gaps.Fill(Seed);
        Assert.Empty(MoveInReading.Of(Gaps.Terms(Seed), lines, cards).Problems);
        IReadOnlyList<MoveInRow> Spoil(IReadOnlyList<MoveInRow> rows, MoveInTable of) => of == table ? [rows[0].With(column, text), .. rows.Skip(1)] : rows;

        var reading = MoveInReading.Of(Gaps.Terms(Seed), Spoil(lines, MoveInTable.Lines), Spoil(cards, MoveInTable.Cards));

        Assert.Null(reading.Bundle);
        Assert.Contains(reading.Problems, problem => problem.Table == table && problem.Column == column && problem.Message.Contains(said, StringComparison.Ordinal));
    }
}
