using Procurement.Documents.Templating;

namespace Procurement.Tests.Templating;

/// <summary>What an author of a layout is told; every template of the built-in layouts is good, which their own tests hold.</summary>
public class TemplateInspectorTests
{
    [Theory]
    [InlineData("{{year", "“{{year”没有写完，请补上结尾的“}}”。")]
    [InlineData("{{#if procurement.total}}有", "“{{#if procurement.total}}”没有结束，请补上 {{/if}}。")]
    [InlineData("{{#if year}}{{/each}}", "“{{/each}}”与前面的“{{#if year}}”对不上，应写 {{/if}}。")]
    [InlineData("{{/if}}", "“{{/if}}”多余：它前面没有与之对应的 {{#if}}。")]
    [InlineData("{{else}}", "“{{else}}”多余：它前面没有与之对应的 {{#if}} 或 {{#each}}。")]
    [InlineData("{{#if year}}{{else}}{{else}}{{/if}}", "“{{else}}”多余：它前面没有与之对应的 {{#if}} 或 {{#each}}。")]
    [InlineData("{{#unless year}}{{/unless}}", "没有“#unless”这种段落，只能用 {{#if}} 和 {{#each}}。")]
    [InlineData("{{#if}}{{/if}}", "“{{#if}}”要写一个名称，如 {{#if procurement.total}}。")]
    [InlineData("{{#if assets}}{{/if}}", "“assets”不是一个值，{{#if}} 只能判断一个值。")]
    public void Problems_BrokenBlocks_AreTold(string template, string message) => Assert.Equal([message], TemplateInspector.Problems(template));

    [Theory]
    [InlineData("{{procurement.totl}}", "没有“procurement.totl”这个名称，是不是“procurement.total”？")]
    [InlineData("{{procurement.funding.unitFund}}", "没有“procurement.funding.unitFund”这个名称，是不是“procurement.funding.unitFunds”？")]
    [InlineData("{{预算}}", "没有“预算”这个名称。")]
    [InlineData("{{year.month}}", "没有“year.month”这个名称。")]
    [InlineData("{{assets.vehiclesByUse.lawEnforcment.value}}", "没有“assets.vehiclesByUse.lawEnforcment.value”这个名称，是不是“assets.vehiclesByUse.lawEnforcement.value”？")]
    [InlineData("{{assets.equipmentOver50.value}}", "没有“assets.equipmentOver50.value”这个名称，是不是“assets.equipmentOver.50.value”？")]
    [InlineData("{{assets.equipmentOver}}", "“assets.equipmentOver”不是一个值，请写到它下面的某一项。")]
    [InlineData("{{assets.equipmentOver.50.price}}", "没有“assets.equipmentOver.50.price”这个名称。")]
    [InlineData("{{assets.equipmentOver.050.value}}", "“assets.equipmentOver.050.value”里的“050”应是 1 至 10000 的整数，即每件多少万元以上，如 50。")]
    [InlineData("{{assets.equipmentOver.99999.value}}", "“assets.equipmentOver.99999.value”里的“99999”应是 1 至 10000 的整数，即每件多少万元以上，如 50。")]
    [InlineData("{{assets.equipmentOver.high.value}}", "“assets.equipmentOver.high.value”里的“high”应是 1 至 10000 的整数，即每件多少万元以上，如 50。")]
    [InlineData("{{values.50}}", "“values.50”不是名称的写法。")]
    [InlineData("{{values.a.b}}", "没有“values.a.b”这个名称。")]
    [InlineData("{{procurement}}", "“procurement”不是一个值，请写到它下面的某一项。")]
    [InlineData("{{values}}", "“values”不是一个值，请写到它下面的某一项。")]
    [InlineData("{{unit.name}}", "没有“unit.name”这个名称（unit 只在 unitSubtotals 里可用）。")]
    [InlineData("{{this}}", "“this”只能用在 {{#each}} 里面。")]
    [InlineData("{{../year}}", "“../year”前面的“../”只能用在 {{#each}} 里面。")]
    [InlineData("{{#each procurement.funding}}{{year}}{{/each}}", "在 {{#each}} 里面，“year”要写成“../year”。")]
    [InlineData("{{a..b}}", "“a..b”不是名称的写法。")]
    [InlineData("{{\"year\"}}", "“{{\"year\"}}”里没有“year”这个写法，只有 money、number、date。")]
    public void Problems_UnknownNames_AreTold(string template, string message) => Assert.Equal([message], TemplateInspector.Problems(template));

    [Theory]
    [InlineData("{{mony procurement.total \"0.00\"}}", "“{{mony procurement.total \"0.00\"}}”里没有“mony”这个写法，只有 money、number、date，是不是“money”？")]
    [InlineData("{{lookup values \"a\"}}", "“{{lookup values \"a\"}}”里没有“lookup”这个写法，只有 money、number、date。")]
    [InlineData("{{money}}", "“{{money}}”要写一个名称和一个加引号的格式，如 {{money 名称 \"0.00\"}}。")]
    [InlineData("{{money procurement.total}}", "“{{money procurement.total}}”要写一个名称和一个加引号的格式，如 {{money procurement.total \"0.00\"}}。")]
    [InlineData("{{money procurement.total 0.00}}", "“{{money procurement.total 0.00}}”要写一个名称和一个加引号的格式，如 {{money procurement.total \"0.00\"}}。")]
    [InlineData("{{money procurement.total \"N2\"}}", "“N2”不是数字格式，应如 {{money procurement.total \"0.00\"}}。")]
    [InlineData("{{money year \"0\"}}", "“year”不是金额，不能用 money。")]
    [InlineData("{{number procurement.total \"0\"}}", "“procurement.total”不是数量，不能用 number。")]
    [InlineData("{{date year \"yyyy\"}}", "“year”不是日期，不能用 date。")]
    [InlineData("{{date asOf}}", "“{{date asOf}}”要写一个名称和一个加引号的格式，如 {{date asOf \"yyyy年M月d日\"}}。")]
    [InlineData("{{date asOf \"D\"}}", "“D”不是日期格式，应如 {{date asOf \"yyyy年M月d日\"}}。")]
    [InlineData("{{date asOf \"yyyy-MM-dd HH\"}}", "“yyyy-MM-dd HH”不是日期格式，应如 {{date asOf \"yyyy年M月d日\"}}。")]
    public void Problems_WrongHelpers_AreTold(string template, string message) => Assert.Equal([message], TemplateInspector.Problems(template));

    [Theory]
    [InlineData("{{{year}}}")]
    [InlineData("{{year}}}")]
    [InlineData("{{&year}}")]
    [InlineData("{{>partial}}")]
    [InlineData("{{! 说明 }}")]
    [InlineData("{{~year~}}")]
    [InlineData("{{^year}}")]
    [InlineData("{{}}")]
    [InlineData("\\{{year}}")]
    [InlineData("{{money (given year) \"0\"}}")]
    [InlineData("{{money procurement.total format=\"0\"}}")]
    [InlineData("{{money procurement.total \"0\\\"}}")]
    [InlineData("{{#*inline \"a\"}}")]
    public void Problems_NotationThatIsNotOffered_IsRefused(string template) =>
        Assert.StartsWith($"“{template}”不是版式里的写法", Assert.Single(TemplateInspector.Problems(template)));

    [Fact]
    public void Problems_Thresholds_AreThoseThatTheLayoutNames()
    {
        const string Template = "{{number assets.equipmentOver.50.quantity \"0\"}}{{#if procurement.planned.equipmentOver.100.value}}{{/if}}";

        Assert.Empty(TemplateInspector.Problems(Template));
        Assert.Empty(TemplateInspector.Problems(Template, thresholds: new HashSet<int> { 50, 100 }));
        Assert.Equal(
            ["“procurement.planned.equipmentOver.100.value”要用 100 万元这个标准，版式没有写明；请在 assets 的 equipmentThresholds 里加上 100。"],
            TemplateInspector.Problems(Template, thresholds: new HashSet<int> { 50 }));
    }

    [Fact]
    public void Problems_SeveralMistakes_AreAllTold() => Assert.Equal(
        ["没有“yeer”这个名称，是不是“year”？", "“department.name”不是金额，不能用 money。", "“0,0”不是数字格式，应如 {{money department.name \"0.00\"}}。"],
        TemplateInspector.Problems("{{yeer}}{{money department.name \"0,0\"}}"));

    [Fact]
    public void Problems_Length_EndsAt4000()
    {
        Assert.Empty(TemplateInspector.Problems(new string('字', 4000)));
        Assert.Equal(["文字太长：最多 4000 字，现有 4001 字。"], TemplateInspector.Problems(new string('字', 4001)));
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(9, 1)]
    public void Problems_Nesting_EndsAt8(int depth, int problems)
    {
        var template = string.Concat(Enumerable.Repeat("{{#if year}}", depth)) + string.Concat(Enumerable.Repeat("{{/if}}", depth));

        Assert.Equal(problems, TemplateInspector.Problems(template).Count);
    }

    [Theory]
    [InlineData("{{#each procurement.funding}}{{#each ../procurement.funding}}{{this}}{{/each}}{{/each}}", "不能放在另一个 {{#each}} 里面。")]
    [InlineData("{{#each assets}}{{/each}}", "不能逐项列出，只能用于同一类的一组值，如 procurement.funding。")]
    [InlineData("{{#each year}}{{/each}}", "不能逐项列出，只能用于同一类的一组值，如 procurement.funding。")]
    public void Problems_EachThatDoesNotList_IsTold(string template, string ending) =>
        Assert.EndsWith(ending, Assert.Single(TemplateInspector.Problems(template)));

    [Fact]
    public void Problems_UnitInSubtotals_IsKnown() => Assert.Empty(TemplateInspector.Problems("{{unit.code}}{{unit.name}}小计", knowsUnit: true));

    [Fact]
    public void Values_UsesAndGuards_AreToldApart()
    {
        const string template = "{{values.a}}{{#if values.b}}{{values.b}}{{values.c}}{{else}}{{values.d}}{{/if}}{{#if values.a}}{{values.a}}{{/if}}{{#if values.e}}{{/if}}";

        // c stands behind a guard of another name, d in the else.
        Assert.Equal(
            [new("a", Optional: false), new("b", Optional: true), new("c", Optional: false), new("d", Optional: false), new TemplateValue("e", Optional: true)],
            TemplateInspector.Values(template));
    }
}
