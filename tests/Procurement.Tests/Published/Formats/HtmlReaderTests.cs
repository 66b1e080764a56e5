using System.Text;
using Procurement.Documents.Published;
using static Procurement.Tests.Published.Formats.Reading;

namespace Procurement.Tests.Published.Formats;

/// <summary>Pages of government sites, new and old.</summary>
public sealed class HtmlReaderTests
{
    private static Encoding Chinese => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Fact]
    public async Task Read_PageOfParagraphsAndATable_InOrder()
    {
        const string page = """
            <!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body><h2>六、政府采购</h2>
            <p>2020年，安排<b>60</b>
            万元。<br>&nbsp;&nbsp;见下表。</p><script>document.write("脚本")</script><div>甲<p>乙</p>丙</div>
            <table><thead><tr><th rowspan="2">项目</th><th colspan="2">金额</th></tr><tr><th>合计</th><th>一般</th></tr></thead>
            <tbody><tr><td rowspan="9">车辆</td><td>1</td><td></td></tr><tr><td colspan="2">2<br>3</td></tr></tbody><tr><td>末</td></tr></table></body></html>
            """;

        var document = await OfAsync(Text(page), "a.html");

        Assert.Equal("# 六、政府采购\n2020年，安排60 万元。\n  见下表。\n甲\n乙\n丙\n| 0:项目↓2 | 1:金额→2\n| 1:合计 | 2:一般\n| 0:车辆↓2 | 1:1 | 2:\n| 1:2/3→2\n| 0:末", Show(document));
        Assert.Equal([true, true, false, false, false], ((ReadTable)document.Blocks[^1]).Rows.Select(row => row.IsHead));
    }

    [Fact]
    public async Task Read_OldSiteLaidOutInTables_IsTakenApart()
    {
        const string page = """
            <table><tr><td>首页</td><td>公开</td></tr><tr><td colspan=2><table><tr><td><p>六、政府采购</p><p>正文<table><tr><td>项目<td>60.00<tr><td>合计<td>60.00</table></td></tr></table></td></tr></table>
            """;

        Assert.Equal("首页\n公开\n六、政府采购\n正文\n| 0:项目 | 1:60.00\n| 0:合计 | 1:60.00", Show(await OfAsync(Text(page), "a.htm")));
    }

    [Theory]
    [InlineData("gb2312", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">")]
    [InlineData("none", "")]
    [InlineData("wrong", "<meta charset=\"utf-8\">")]
    public async Task Read_PageInGbk_IsDecoded(string declared, string meta)
    {
        var document = await OfAsync(Chinese.GetBytes($"<html><head>{meta}</head><body><p>七、国有资产信息㐂镕</p></body></html>"), "a.html");

        Assert.True(Show(document) == "七、国有资产信息㐂镕", declared);
    }

    [Fact]
    public async Task Read_HiddenPartsPicturesAndFrames_AreLeftOut_AndTold()
    {
        const string page = "<body><p>看得见</p><p hidden>藏</p><div style=\"color:red; Display: none\">藏</div><img src=\"http://127.0.0.1:1/x.png\"><iframe src=\"http://127.0.0.1:1/\"></iframe></body>";

        var document = await OfAsync(Text(page), "a.html");

        Assert.Equal("看得见", Show(document));
        Assert.Equal(["网页中有 2 处隐藏的内容没有读取。", "1 处图片没有读取，图片中的文字和表格不参加核对。", "1 处嵌入的网页或文件没有打开。"], document.Notes);
    }

    [Fact]
    public async Task Read_OrderedLists_HaveTheirNumbers() =>
        Assert.Equal("1. 甲\n2. 乙\n三、丙\n• 不加",
            Show(await OfAsync(Text("<html><ol><li>甲</li><li>乙</li></ol><ol start=\"3\" style=\"list-style-type: cjk-ideographic\"><li>丙</li></ol><ul><li>• 不加</li></ul></html>"), "a.html")));
}
