using System.Text;
using Procurement.Documents.Disclosures;

namespace Procurement.Tests.Disclosures;

public class DisclosureJsonTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Read_PublishedDisclosure_WritesTheSameAgain(string seed)
    {
        var expected = SeedFiles.Text(seed, "expected.json");

        var reading = await Read(expected);

        Assert.Empty(reading.Problems);
        JsonDifference.AssertNone(expected, DisclosureJson.ToText(reading.Disclosure!));
    }

    [Fact]
    public async Task Read_PublishedDisclosure_RestoresTheTexts()
    {
        var disclosure = (await Read(SeedFiles.Text("shijiazhuang-hitech-2020", "expected.json"))).Disclosure!;

        var table = disclosure.Procurement.Table!;
        Assert.Equal(28, table.Rows.Count);   // 合计, two 小计, 25 lines
        Assert.Equal(13, table.Columns.Count);
        Assert.Equal(("subtotal", "432001", "487.48"), (table.Rows[1].Type, table.Rows[1].Unit, table.Rows[1].Cells[7].Text));
        Assert.Equal("编制部门：高新区行政服务局", disclosure.Assets.Table!.PreparerLine);
        Assert.Equal(["资产总额", "—", "762.43"], disclosure.Assets.Table.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public async Task Read_CellLeftOut_IsBlank()
    {
        var text = SeedFiles.Text("xianghe-2020", "expected.json").Replace("\"item_name\": \"软件运维服务\",", "", StringComparison.Ordinal);

        var table = (await Read(text)).Disclosure!.Procurement.Table!;

        Assert.Equal("", table.Rows[1].Cells[2].Text);
        Assert.Equal("C020603", table.Rows[1].Cells[3].Text);
    }

    [Fact]
    public async Task Read_ForeignFile_TellsWhy()
    {
        var reading = await Read(SeedFiles.Text("xianghe-2020", "register.json"));

        Assert.Null(reading.Disclosure);
        Assert.Contains(reading.Problems, problem => problem.Place == "$.format");
    }

    [Fact]
    public void ToText_Chinese_StaysReadable()
    {
        var text = DisclosureJson.ToText(ComposerCase.Print(ComposerCase.Layout, []));

        Assert.Contains("\"heading\": \"政府采购预算情况\"", text, StringComparison.Ordinal);
        Assert.Contains("\"rows\": []", text, StringComparison.Ordinal);
    }

    private static async Task<DisclosureReading> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await DisclosureJsonReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
