using System.Text.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Tests.Published.Sections;

/// <summary>The five published texts against their fixtures, which were made by hand from the same lines.</summary>
public sealed class SeedSectionsTests
{
    /// <summary>Approved by hand: place, text and reason of all that is not read.</summary>
    public static TheoryData<string, string[]> Unread { get; } = new()
    {
        { "xianghe-2020", [] },
        { "pingxiang-2024", [] },
        { "qinglong-2023", [
            "政府采购预算情况/表头｜政府采购项目来源／政府采购金额(当年部门预算安排资金)／2023 年｜表头第一层与下面的栏目没有对齐，分组按各栏目的名称归位，其余文字没有对应的栏目。",
            "政府采购预算情况/表头｜7023 中预留中小微企业份额｜栏目“7023 中预留中小微企业份额”按预留中小微企业份额读取，其中的年份没有读出。"] },
        { "qinhuangdao-etdz-2020", [] },
        { "shijiazhuang-hitech-2020", [] },
    };

    [Theory, MemberData(nameof(Unread))]
    public void Read_Seed_SaysWhatItCouldNotRead(string seed, string[] approved) =>
        Assert.Equal(approved, Read(seed).Unread.Select(place => $"{place.Place}｜{place.Text}｜{place.Why}"));

    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory, MemberData(nameof(Seeds))]
    public void Read_Seed_HasTheFixturesRows(string seed)
    {
        var (fixture, read) = (Fixture(seed), Read(seed));

        Assert.Equal(ProcurementRows(fixture), read.Section(Disclosure.ProcurementKey)!.Table is { } table ? Rows(table) : []);
        Assert.Equal(AssetRows(fixture), Rows(read.Section(Disclosure.AssetsKey)!.Table!));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Read_Seed_HasTheFixturesHead(string seed)
    {
        var table = Fixture(seed).GetProperty("procurement").GetProperty("table");
        var head = Read(seed).Section(Disclosure.ProcurementKey)!.Table?.Header ?? [];

        // What recognition made of this one label is what was read; the fixture has what the page says.
        var wanted = Head(table.GetProperty("header")).Replace("2023年预留中小微企业份额", "7023中预留中小微企业份额", StringComparison.Ordinal);
        Assert.Equal(wanted, TextFold.Fold(Same.Head(head)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Read_Seed_HasTheFixturesCaptions(string seed)
    {
        var (fixture, read) = (Fixture(seed), Read(seed));
        foreach (var section in read.Sections)
        {
            var wanted = fixture.GetProperty("sections").GetProperty(section.Key);
            var table = fixture.GetProperty(section.Key).GetProperty("table");

            Assert.Equal((Text(wanted, "number"), Text(wanted, "heading")), (section.Number, section.Heading));
            Assert.Equal(
                (Text(table, "title"), Text(table, "department_line"), Text(table, "preparer_line"), Text(table, "as_of_line"), Text(table, "unit_line")),
                (section.Table?.Title, section.Table?.DepartmentLine, section.Table?.PreparerLine, section.Table?.AsOfLine, section.Table?.UnitLine));
            Assert.Equal(Text(table, "title_place") == "inside", section.Table?.TitlePlace is TitlePlace.Inside);
            Assert.Equal(table.TryGetProperty("footnotes", out var notes) ? [.. notes.EnumerateArray().Select(note => note.GetString()!)] : [], section.Table?.Footnotes ?? []);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Read_Seed_HasTheFixturesSentences(string seed)
    {
        var (fixture, read) = (Fixture(seed), Read(seed));
        foreach (var section in read.Sections)
        {
            var sentences = fixture.GetProperty(section.Key).GetProperty("narrative").EnumerateArray().Select(sentence => TextFold.Fold(Text(sentence, "text")!));

            Assert.Equal(string.Concat(sentences), TextFold.Fold(string.Concat(section.Paragraphs)));
        }
    }

    [Theory]
    [InlineData("xianghe-2020", "209 香河县行政审批局")]
    [InlineData("pingxiang-2024", "428 平乡县行政审批局")]
    [InlineData("qinglong-2023", "436 青龙满族自治县行政审批局")]
    [InlineData("qinhuangdao-etdz-2020", null)]     // 编制部门：行政审批部门 is no name
    [InlineData("shijiazhuang-hitech-2020", "432 石家庄高新技术产业开发区行政服务局")]
    public void Read_Seed_KnowsDepartmentYearAndDay(string seed, string? department)
    {
        var (fixture, read) = (Fixture(seed), Read(seed));

        Assert.Equal(department, read.Department is { } name ? $"{name.Code} {name.Name}" : null);
        Assert.Equal(fixture.GetProperty("fiscal_year").GetInt32(), read.Year?.Number);
        Assert.Equal(fixture.GetProperty("as_of").GetProperty("iso").GetString(), read.AsOf?.ToString("uuuu-MM-dd", null));
        Assert.Empty(read.Outside);
    }

    private static PublishedDocument Read(string seed) => Documents.ReadTxt(SeedFiles.Text(seed, "sections.txt"));

    private static JsonElement Fixture(string seed) => JsonDocument.Parse(SeedFiles.Text(seed, "json")).RootElement;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Blank rows are left out.</summary>
    private static IEnumerable<string> ProcurementRows(JsonElement fixture) =>
        from row in fixture.GetProperty("procurement").GetProperty("table").GetProperty("rows").EnumerateArray()
        where Text(row, "type") != "blank"
        select $"{Text(row, "type")} {Text(row, "unit_name")}: {string.Join('|', row.GetProperty("cells").EnumerateObject().Select(cell => cell.Value.GetString()))}";

    /// <summary>The labels of rows are compared folded, since the fixture keeps them in one typography.</summary>
    private static IEnumerable<string> AssetRows(JsonElement fixture) =>
        from row in fixture.GetProperty("assets").GetProperty("table").GetProperty("rows").EnumerateArray()
        select $"{Text(row, "key")} : {TextFold.Fold(Text(row, "label")!)}|{Text(row, "quantity")}|{Text(row, "value")}";

    private static IEnumerable<string> Rows(PrintedTable table) => table.Rows.Select(row =>
        $"{row.Type} {row.Unit}: {string.Join('|', row.Cells.Select((cell, index) => table.Columns[index] == "label" ? TextFold.Fold(cell.Text) : cell.Text))}");

    private static string Head(JsonElement cells) => TextFold.Fold(string.Join(' ', cells.EnumerateArray().Select(cell =>
    {
        var label = Text(cell, "label_printed") ?? Text(cell, "label");
        return Text(cell, "key") is { } key ? $"{label}={key}" : $"{label}({Head(cell.GetProperty("children"))})";
    })));
}
