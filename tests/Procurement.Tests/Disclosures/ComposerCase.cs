using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Templating;

namespace Procurement.Tests.Disclosures;

/// <summary>A small layout, and what is printed with it.</summary>
internal static class ComposerCase
{
    private static readonly FigureFormat Fixed = FigureFormat.Parse("0.00");

    public static DisclosureLayout Layout { get; } = new("test", MoneyUnit.TenThousandYuan,
        new ProcurementLayout("六", "政府采购预算情况", [], new ProcurementTableLayout(
            TableVisibility.Always, "部门政府采购预算", TitlePlace.Above, null, null,
            [Leaf("project_name"), Leaf("project_budget"), Leaf("amount_grand_total"), Leaf("amount_total"), Leaf("amount_general_public"), Leaf("amount_other_channels")],
            new TotalRowLayout("合计", ProjectBudget: true), "{{unit.name}}小计",
            new ProcurementFormats(FigureFormat.Parse("0.####"), Fixed, Fixed, Fixed), ["注一"], ["注二"])),
        new AssetLayout("七", "国有资产信息", [], new AssetTableLayout(
            TableVisibility.Always, "部门固定资产占用情况表", TitlePlace.Inside, null, null, null, ["项目", "数量", "价值"],
            [Row("total"), Row("buildings"), Row("vehicles"), Row("other")],
            new AssetFormats(Fixed, FigureFormat.Parse("0.##"), FigureFormat.Parse("0.##")))));

    public static Disclosure Print(DisclosureLayout layout, params IReadOnlyList<LineFigure> lines) => Print(layout, TemplateCase.Figures(lines));

    public static Disclosure Print(DisclosureLayout layout, DepartmentFigures figures) =>
        new DisclosureComposer(figures, layout, TemplateCase.Values, TemplateCase.Templates).Compose();

    /// <summary>The rows with their cells joined by a bar.</summary>
    public static IEnumerable<string> Rows(PrintedTable? table) => table!.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)));

    public static DisclosureLayout With(Func<ProcurementTableLayout, ProcurementTableLayout> change) =>
        Layout with { Procurement = Layout.Procurement with { Table = change(Layout.Procurement.Table!) } };

    public static DisclosureLayout WithAssets(Func<AssetTableLayout, AssetTableLayout> change) =>
        Layout with { Assets = Layout.Assets with { Table = change(Layout.Assets.Table!) } };

    private static HeaderCell Leaf(string key) => new(key, key, []);

    private static AssetRowLayout Row(string key) => new(key, key, null, NoneAsZero: false);
}
