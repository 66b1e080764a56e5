using Procurement.Documents.Pasting;
using Procurement.Domain.Common;

namespace Procurement.Tests.Pasting;

public sealed class LinePasteTests
{
    private static readonly PasteContext Context = new(
        FiscalYear.Of(2024),
        [
            new PasteProject("k1", "101001", "局机关", "13000024P001", "信息化运维"),
            new PasteProject("k2", "101001", "局机关", null, "办公设备更新"),
            new PasteProject("k3", "101002", "信息中心", "13000024P003", "办公设备更新"),
        ],
        ReferenceData.Catalogue);

    /// <summary>年度 单位编码 项目名称 采购物品名称 目录版本 政府采购目录序号 计量单位 数量 单价 采购金额 一般公共预算.</summary>
    private const string Line = "2024\t101001\t信息化运维\t服务器\t2022\tA02010104\t台\t2\t30000\t60000\t60000";

    [Fact]
    public void Read_WorkbooksOrder_IsALine()
    {
        var pasted = LinePaste.Read(Line + "\r\n", Context);

        var line = Assert.Single(pasted.Lines);
        Assert.True(pasted.IsSound);
        Assert.Equal(
            ("k1", "服务器", "A02010104", "台", "2", "30000.00", "60000.00", "60000.00", null, null),
            (line.Line!.Project, line.Line.ItemName, line.Line.Code.Text, line.Line.MeasureUnit, line.Line.Quantity.ToString(), line.Line.UnitPrice.ToString(),
                line.Line.Amount.ToString(), line.Line.Funding.GeneralPublicBudget?.ToString(), line.Line.SmeReserve, line.Line.FixedAsset));
    }

    /// <summary>Any order, synonyms, widths, asterisks, remarks without a header; blank year and unit; trailing empty columns and rows.</summary>
    [Fact]
    public void Read_HeaderInOtherWords_FindsTheColumns()
    {
        const string text =
            "品目编码\t物品名称\t项目\t数量\t计量单位*\t单价(元)\t金额（元）\t预留中小企业份额\t是否固定资产\t\t\n"
            + "Ａ０２０１０１０４\t\"机架式\n服务器\"\t13000024P001\t２\t台\t30,000.00\t６０，０００\t1000\t是\t备注\t\n"
            + "\t\t\t\t\t\t\t\t\t\t\n";

        var line = Assert.Single(LinePaste.Read(text, Context).Lines);

        Assert.Empty(line.Problems);
        Assert.Equal(
            (2, "k1", "机架式 服务器", "A02010104", "60000.00", "1000.00", true),
            (line.Row, line.Line!.Project, line.Line.ItemName, line.Line.Code.Text, line.Line.Amount.ToString(), line.Line.SmeReserve!.Value.ToString(), line.Line.FixedAsset));
        Assert.Equal("机架式\n服务器", line.Cells[3]);
        Assert.Equal("６０，０００", line.Cells[9]);
    }

    [Theory]
    [InlineData(0, "2023", "project.fiscalYear", "而这里是 2024 年度的预算")]
    [InlineData(0, "今年", "project.fiscalYear", "四位年份")]
    [InlineData(1, "101002", "project", "单位“101002”本年度没有名称或编码为“信息化运维”的项目")]
    [InlineData(2, "没有的项目", "project", "没有名称或编码为“没有的项目”的项目")]
    [InlineData(2, "", "project", "必填项")]
    [InlineData(3, "", "itemName", "必填项")]
    [InlineData(3, "a\u0001b", "itemName", "控制字符")]
    [InlineData(3, "a\u202Eb", "itemName", "改变书写方向的字符")]
    [InlineData(3, "#REF!", "itemName", "错误值 #REF!")]
    [InlineData(4, "2021", "catalogue", "只有 2013 和 2022")]
    [InlineData(5, "D02", "code", "不合编码规则")]
    [InlineData(5, "A0201", "code", "不是 2022 版目录的编码")]
    [InlineData(7, "两台", "quantity", "应为数字")]
    [InlineData(7, "-1", "quantity", "不能小于 0")]
    [InlineData(7, "1.00001", "quantity", "最多 4 位小数")]
    [InlineData(8, "3万元", "unitPrice", "万元请换算成元")]
    [InlineData(8, "=A1*2", "unitPrice", "应为数字")]
    [InlineData(9, "￥60000", "amount", "去掉“￥60000”中的货币单位")]
    [InlineData(9, "60000.001", "amount", "最多 2 位小数")]
    [InlineData(9, "6,0000", "amount", "应为数字")]
    [InlineData(10, "99999999999999999", "funding.generalPublicBudget", "过大")]
    public void Read_WrongCell_IsReportedAtItsRowAndColumn(int index, string cell, string field, string message)
    {
        var cells = Line.Split('\t');
        cells[index] = cell;

        var pasted = LinePaste.Read(Line + "\n" + string.Join('\t', cells), Context);

        Assert.NotNull(pasted.Lines[0].Line);
        Assert.Null(pasted.Lines[1].Line);
        var problem = Assert.Single(pasted.Lines[1].Problems);
        Assert.Equal((2, field), (problem.Row, problem.Column!.Field));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    /// <summary>A text that a spreadsheet would take for a formula is kept as the text it is.</summary>
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+86")]
    [InlineData("-服务器")]
    [InlineData("@SUM(A1)")]
    [InlineData("_x0041_")]
    [InlineData("<script>alert(1)</script>")]
    public void Read_TextThatLooksLikeCode_StaysText(string name)
    {
        var line = LinePaste.Read(Line.Replace("服务器", name, StringComparison.Ordinal), Context).Lines[0];

        Assert.Equal(name, line.Line!.ItemName);
    }

    [Theory]
    [InlineData("", "k", "有 2 个项目叫“办公设备更新”（单位 101001、101002）")]
    [InlineData("101002", "k3", null)]
    [InlineData("局机关", "k2", null)]
    public void Read_NameOfTwoProjects_NeedsTheUnit(string unit, string key, string? message)
    {
        var line = LinePaste.Read(Line.Replace("101001\t信息化运维", unit + "\t办公设备更新", StringComparison.Ordinal), Context).Lines[0];

        Assert.Equal(message is null ? key : null, line.Line?.Project);
        Assert.Equal(message is null ? [] : ["project.unit"], line.Problems.Select(problem => problem.Column!.Field));
        Assert.All(line.Problems, problem => Assert.Contains(message!, problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("项目\t物品名称\t单位", "不认识的列“单位”")]
    [InlineData("项目\t物品名称\t单价（万元）", "以万元为单位")]
    [InlineData("项目\t物品名称\t项目编码", "与前面的列重复")]
    [InlineData("项目\t物品名称", "缺少列“政府采购目录序号”")]
    public void Read_WrongHeader_IsReported(string header, string message)
    {
        var pasted = LinePaste.Read(header + "\n信息化运维\t服务器\t1", Context);

        Assert.False(pasted.IsSound);
        Assert.Contains(pasted.Problems, problem => problem.Row == 1 && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(pasted.Lines, line => Assert.Null(line.Line));
    }

    [Theory]
    [InlineData(null, "没有粘贴任何内容")]
    [InlineData(" \t\r\n\t", "没有粘贴任何内容")]
    [InlineData("项目\t物品名称\t数量", "只有标题行")]
    public void Read_Nothing_IsSaid(string? text, string message) =>
        Assert.Contains(message, Assert.Single(LinePaste.Read(text, Context).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_CellBehindTheLastColumn_IsReported()
    {
        var line = LinePaste.Read(Line + new string('\t', 10) + "多余", Context).Lines[0];

        Assert.Null(line.Line);
        Assert.Contains("第 21 列“多余”没有对应的列", Assert.Single(line.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000, true)]
    [InlineData(5_001, false)]
    public void Read_Rows_AreLimited(int count, bool isRead)
    {
        var pasted = LinePaste.Read(string.Join("\r\n", Enumerable.Repeat(Line, count)), Context);

        Assert.Equal(isRead, pasted.IsSound);
        Assert.Equal(isRead ? count : 0, pasted.Lines.Count);
    }

    [Fact]
    public void Read_CellsMendedInThePreview_AreReadAgain()
    {
        var pasted = LinePaste.Read("\n" + Line.Replace("\t2\t", "\t两\t", StringComparison.Ordinal), Context).Lines[0];
        var mended = pasted.Cells.ToArray();
        mended[7] = "3";

        var line = LinePaste.Read([(pasted.Row, mended)], Context).Lines[0];

        Assert.Null(pasted.Line);
        Assert.Equal((2, "3"), (line.Row, line.Line!.Quantity.ToString()));
    }

    /// <summary>Texts made to hurt: none throws, and what is linear in the text takes milliseconds, what is quadratic minutes.</summary>
    [Fact]
    public void Read_HostileTexts_AreReadOrRefused()
    {
        const int Long = 200_000;
        string[] hostile =
        [
            new('\t', Long), new('\n', Long), new('"', Long), new('x', Long),
            string.Concat(Enumerable.Repeat("\"\t", Long)), string.Concat(Enumerable.Repeat("\"a\"\"\t", Long)), "\"\t" + string.Concat(Enumerable.Repeat("\"\"a\t", Long)),
            new('x', LinePaste.MostCharacters + 1), "\"\ud800\t\udc00\"\t\0",
        ];

        Assert.All(hostile, text => Assert.False(LinePaste.Read(text, Context).IsSound));
    }
}
