using NodaTime;

namespace Procurement.Tests.Workbooks;

/// <summary>One content, written into the file in many ways: what it means is kept.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("<x:v>0.30000000000000004</x:v>", 0.3)]      // 0.1 + 0.2
    [InlineData("<x:v>1234567.8900000001</x:v>", 1234567.89)]
    [InlineData("<x:v>5.0000000000000003E-2</x:v>", 0.05)]
    [InlineData("<x:v>1.5E5</x:v>", 150000)]
    public void Read_AmountWithTheErrorOfBinaryNumbers_GivesWhatExcelShows(string content, double expected)
    {
        var (bundle, _) = Workbook.Read(Workbook.WithCell("sheet4", "J2", $"<x:c r=\"J2\">{content}</x:c>"));

        Assert.Equal((decimal)expected, bundle!.Lines[0].Amount.Yuan);
    }

    [Theory]
    [InlineData("项目", "B3")]
    [InlineData("资产卡片", "A2")]
    public void Read_UnitThatTheSheetOfUnitsLacks_IsToldAtOnce(string sheet, string cell)
    {
        var file = Workbook.Edited("shijiazhuang-hitech-2020", workbook => workbook.Worksheet(sheet).Cell(cell).Type("999999"));

        var (_, problems) = Workbook.Read(file);

        Assert.Contains(problems, problem => problem.Place == $"{sheet}!{cell}" && problem.Message.Contains("不在工作表“单位”中", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AmountBelowZero_IsKeptAsInTheBundle()
    {
        var file = Workbook.Edited("shijiazhuang-hitech-2020", workbook => workbook.Worksheet("采购预算").Cell("J2").Type(-24000));

        Assert.Equal("-24000.00", Workbook.Read(file).Bundle!.Lines[0].Amount.ToString());
    }

    [Fact]
    public void Read_NameBrokenOverLines_IsOneLine()
    {
        var file = Workbook.Edited("shijiazhuang-hitech-2020", workbook => workbook.Worksheet("资产卡片").Cell("C2").Type("公务用车\r\n（轿车）"));

        Assert.Equal("公务用车 （轿车）", Workbook.Read(file).Bundle!.Cards[0].Name);
    }

    /// <summary>The limits of the bundle's schema: what comes in here must be able to leave there.</summary>
    [Theory]
    [InlineData("C2", 200, 201)]    // 资产名称
    [InlineData("B2", 64, 65)]      // 卡片编号
    [InlineData("H2", 40, 41)]      // 计量单位
    public void Read_TextAtAndOverItsLimit_IsKeptAndRefused(string cell, int kept, int refused)
    {
        byte[] With(int length) => Workbook.Edited("shijiazhuang-hitech-2020", workbook => workbook.Worksheet("资产卡片").Cell(cell).Type(new string('A', length)));

        Assert.Empty(Workbook.Read(With(kept)).Problems);
        var problem = Assert.Single(Workbook.Read(With(refused)).Problems);
        Assert.Equal($"资产卡片!{cell}", problem.Place);
        Assert.Contains($"有 {refused} 个字符，最多 {kept} 个，请改短。", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextWithPhoneticReading_LeavesTheReadingOut()
    {
        var cell = "<x:c r=\"D2\" t=\"inlineStr\"><x:is><x:r><x:t>档案</x:t></x:r><x:r><x:t>扫描</x:t></x:r><x:rPh sb=\"0\" eb=\"2\"><x:t>dang an</x:t></x:rPh></x:is></x:c>";

        var (bundle, _) = Workbook.Read(Workbook.WithCell("sheet4", "D2", cell));

        Assert.Equal("档案扫描", bundle!.Lines[0].ItemName);
    }

    [Fact]
    public void Read_FileIn1904Days_GivesTheRightDay()
    {
        // 43830 is 2019-12-31 in the 1900 system; the 1904 system counts 1462 days fewer.
        var file = Workbook.WithPart(
            Workbook.WithCell("sheet5", "M2", "<x:c r=\"M2\" s=\"14\"><x:v>42368</x:v></x:c>"),
            "xl/workbook.xml", text => text.Replace("<x:workbookPr ", "<x:workbookPr date1904=\"1\" ", StringComparison.Ordinal));

        var (bundle, _) = Workbook.Read(file);

        Assert.Equal(new LocalDate(2019, 12, 31), bundle!.Cards[0].AcquiredOn);
    }

    [Theory]
    [InlineData("2019/12/31")]
    [InlineData("2019-12-31 00:00:00")]
    [InlineData("２０１９年１２月３１日")]
    [InlineData("20191231")]
    [InlineData("43830")]
    [InlineData(20191231)]
    [InlineData(43830)]
    public void Read_DayInAnySpelling_IsUnderstood(object typed)
    {
        var file = Workbook.Edited("shijiazhuang-hitech-2020", workbook =>
        {
            var cell = workbook.Worksheet("资产卡片").Cell("M2");
            cell.Style.NumberFormat.Format = "0";
            cell.Type(typed);
        });

        Assert.Equal(new LocalDate(2019, 12, 31), Workbook.Read(file).Bundle!.Cards[0].AcquiredOn);
    }
}
