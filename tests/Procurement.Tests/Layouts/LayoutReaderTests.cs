using Procurement.Documents.Layouts;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Layouts;

/// <summary>Every mistake in a layout is told at its place; the layout spoilt here is one that ships.</summary>
public class LayoutReaderTests
{
    private static readonly string Good = BuiltInLayouts.Text("hebei-2020-flat")!;

    [Theory]
    [InlineData("\"key\": \"item_name\"", "\"key\": \"quantity\"", "$.procurement.table.header[4].key", "列“quantity”重复，$.procurement.table.header[1].key 已经有了，请删去一处。")]
    [InlineData("\"key\": \"vehicles\"", "\"key\": \"other\"", "$.assets.table.rows[5].key", "行“other”重复，$.assets.table.rows[3].key 已经有了，请删去一处。")]
    [InlineData("{{year}}年度本", "{{yeer}}年度本", "$.procurement.narrative[0]", "没有“yeer”这个名称，是不是“year”？")]
    [InlineData("\"合计\", \"projectBudget\"", "\"{{unit.name}}\", \"projectBudget\"", "$.procurement.table.totalRow.label", "没有“unit.name”这个名称（unit 只在 unitSubtotals 里可用）。")]
    [InlineData("{{unit.name}}小计", "{{unit.nam}}小计", "$.procurement.table.unitSubtotals", "没有“unit.nam”这个名称（unit 只在 unitSubtotals 里可用），是不是“unit.name”？")]
    [InlineData("\"预算资金\"", "\"{{budget}}\"", "$.procurement.table.header[0].children[1].label", "没有“budget”这个名称。")]
    [InlineData("\"footnotes\": []", "\"footnotes\": [ \"\", \"{{#if year}}\" ]", "$.procurement.table.footnotes[1]", "“{{#if year}}”没有结束，请补上 {{/if}}。")]
    [InlineData("yyyy年M月d日", "yyyy年mm月", "$.assets.table.asOfLine", "“yyyy年mm月”不是日期格式，应如 {{date asOf \\\"yyyy年M月d日\\\"}}。")]
    [InlineData("\"数量\", \"价值", "\"{{x}}\", \"价值", "$.assets.table.header[1]", "没有“x”这个名称。")]
    [InlineData("\"quantity\": \"—\"", "\"quantity\": \"{{\"", "$.assets.table.rows[0].quantity", "“{{”没有写完，请补上结尾的“}}”。")]
    [InlineData("\"preparerLine\": \"编", "\"preparerLine\": \"{{values}}编", "$.assets.table.preparerLine", "“values”不是一个值，请写到它下面的某一项。")]
    public void Read_OneMistake_IsToldAtItsPlace(string piece, string replacement, string place, string message)
    {
        var reading = LayoutReader.Read(Spoilt(piece, replacement));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((place, message.Replace("\\\"", "\"")), (problem.Place, problem.Message));
        Assert.Null(reading.Layout);
    }

    /// <summary>What the schema says; its words have tests of their own.</summary>
    [Theory]
    [InlineData("\"key\": \"item_name\"", "\"key\": \"item_nam\"", "$.procurement.table.header[1].key")]
    [InlineData("\"key\": \"vehicles\"", "\"key\": \"cars\"", "$.assets.table.rows[3].key")]
    [InlineData("\"value\": \"0.######\"", "\"value\": \"N2\"", "$.assets.table.formats.value")]
    [InlineData("\"万元\"", "\"亿元\"", "$.moneyUnit")]
    public void Read_SchemaMistake_IsToldOnce(string piece, string replacement, string place) =>
        Assert.Equal(place, Assert.Single(LayoutReader.Read(Spoilt(piece, replacement)).Problems).Place);

    [Fact]
    public void Read_MistakesOfBothKinds_SchemaComesFirst()
    {
        var spoilt = Spoilt("{{year}}年度本", "{{yeer}}年度本").Replace("\"万元\"", "\"亿元\"").Replace("\"show\": \"always\"", "\"show\": true");

        Assert.Equal(
            ["$.moneyUnit", "$.procurement.table.show", "$.assets.table.show", "$.procurement.narrative[0]"],
            LayoutReader.Read(spoilt).Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Read_TemplateTooLong_IsToldOnce()
    {
        var problem = Assert.Single(LayoutReader.Read(Spoilt("\"数量\", \"价值", $"\"{new string('长', 4001)}\", \"价值")).Problems);

        Assert.Equal(("$.assets.table.header[1]", "有 4001 个字符，最多 4000 个，请改短。"), (problem.Place, problem.Message));
    }

    [Fact]
    public void Read_HeaderTooDeep_IsTold()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"label\":\"\",\"children\":[", 6)) + "{\"label\":\"\",\"key\":\"item_name\"}" + string.Concat(Enumerable.Repeat("]}", 6));

        var reading = LayoutReader.Read(Spoilt("{ \"label\": \"采购物品名称\", \"key\": \"item_name\" }", deep));

        Assert.Equal("表头有 7 层，最多 6 层。", Assert.Single(reading.Problems).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public void Read_NoLayoutAtAll_IsAProblem(string text) => Assert.NotEmpty(LayoutReader.Read(text).Problems);

    [Fact]
    public void Read_FileTooLarge_IsRefused() =>
        Assert.Equal("$", Assert.Single(LayoutReader.Read(Good + new string(' ', 1024 * 1024)).Problems).Place);

    [Fact]
    public void Parse_Invalid_Throws() => Assert.Throws<FormatException>(() => LayoutReader.Parse("{}"));

    [Fact]
    public void Read_OptionalParts_AreTyped()
    {
        var layout = LayoutReader.Read(Spoilt("\"key\": \"vehicles\"", "\"none\": \"zero\", \"key\": \"vehicles\"").Replace("\"万元\"", "\"元\"")).Layout!;

        Assert.Equal(MoneyUnit.Yuan, layout.MoneyUnit);
        Assert.Equal(TitlePlace.Above, layout.Assets.Table!.TitlePlace);
        Assert.Equal(["vehicles"], layout.Assets.Table.Rows.Where(row => row.NoneAsZero).Select(row => row.Key));
        Assert.Equal("{{unit.name}}小计", layout.Procurement.Table!.UnitSubtotals);
    }

    [Fact]
    public void BuiltInLayouts_Names_AreTheFiveForms() => Assert.Equal(
        ["hebei-2020-flat", "hebei-2020-sentence", "hebei-2020-three-layer", "hebei-2023", "hebei-2024"], BuiltInLayouts.Names);

    [Fact]
    public void BuiltInLayouts_UnknownName_IsNull() => Assert.Null(BuiltInLayouts.Find("hebei-2019"));

    /// <summary>A department that gives no words of its own still gets sentences that read well.</summary>
    [Fact]
    public void Templates_OfBuiltInLayouts_NeedNoWords()
    {
        var values = BuiltInLayouts.Names
            .SelectMany(name => LayoutReader.Templates(BuiltInLayouts.Text(name)!))
            .SelectMany(template => Procurement.Documents.Templating.TemplateInspector.Values(template.Text))
            .ToList();

        Assert.Equal(["carryover", "plannedFor", "preparer", "titlePrefix", "vehicles"], values.Select(value => value.Name).Distinct().Order());
        Assert.All(values, value => Assert.True(value.Optional));
    }

    private static string Spoilt(string piece, string replacement) => Spoil.Piece(Good, piece, replacement);
}
