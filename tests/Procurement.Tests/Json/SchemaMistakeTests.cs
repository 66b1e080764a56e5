using System.Globalization;
using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Tests.Json;

/// <summary>Each mistake is told at its place, in one sentence, and none hides another.</summary>
public class SchemaMistakeTests
{
    private const string Amounts = "金额须为不超过两位小数的数字文本（元），如 \"4650.00\"";

    [Theory]
    [InlineData("\"rank\"", "\"ranks\"", "$.department.units[0].ranks", "没有名为“ranks”的字段；是不是“rank”？")]
    [InlineData("\"rank\": null", "\"age\": 1", "$.department.units[0].age", "没有名为“age”的字段；这里可用的字段：code、name、nature、rank、funding。")]
    [InlineData("\"rank\": null", "\"a b\\n\": 1", "$.department.units[0]['a b ']", "没有名为“a b ”的字段；这里可用的字段：code、name、nature、rank、funding。")]
    [InlineData(", \"budget\": \"500000.00\"", "", "$.projects[0]", "缺少必填字段“budget”。")]
    [InlineData("\"value\": \"200000.00\"", "\"value\": 200000.00", "$.assets[0].value", "应为文本，实际为数字 200000.00；" + Amounts + "。")]
    [InlineData("\"value\": \"200000.00\"", "\"value\": null", "$.assets[0].value", "应为文本，实际为空值（null）；" + Amounts + "。")]
    [InlineData("\"value\": \"200000.00\"", "\"value\": \"200000.005\"", "$.assets[0].value", Amounts + "；实际为 \"200000.005\"。")]
    [InlineData("\"value\": \"200000.00\"", "\"value\": \"200,000.00\"", "$.assets[0].value", Amounts + "；实际为 \"200,000.00\"。")]
    [InlineData("\"budget\": \"500000.00\"", "\"budget\": \"-1\"", "$.projects[0].budget", "预算资金须为不超过两位小数且不小于零的数字文本（元），如 \"600000.00\"；实际为 \"-1\"。")]
    [InlineData("\"2015-06-30\"", "\"2015-06-31\"", "$.assets[0].acquiredOn", "日期须为真实的公历日期文本，如 \"2019-12-31\"；实际为 \"2015-06-31\"。")]
    [InlineData("\"2020-02-29T08:00:00Z\"", "\"2020-02-29\"", "$.history.supersededLines[0].supersededAt", "时刻须为世界协调时文本，如 \"2020-01-31T08:00:00.123456Z\"；实际为 \"2020-02-29\"。")]
    [InlineData("\"A020305\"", "\"A02030\\n\"", "$.assets[0].code", "品目编码须为 A、B 或 C 加成对的数字，如 \"A020305\"；实际为 \"A02030 \"。")]
    [InlineData("\"vehicle\", \"quantity\": \"1\"", "\"vehicel\", \"quantity\": \"1\"", "$.assets[0].kind", "“vehicel”不是允许的值；可用的值：building、structure、land、vehicle、equipment、culturalRelic、book、furniture、biological。是不是“vehicle”？")]
    [InlineData("\"2013\"", "\"2010s\"", "$.procurementLines[0].catalogue", "“2010s”不是允许的值；可用的值：2013、2022。")]
    [InlineData("\"2013\"", "2013", "$.procurementLines[0].catalogue", "应为文本，实际为数字 2013。")]
    [InlineData("procurement-register/1", "procurement-register/2", "$.format", "必须为 \"procurement-register/1\"，实际为 \"procurement-register/2\"。")]
    [InlineData("\"fiscalYear\": 2020", "\"fiscalYear\": 1999", "$.projects[0].fiscalYear", "应为 2000 至 2099 的数，实际为 1999。")]
    [InlineData("\"fiscalYear\": 2020", "\"fiscalYear\": 2020.0", "$.projects[0].fiscalYear", "应为整数，实际为数字 2020.0。")]
    [InlineData("\"fiscalYear\": 2020", "\"fiscalYear\": \"2020\"", "$.projects[0].fiscalYear", "应为整数，实际为文本 \"2020\"。")]
    [InlineData("\"fixedAsset\": null", "\"fixedAsset\": \"是\"", "$.procurementLines[0].fixedAsset", "应为真假值（true 或 false）或空值（null），实际为文本 \"是\"。")]
    [InlineData("[\"河北省\", \"石家庄市\"]", "[]", "$.department.region", "列表至少要有 1 项，实际有 0 项。")]
    [InlineData("\"layouts\": []", "\"layouts\": {}", "$.layouts", "应为列表，实际为对象。")]
    [InlineData("\"name\": \"公务用车\"", "\"name\": \" \"", "$.assets[0].name", "名称不能为空白；实际为 \" \"。")]
    [InlineData("\"preparer\": \"高新区\"", "\"编制部门\": 1", "$.disclosures[0].values.编制部门", "应为文本，实际为数字 1。")]
    public void Validate_OneMistake_IsToldExactly(string piece, string replacement, string place, string message)
    {
        var problem = Assert.Single(SampleBundle.Spoil(piece, replacement));

        Assert.Equal((place, message), (problem.Place, problem.Message));
    }

    [Theory]
    [InlineData("\"code\": \"432\"", "\"code\": \"432\", \"code\": \"433\"", "$.department.code", "字段“code”重复：先写了 \"432\"，又写了 \"433\"；请只保留一个。")]
    [InlineData("\"preparer\": \"高新区\"", "\"a\": \"x\", \"b\": \"y\", \"a\": \"z\"", "$.disclosures[0].values.a", "字段“a”重复：先写了 \"x\"，又写了 \"z\"；请只保留一个。")]
    [InlineData("\"funding\": {}", "\"funding\": {}, \"f\\u0075nding\": {}", "$.history.supersededLines[0].funding", "字段“funding”重复：先写了 {…}，又写了 {…}；请只保留一个。")]
    public void Validate_RepeatedField_NamesBothValues(string piece, string replacement, string place, string message)
    {
        var problem = Assert.Single(SampleBundle.Spoil(piece, replacement));

        Assert.Equal((place, message), (problem.Place, problem.Message));
    }

    [Theory]
    [InlineData("\"key\": \"item_name\"", "\"key\": \"item\"", "$.procurement.table.header[1].key")]
    [InlineData(", \"key\": \"item_name\"", "", "$.procurement.table.header[1]")]
    [InlineData("\"key\": \"item_name\"", "\"key\": \"item_name\", \"children\": [ { \"label\": \"\", \"key\": \"item_name\" } ]", "$.procurement.table.header[1]")]
    [InlineData("\"label\": \"项目名称\", \"key\": \"project_name\"", "\"label\": \"项目名称\"", "$.procurement.table.header[0].children[0]")]
    [InlineData("\"数量\", ", "", "$.assets.table.header")]
    [InlineData("\"none\": \"zero\"", "\"none\": \"0\"", "$.assets.table.rows[1].none")]
    [InlineData("\"titlePlace\": \"above\"", "\"titlePlace\": \"below\"", "$.procurement.table.titlePlace")]
    public void Validate_LayoutMistake_IsToldAtItsPlace(string piece, string replacement, string place)
    {
        Assert.Contains(piece, SampleLayout.Text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(SampleLayout.Text.Replace(piece, replacement, StringComparison.Ordinal));

        Assert.Equal(place, Assert.Single(JsonSchema.Layout.Validate(document.RootElement)).Place);
    }

    [Fact]
    public void Validate_LeafAndGroupAtOnce_IsToldInOneSentence()
    {
        using var document = JsonDocument.Parse(SampleLayout.Text.Replace(", \"key\": \"item_name\"", "", StringComparison.Ordinal));

        Assert.Equal("“key”和“children”必须写一个，而且只能写一个。", Assert.Single(JsonSchema.Layout.Validate(document.RootElement)).Message);
    }

    [Fact]
    public void Validate_TwoMistakes_AreBothTold()
    {
        var problems = SampleBundle.Spoil("\"quantity\": \"1\", \"measureUnit\": \"辆\"", "\"quantity\": \"一\"");

        Assert.Equal(["$.assets[0].quantity：数量须为不超过四位小数且不小于零的数字文本，如 \"9.5\"；实际为 \"一\"。", "$.assets[0]：缺少必填字段“measureUnit”。"],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Validate_TextTooLong_IsToldByPath()
    {
        var problem = Assert.Single(SampleBundle.Spoil("\"高新区\"", $"\"{new string('长', 2_001)}\""));

        Assert.Equal("$.disclosures[0].values.preparer：有 2001 个字符，最多 2000 个，请改短。", problem.ToString());
        Assert.Empty(SampleBundle.Spoil("\"高新区\"", $"\"{new string('长', 2_000)}\""));
    }

    [Fact]
    public void Validate_NameTooLong_IsToldByPath()
    {
        var problem = Assert.Single(SampleBundle.Spoil("\"preparer\"", $"\"{new string('名', 65)}\""));

        Assert.Equal($"$.disclosures[0].values['{new string('名', 60)}…']：字段名有 65 个字符，最多 64 个，请改短。", problem.ToString());
        Assert.Empty(SampleBundle.Spoil("\"preparer\"", $"\"{new string('名', 64)}\""));
    }

    [Fact]
    public void Validate_ManyMistakes_TellsTheFirstAndCountsTheRest()
    {
        var instants = string.Join(", ", Enumerable.Range(0, 250).Select(i => i.ToString(CultureInfo.InvariantCulture)));

        var problems = SampleBundle.Spoil("\"2020-01-31T08:00:00.123456Z\"", instants);

        Assert.Equal(JsonSchema.MaxProblems + 1, problems.Count);
        Assert.Equal("$：另有 50 个问题未列出，请先改正以上问题再试。", problems[^1].ToString());
    }

    [Fact]
    public void Validate_NotAnObject_IsTold() =>
        Assert.Equal("$：应为对象，实际为列表。", Assert.Single(SampleBundle.Validate("[]")).ToString());
}
