using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Tests.Stocktaking;

/// <summary>A report with every result in it; its figures are added up by hand in the comments.</summary>
internal static class MadeUpReport
{
    private const string Hall = "政务大厅二层 203 室";

    /// <summary>设备: 12 + 1 − 3 = 10 pieces, 90,000.00 + 1.00 − 18,000.00 = 72,001.00. 家具: 40 − 0 = 40 pieces, 20,000.00.
    /// All: 52 + 1 − 3 = 50 pieces, 110,000.00 + 1.00 − 18,000.00 = 92,001.00, which is 17,999.00 less.</summary>
    public static CountReport Finished { get; } = new(
        "香河县行政审批局", "PD2024-0001", "2024 年度资产盘点", new LocalDate(2024, 12, 31), "全部单位、地点和类别", StocktakeStatus.Finished, new LocalDate(2024, 12, 30), "李四",
        new LocalDate(2025, 1, 8), "李四", "账实不符的原因已查明，今后移动设备须先登记。", ["赵六", "钱七"],
        [
            new(AssetKind.Equipment, 4, Q("12"), M("90000.00"), Q("1"), M("1.00"), Q("3"), M("18000.00"), Q("0"), M("0.00")),
            new(AssetKind.Furniture, 1, Q("40"), M("20000.00"), Q("0"), M("0.00"), Q("0"), M("0.00"), Q("0"), M("0.00")),
        ],
        [
            new(CountResult.Matches, 1, Q("1"), M("6000.00")), new(CountResult.Shortage, 1, Q("9"), M("54000.00")), new(CountResult.Surplus, 1, Q("1"), M("24000.00")),
            new(CountResult.Misplaced, 1, Q("1"), M("6000.00")), new(CountResult.Differs, 1, Q("40"), M("20000.00")),
        ],
        LooseFinds: 0);

    public static IAsyncEnumerable<CountDifference> Differences => new CountDifference[]
    {
        new("ZC2020-0002", "台式计算机", "启天 M430", "香河县行政审批局", Hall, "台", Q("9"), Q("6"), M("54000.00"), M("-18000.00"), "2024 年盘点盘亏，查找未果", "BD2024-0007", MovementStatus.Effective),
        new("ZC2020-0003", "=1+1 服务器", null, "香河县行政审批局", null, "台", Q("1"), Q("2"), M("24000.00"), M("1.00"), "名义金额入账", "BD2024-0008", MovementStatus.Submitted),
        new(null, "饮水机", "沁园", "香河县行政审批局", Hall, "台", Q("0"), Q("2"), M("0.00"), null, "施工单位所有，不入账", null, null),
    }.ToAsyncEnumerable();

    public static IAsyncEnumerable<CountSheetItem> Items => new CountSheetItem[]
    {
        new("香河县行政审批局", Hall, "ZC2020-0001", "打印机", "HP M405", "台", Q("1"), M("6000.00"), Q("1"), CountResult.Matches, "王五", null),
        new("香河县行政审批局", Hall, "ZC2020-0002", "台式计算机", "启天 M430", "台", Q("9"), M("54000.00"), Q("6"), CountResult.Shortage, "王五", "变动单 BD2024-0007"),
        new("香河县行政审批局", null, "ZC2020-0003", "=1+1 服务器", null, "台", Q("1"), M("24000.00"), Q("2"), CountResult.Surplus, null, "变动单 BD2024-0008"),
        new("香河县政务服务中心", "仓库", "ZC2020-0004", "扫描仪", null, "台", Q("1"), M("6000.00"), Q("1"), CountResult.Misplaced, "赵六", "实际地点：政务大厅二层 203 室"),
        new("香河县政务服务中心", "仓库", "ZC2020-0005", "办公椅", null, "把", Q("40"), M("20000.00"), Q("40"), CountResult.Differs, "赵六", "保管人已调离"),
    }.ToAsyncEnumerable();

    private static Quantity Q(string text) => Quantity.Parse(text);

    private static Money M(string text) => Money.Parse(text);
}
