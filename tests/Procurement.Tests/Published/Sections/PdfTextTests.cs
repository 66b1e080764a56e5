using Procurement.Documents.Published.Sections;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Tests.Checks.Published;

namespace Procurement.Tests.Published.Sections;

/// <summary>Text as <c>pdftotext -layout</c> writes it, here of the page that this program prints for one seed, printed as PDF by Chromium.</summary>
public sealed class PdfTextTests
{
    private const string Assets = """
        11/21/26, 3:26 PM           石家庄高新技术产业开发区行政服务局2020年部门预算信息公开



                        七、国有资产信息
                        2019年年末固定资产总值为762.43万元（详见下表）。其
                    中1辆公务用车、2辆执法用车共计46.93万元，其他固定资产
                    715.5万元。2020年各处室拟购置固定资产总额为54.28万元，
                    主要为综合便民服务中心配备自助终端及企业注册自助区配
                    备。
                               高新区区直部门固定资产占用情况表
                    编制部门：高新区行政服务局                       截止时间：2019年12月31日
                              项目             数量      价值（金额单位：万元）
                      资产总额                     —              762.43
                      1、房屋（平方米）
                         其中：办公用房（平方米）
                      2、车辆（台、辆）                 3                    46.93

                                         —4—

                      3、单价在20万元以上的设备           ——
                      4、其他固定资产                 ——                    715.5
        """;

    private const string Procurement = """
                       六、政府采购预算情况
                       2020年度本部门安排政府采购预算576.69万元，具体内容如下：
                                                          部门政府采购预算
               432 石家庄高新技术产业开发区行政服务局                                                                           单位：万元
                    政府采购项目来源                                                              政府采购金额（当年部门预算安排资金）
                                     采购物品名称      政府采购         计量 数量 单价
                    项目名称       预算                目录序号         单位               合计      一般公共 基金预 国有资本经 财政专       其他来
                               资金                                                      预算拨款 算拨款 营预算拨款 户核拨       源收入
                     合计                                                       576.69    576.69
                档案扫描服务费        50.00 其他数据处理服务     C020399     次    1.00 50.00 50.00      50.00
        """;

    [Fact]
    public void Read_AssetTable_GoesByTheLabelsPlaces()
    {
        var read = Read(Assets);

        var section = read.Section(Disclosure.AssetsKey)!;
        var expected = SeedRegister.Published("shijiazhuang-hitech-2020").Assets;
        Assert.Equal(expected.Paragraphs, section.Paragraphs);
        Assert.Equal(Same.Rows(expected.Table!), Same.Rows(section.Table!));
        Assert.Equal(
            (expected.Table!.Title, expected.Table.PreparerLine, expected.Table.AsOfLine), (section.Table!.Title, section.Table.PreparerLine, section.Table.AsOfLine));
        Assert.Equal(["文中没有找到“政府采购预算情况”一节。"], read.Unread.Select(place => place.Why));
    }

    [Fact]
    public void Read_HeadBrokenOverLines_IsSaidAndNotGuessed()
    {
        var read = Read(Procurement + "\n" + Assets);

        var section = read.Section(Disclosure.ProcurementKey)!;
        Assert.Equal(["2020年度本部门安排政府采购预算576.69万元，具体内容如下："], section.Paragraphs);
        Assert.Null(section.Table);
        Assert.Equal(["从文字的位置分不清表格的各栏，这张表没有读；请改用原来的 Word、Excel 或网页文件核对。"], read.Unread.Select(place => place.Why));
        Assert.Equal(6, read.Section(Disclosure.AssetsKey)!.Table!.Rows.Count);
    }

    [Fact]
    public void Read_HeadOnOneLine_ReadsRowsThatFitAndSaysWhichDoNot()
    {
        var read = Read("""
            六、政府采购预算情况
              采购项目          采购物品名称      数量      单价        金额
              甲             台式计算机        8     0.45      3.60
              乙             打印机        1 0.30            0.30
              丁             复印机              5           0.50
              丙                                          2.00
            七、国有资产信息
            无。
            """);

        Assert.Equal(["line: 甲|台式计算机|8|0.45|3.60", "line: 丙||||2.00"], Same.Rows(read.Section(Disclosure.ProcurementKey)!.Table!));
        Assert.Equal(["乙｜打印机｜1 0.30｜0.30", "丁｜复印机｜5｜0.50"], read.Unread.Select(place => place.Text));
        Assert.All(read.Unread, place => Assert.Equal("分不清这一行的文字各属哪一栏，没有读。", place.Why));
        Assert.Equal([Disclosure.ProcurementKey], read.Incomplete);
    }

    /// <summary>What the total lacks may stand in the row that was not read.</summary>
    [Theory]
    [InlineData("打印机        1 2.40            2.40", "DS-UNREAD")]
    [InlineData("打印机        1      2.40        1.40", "PR-AMOUNT", "PR-SUM")]
    public void Check_TableWithAnUnreadRow_JudgesNoSum(string second, params string[] rules)
    {
        var read = Read($"""
            六、政府采购预算情况
            2020年，本部门安排政府采购预算6.00万元。详见下表。单位：万元
              采购项目          采购物品名称      数量      单价        金额
              合计                                      6.00
              甲             台式计算机        8     0.45      3.60
              乙             {second}
            七、国有资产信息
            2019年年末固定资产总值为0万元，本年度我部门拟购置固定资产总额为6.00万元。
            """);

        var findings = CheckedFile.Check(read).Select(finding => finding.Rule);

        Assert.Equal(rules, findings.Where(rule => rule.StartsWith("PR-", StringComparison.Ordinal) || rule is "DS-UNREAD" or "DS-EMPTY" or "DS-TEXT").Distinct().Order(StringComparer.Ordinal));
    }

    private static PublishedDocument Read(string text) => SectionReader.Read(Documents.Txt(text, "pdf"));
}
