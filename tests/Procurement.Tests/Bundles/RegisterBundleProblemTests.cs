namespace Procurement.Tests.Bundles;

/// <summary>What the schema cannot see is told at its place, all of it at once.</summary>
public class RegisterBundleProblemTests
{
    [Theory]
    [InlineData("\"A05010201\"", "\"A0501\"", "$.procurementLines[0].code", "“A0501”不是 2022 年版的品目编码，应为字母 A、B 或 C 加八位数字（或不带数字）。")]
    [InlineData("\"project\": \"p1\", \"itemName\": \"桌\"", "\"project\": \"p2\", \"itemName\": \"桌\"", "$.procurementLines[0].project", "文件里没有 key 为“p2”的项目，请改正，或在 projects 里补上。")]
    [InlineData("\"project\": \"p1\", \"amount\"", "\"project\": \"p2\", \"amount\"", "$.history.budgets[0].project", "文件里没有 key 为“p2”的项目，请改正，或在 projects 里补上。")]
    [InlineData("\"cardNumber\": \"B1\", \"entry\"", "\"cardNumber\": \"B2\", \"entry\"", "$.history.assetEntries[0].cardNumber", "文件里没有编号为“B2”的卡片，请改正，或在 assets 里补上。")]
    [InlineData("[ \"2020-01-31T08:00:00.123456Z\" ]", "[]", "$.history.lineRecordedAt", "应与 procurementLines 一一对应：有 1 条明细，却有 0 个时刻。")]
    [InlineData("\"measureUnit\": \"张\"", "\"measureUnit\": \" \"", "$.procurementLines[0].measureUnit", "不能为空；没有内容的可选项请写 null 或删去。")]
    [InlineData("\"rank\": \"正科级\"", "\"rank\": \"\"", "$.department.units[0].rank", "不能为空；没有内容的可选项请写 null 或删去。")]
    [InlineData("\"名称甲\"", "\"名\\t称\"", "$.projects[0].name", "含有换行、制表等控制字符，请删去。")]
    [InlineData("\"高新区\"", "\"高新\\n区\"", "$.disclosures[0].values.preparer", "含有换行、制表等控制字符，请删去。")]
    [InlineData("\"code\": \"432\"", "\"code\": \"../432\"", "$.department.code", "部门编码“../432”只能由文字、数字和 . - _ 组成，请改正。")]
    [InlineData("2015-06-30", "0001-01-01", "$.assets[0].acquiredOn", "取得日期应在 1800 年至 2099 年之间，请改正。")]
    [InlineData("\"kind\": \"vehicle\"", "\"kind\": \"furniture\"", "$.assets[1].vehicleUse", "只有车辆（kind 为 vehicle）才有车辆用途，请删去或改正类别。")]
    [InlineData("2020-03-31\" }", "1999-12-31\" }", "$.disclosures[0].asOf", "资产截止日应在 2000 年至 2099 年之间，请改正。")]
    [InlineData("\"石家庄市\"", "\"石\\n市\"", "$.department.region[1]", "含有换行、制表等控制字符，请删去。")]
    [InlineData("{{year}}年", "{{yeer}}年", "$.layouts[0].procurement.narrative[0]", "没有“yeer”这个名称，是不是“year”？")]
    [InlineData("\"key\": \"other\"", "\"key\": \"total\"", "$.layouts[0].assets.table.rows[1].key", "行“total”重复，$.layouts[0].assets.table.rows[0].key 已经有了，请删去一处。")]
    public async Task Read_OneMistake_IsTold(string piece, string replacement, string place, string message)
    {
        var reading = await Bundle.Read(SmallBundle.Spoilt(piece, replacement));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((place, message), (problem.Place, problem.Message));
        Assert.Null(reading.Bundle);
    }

    [Fact]
    public async Task Read_LayoutThatNobodyCouldReadAgain_IsTold()
    {
        var problem = Assert.Single((await Bundle.Read(SmallBundle.Spoilt("\"hebei-2030\"", "\"hebei-2030\"" + new string(' ', 1024 * 1024)))).Problems);

        Assert.Equal("$.layouts[0]", problem.Place);
    }

    [Theory]
    [InlineData("units", "$.department.units[1].code", "单位编码“001”重复，$.department.units[0] 已经用了，请改正其中一处。")]
    [InlineData("assets", "$.assets[2].cardNumber", "卡片编号“B1”重复，$.assets[0] 已经用了，请改正其中一处。")]
    [InlineData("layouts", "$.layouts[1].name", "版式名称“hebei-2030”重复，$.layouts[0] 已经用了，请改正其中一处。")]
    [InlineData("disclosures", "$.disclosures[1].fiscalYear", "年度“2020”重复，$.disclosures[0] 已经用了，请改正其中一处。")]
    public async Task Read_RowTwice_IsTold(string list, string place, string message)
    {
        var problem = Assert.Single((await Bundle.Read(SmallBundle.Doubled(list))).Problems);

        Assert.Equal((place, message), (problem.Place, problem.Message));
    }

    [Fact]
    public async Task Read_ProjectTwice_KeyAndNameAreTold()
    {
        var problems = (await Bundle.Read(SmallBundle.Doubled("projects"))).Problems;

        Assert.Equal(
            [
                ("$.projects[1].key", "项目的 key “p1”重复，$.projects[0] 已经用了，请改正其中一处。"),
                ("$.projects[1].name", "同一单位同一年度的项目名称“名称甲”重复，$.projects[0] 已经用了，请改正其中一处。"),
            ],
            problems.Select(problem => (problem.Place, problem.Message)));
    }

    [Theory]
    [InlineData("\"名称甲\"", 200, "$.projects[0].name")]
    [InlineData("\"432\"", 64, "$.department.code")]
    [InlineData("\"石家庄市\"", 200, "$.department.region[1]")]
    [InlineData("\"正科级\"", 200, "$.department.units[0].rank")]
    [InlineData("\"432-1\"", 64, "$.projects[0].code")]
    [InlineData("\"幢\"", 40, "$.assets[0].measureUnit")]
    [InlineData("\"hebei-2030\"", 64, "$.layouts[0].name")]
    [InlineData("\"{{year}}年\"", 4000, "$.layouts[0].procurement.narrative[0]")]
    [InlineData("\"高新区\"", 2000, "$.disclosures[0].values.preparer")]
    [InlineData("\"盘亏\"", 2000, "$.history.assetEntries[0].reason")]
    [InlineData("\"张\"", 40, "$.procurementLines[0].measureUnit")]
    [InlineData("\"hebei-2020-flat\"", 64, "$.disclosures[0].layout")]
    public async Task Read_TextLength_EndsAtItsLimit(string piece, int limit, string place)
    {
        var longest = await Bundle.Read(SmallBundle.Spoilt(piece, $"\"{new string('长', limit)}\""));
        var tooLong = await Bundle.Read(SmallBundle.Spoilt(piece, $"\"{new string('长', limit + 1)}\""));

        Assert.Empty(longest.Problems);
        var problem = Assert.Single(tooLong.Problems);
        Assert.Equal((place, $"有 {limit + 1} 个字符，最多 {limit} 个，请改短。"), (problem.Place, problem.Message));
    }

    [Fact]
    public async Task Read_SeveralMistakes_AreAllTold()
    {
        var text = SmallBundle.Spoilt("\"A05010201\"", "\"A05\"").Replace("\"正科级\"", "\"\"").Replace("\"名称甲\"", "\"名\\t称\"");

        Assert.Equal(
            ["$.department.units[0].rank", "$.projects[0].name", "$.procurementLines[0].code"],
            (await Bundle.Read(text)).Problems.Select(problem => problem.Place));
    }

    [Fact]
    public async Task Read_SchemaMistake_IsTold() =>
        Assert.Equal("$.assets[0].value", Assert.Single((await Bundle.Read(SmallBundle.Spoilt("\"value\": \"5000000.00\"", "\"value\": \"abc\""))).Problems).Place);

    /// <summary>300 cards of a nonsense code: 200 are told, 100 counted.</summary>
    [Fact]
    public async Task Read_HundredsOfMistakes_AreCounted()
    {
        var card = SmallBundle.Card.Replace("\"2013\"", "\"2022\"");
        var cards = string.Join(", ", Enumerable.Range(0, 300).Select(number => card.Replace("\"B1\"", $"\"B1{number}\"")));

        var problems = (await Bundle.Read(SmallBundle.Spoilt(SmallBundle.Card, $"{SmallBundle.Card}, {cards}"))).Problems;

        Assert.Equal(201, problems.Count);
        Assert.Equal("另有 100 个问题未列出，请先改正以上问题再试。", problems[^1].Message);
    }
}
