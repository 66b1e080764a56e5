namespace Procurement.Tests.Checks.Published;

/// <summary>Small other sections like those of the seeds' documents, and what a check of the whole says then.</summary>
internal static class OtherSections
{
    public const string Heading = "二、其他部分";

    private const string Procurement = "政府采购预算情况";
    private const string Assets = "国有资产信息";

    /// <summary>Seed, HTML of the other section, and what it adds to the findings.</summary>
    public static IReadOnlyList<(string Seed, string Other, string[] More)> Cases { get; } =
    [
        ("xianghe-2020", "<p>公务用车运行维护费2.4万元，与上年持平。</p><table><tr><td>项目名称</td><td>金额</td></tr><tr><td>香河县政务审批及审管互动平台建设项目运行维护费用</td><td>60.00</td></tr></table>",
            [$"DS-NAME {Procurement}/项目“香河县政务审批及审管互动平台建设项目运行维护费”", $"AS-VEHICLE {Assets}/车辆"]),
        ("pingxiang-2024", "<table><tr><td colspan='2'>资金支出计划（%）</td></tr><tr><td>6月底</td><td>12月底</td></tr><tr><td>66.00</td><td>132.00</td></tr></table>",
            ["DS-PERCENT 其他部分/二、其他部分/资金支出计划(%)"]),
        ("pingxiang-2024", "<table><tr><td>资金支出计划（%）</td><td>50%</td><td>100%</td></tr></table>", []),
        ("qinglong-2023", "<p>数量指标：购置异地评标电脑≤6台。</p><table><tr><td>31002</td><td>办公设备购置</td><td>6.34</td></tr><tr><td>异地评标设备经费</td><td>9.85</td></tr></table>",
            [$"PR-PLAN {Procurement}/其他部分“31002办公设备购置”", $"PR-PLAN {Procurement}/其他部分“购置异地评标电脑≤6台”", $"PR-PLAN {Procurement}/其他部分“异地评标设备经费”"]),
        ("qinglong-2023", "<table><tr><td>公务用车运行维护费</td><td>3.20</td></tr><tr><td>30201</td><td>办公费</td><td>6.34</td></tr></table>", []),
        ("qinhuangdao-etdz-2020", "<table><tr><td>442-0405-YBN-10GQ</td><td>专项审图电脑设备购置</td><td>3.00</td></tr>"
            + "<tr><td>秦皇岛经济技术开发区政府服务中心</td></tr><tr><td>秦皇岛经济技术开发区政务服务中心</td></tr></table>",
            [$"PR-PLAN {Procurement}/其他部分“专项审图电脑设备购置”", "DS-NAME 其他部分"]),
        ("shijiazhuang-hitech-2020", "<p>公务用车运行维护费0万元。</p>", [$"AS-VEHICLE {Assets}/车辆"]),
    ];

    /// <summary>A page as our writer prints it, with the other section before the two, its tables as small as such are.</summary>
    public static string Into(string page, string other) =>
        page.Replace("</h1>", $"</h1><h2>{Heading}</h2>{other.Replace("<table>", "<table border='1' cellpadding='7' style='font-size: 10.5pt; line-height: 1.3; width: 100%'>", StringComparison.Ordinal)}", StringComparison.Ordinal);
}
