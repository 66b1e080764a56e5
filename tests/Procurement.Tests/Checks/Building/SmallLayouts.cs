using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Building;

internal static class SmallLayouts
{
    /// <summary>A layout without tables, for tests that print by hand.</summary>
    public static DisclosureLayout Plain { get; } = WithNarrative();

    public static DisclosureLayout WithNarrative(params string[] templates) => new(
        "plain", MoneyUnit.TenThousandYuan, new ProcurementLayout("六", "政府采购预算情况", templates, null), new AssetLayout("七", "国有资产信息", [], null));

    public static DisclosureLayout WithAssetTitle(string title) => Plain with
    {
        Assets = new AssetLayout("七", "国有资产信息", [], new AssetTableLayout(
            TableVisibility.Always, title, TitlePlace.Above, null, null, null, ["项目", "数量", "价值"], [],
            new AssetFormats(FigureFormat.Parse("0.00"), FigureFormat.Parse("0"), FigureFormat.Parse("0.##")))),
    };
}
