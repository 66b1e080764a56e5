namespace Procurement.Tests.Workbooks;

/// <summary>Every mistake is named with its cell and says what to do; none hides another.</summary>
public sealed class MistakesTests
{
    private const string Seed = "shijiazhuang-hitech-2020";

    [Fact]
    public void Read_ManyDifferentMistakes_ReportsEachAtItsCell()
    {
        (string Sheet, string Cell, object? Value, string Says)[] mistakes =
        [
            ("说明", "B4", null, "“部门编码”是必填项"),
            ("单位", "B2", null, "“单位名称”是必填项"),
            ("单位", "A3", "432001", "重复，第 2 行已有"),
            ("项目", "A2", "20年", "四位年份"),
            ("项目", "E3", "五十万", "应为数字"),
            ("项目", "E4", "30.28万元", "万元请换算成元"),
            ("项目", "D6", "政务大厅运行经费", "重复，第 5 行已有"),
            ("采购预算", "C4", "没有这个项目", "工作表“项目”中没有"),
            ("采购预算", "E5", "2014", "只有 2013 和 2022"),
            ("采购预算", "F6", "X0201", "不合编码规则"),
            ("采购预算", "H7", -1, "不能小于 0"),
            ("采购预算", "I8", 1.2345678, "最多 6 位小数"),
            ("采购预算", "J9", 100.005, "最多 2 位小数"),
            ("采购预算", "K10", "１２，３４", "应为数字"),
            ("采购预算", "S11", "—", "没有内容请留空"),
            ("采购预算", "T12", "也许", "只填 是 或 否"),
            ("采购预算", "G13", "   ", "“计量单位”是必填项"),
            ("资产卡片", "B3", "432001-V001", "重复，第 2 行已有"),
            ("资产卡片", "F3", "汽车", "没有“汽车”这一类"),
            ("资产卡片", "M3", "2019年2月30日", "应为日期"),
            ("资产卡片", "L2", true, "逻辑值 TRUE"),
            ("资产卡片", "G2", "1e3", "应为数字"),
        ];
        var file = Workbook.Edited(Seed, workbook =>
        {
            workbook.Worksheet("资产卡片").Cell("B2").SetValue("432001-V001");
            foreach (var (sheet, cell, value, _) in mistakes)
            {
                workbook.Worksheet(sheet).Cell(cell).Type(value);
            }
        });

        var (bundle, problems) = Workbook.Read(file);

        Assert.Null(bundle);
        Assert.All(mistakes, mistake => Assert.Contains(
            problems, problem => problem.Place == $"{mistake.Sheet}!{mistake.Cell}" && problem.Message.Contains(mistake.Says, StringComparison.Ordinal)));

        // The wrong year and the renamed project leave the lines of those two projects without one.
        var others = problems.Where(problem => !mistakes.Any(mistake => problem.Place == $"{mistake.Sheet}!{mistake.Cell}"));
        Assert.All(others, problem => Assert.Contains("工作表“项目”中没有", problem.Message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.EndsWith("。", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<x:c r=\"J2\"><x:v>0.125</x:v></x:c>", "最多 2 位小数")]
    [InlineData("<x:c r=\"J2\"><x:v>1E-40</x:v></x:c>", "过大或过小")]
    [InlineData("<x:c r=\"J2\"><x:v>1E300</x:v></x:c>", "过大或过小")]
    [InlineData("<x:c r=\"J2\"><x:v>1E17</x:v></x:c>", "过大")]
    [InlineData("<x:c r=\"J2\"><x:f>1+1</x:f><x:v>2</x:v></x:c>", "是公式，请粘贴为数值")]
    [InlineData("<x:c r=\"J2\"><x:f t=\"shared\" si=\"0\"/><x:v>2</x:v></x:c>", "是公式，请粘贴为数值")]
    [InlineData("<x:c r=\"J2\" t=\"e\"><x:v>#REF!</x:v></x:c>", "错误值 #REF!")]
    [InlineData("<x:c r=\"J2\" t=\"inlineStr\"><x:is><x:t>1_x0000_2</x:t></x:is></x:c>", "应为数字")]
    [InlineData("<x:c r=\"D2\" t=\"inlineStr\"><x:is><x:t>甲_x0000_乙</x:t></x:is></x:c>", "控制字符")]
    [InlineData("<x:c r=\"D2\" t=\"inlineStr\"><x:is><x:t>甲_xD800_乙</x:t></x:is></x:c>", "控制字符")]
    [InlineData("<x:c r=\"F2\"><x:v>20399</x:v></x:c>", "不合编码规则")]
    public void Read_CellThatCannotBeTrusted_IsReported(string cell, string says)
    {
        var address = cell[8..10];

        var (_, problems) = Workbook.Read(Workbook.WithCell("sheet4", address, cell));

        var problem = Assert.Single(problems);
        Assert.Equal("采购预算!" + address, problem.Place);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CellFilledByAnArrayFormulaAbove_IsReportedAsFormula()
    {
        var file = Workbook.WithCell("sheet4", "J2", "<x:c r=\"J2\"><x:f t=\"array\" ref=\"J2:J3\">I2:I3</x:f><x:v>500000</x:v></x:c>");

        var (_, problems) = Workbook.Read(file);

        Assert.Equal(["采购预算!J2", "采购预算!J3"], problems.Select(problem => problem.Place));
        Assert.All(problems, problem => Assert.Contains("是公式", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_CodeThatBothEditionsHave_AsksForTheEdition()
    {
        var file = Workbook.Edited(Seed, workbook =>
        {
            workbook.Worksheet("资产卡片").Cell("D2").Type(null);
            workbook.Worksheet("资产卡片").Cell("E2").Type("A02010104");
            workbook.Worksheet("采购预算").Cell("E2").Type("2022");
        });

        var (_, problems) = Workbook.Read(file);

        Assert.Equal(["采购预算!F2", "资产卡片!D2"], problems.Select(problem => problem.Place));
        Assert.Contains("不是 2022 版目录的编码", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("请在“目录版本”中填写", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SheetsAndColumnsMissingRenamedOrAdded_AreNamed()
    {
        var file = Workbook.Edited(Seed, workbook =>
        {
            workbook.Worksheet("单位").Delete();
            workbook.AddWorksheet("空表");
            workbook.AddWorksheet("采购预算 (2)").Cell("A1").Value = "年度";
            workbook.Worksheet("项目").Cell("E1").Value = "预算资金（万元）";
            workbook.Worksheet("资产卡片").Cell("N1").Value = "备注";
            workbook.Worksheet("资产卡片").Cell("O2").Value = "没有标题的列不读";
        });

        var (_, problems) = Workbook.Read(file);

        Assert.Equal(["单位", "项目!E1", "项目!A1", "资产卡片!N1", "采购预算 (2)"], problems.Select(problem => problem.Place));
        Assert.Contains("不认识的列“预算资金（万元）”", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("缺少列“预算资金（元）”", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ThousandsOfMistakes_ListsFiveHundredAndCountsTheRest()
    {
        var file = Workbook.WithPart(
            Workbook.Write(MadeUpBundle.Random(lines: 0, cards: 700)), "xl/worksheets/sheet5.xml",
            text => text.Replace("<x:t>台</x:t>", "<x:t> </x:t>", StringComparison.Ordinal));

        var (_, problems) = Workbook.Read(file);

        Assert.Equal(501, problems.Count);
        Assert.Equal("工作簿：另有 200 处问题没有列出；请先改正以上各处，再重新导入。", problems[^1].ToString());
    }
}
