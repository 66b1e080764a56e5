using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>What stands behind each name of <see cref="TemplateVariables"/>. A test asks for all of them: whoever adds a name adds its derivation here.</summary>
internal sealed class VariableTrace(DepartmentFigures figures, MoneyUnit money, IReadOnlyDictionary<string, string> values, AssetClassRules classes)
{
    private const string FundingPrefix = "procurement.funding.";
    private const string Layout = "版式（disclosure-layout/1）";

    private static readonly Dictionary<string, AssetRow> AssetRowNames = new(StringComparer.Ordinal)
    {
        ["buildings"] = AssetRow.Buildings,
        ["officeSpace"] = AssetRow.OfficeSpace,
        ["vehicles"] = AssetRow.Vehicles,
        ["equipmentOver200k"] = AssetRow.EquipmentOver200K,
        ["other"] = AssetRow.Other,
    };

    private readonly AssetTrace assets = new(figures.Assets, Day(figures));

    /// <summary>Null for a name that is none.</summary>
    public Derivation? Of(FigureKey.VariableKey key) => key.Name switch
    {
        "procurement.total" => Lines(key, "政府采购预算合计", line => LineSum.OfColumn(line, ProcurementColumns.AmountTotal), "各行合计相加，不含其他渠道资金。"),
        "procurement.grandTotal" => Lines(key, "政府采购预算总计", line => LineSum.OfColumn(line, ProcurementColumns.AmountGrandTotal), "各行总计相加，含其他渠道资金。"),
        "procurement.lineCount" => Of(key, "采购明细条数", FigurePrint.Count("条", key.Format), LineSum.Parts(figures.Procurement, _ => new(1m, true, "计入")), "数该年度的明细。", "政府采购预算明细"),
        "procurement.goods" => Category(key, CatalogueCategory.Goods, "货物"),
        "procurement.works" => Category(key, CatalogueCategory.Works, "工程"),
        "procurement.services" => Category(key, CatalogueCategory.Services, "服务"),
        "procurement.smeReserve" => Lines(key, "预留中小微企业份额", line => LineSum.OfColumn(line, ProcurementColumns.SmeReserve), "各行预留份额相加。"),
        "procurement.plannedFixedAssets" => Of(
            key, "拟购置固定资产总额", FigurePrint.Money(money, key.Format), LineSum.Parts(figures.Procurement, line => PlannedAssets.Judge(line, classes)), PlannedAssets.Rule, PlannedAssets.Source),
        "assets.total" => assets.Total(key, FigurePrint.Money(money, key.Format), row => new FigureKey.VariableKey($"assets.{NameOf(row)}.value", key.Format)),
        "year" => Word(key, "预算年度", $"{figures.Year}", "印所看的预算年度。", "预算年度"),
        "asOf" => Word(key, "资产截止日", Day(figures), "资产按这一天日终的登记计算；没有另选时为上年的12月31日。", "部门固定资产占用情况表“截止时间”"),
        "department.code" => Word(key, "部门编码", figures.Department.Code, "印部门的编码。", "部门登记"),
        "department.name" => Word(key, "部门名称", figures.Department.Name, "印部门的名称。", "部门登记"),
        "unit.code" or "unit.name" => Word(key, "单位", "", "印小计行所属单位的编码或名称。", "单位登记"),
        _ when key.Name.StartsWith(FundingPrefix, StringComparison.Ordinal) => Funding(key, key.Name[FundingPrefix.Length..]),
        _ => key.Name.Split('.') switch
        {
            [TemplateVariables.Values, var name] => Own(key, name),
            ["assets", var row, var measure] => AssetFigure(key, row, measure),
            _ => null,
        },
    };

    private static string Day(DepartmentFigures figures) => $"{figures.AsOf.Year}年{figures.AsOf.Month}月{figures.AsOf.Day}日";

    private static string NameOf(AssetRow row) => AssetRowNames.Single(pair => pair.Value == row).Key;

    private Derivation? Funding(FigureKey.VariableKey key, string name)
    {
        foreach (var (column, source) in ProcurementColumns.Sources.Where(pair => pair.Value.Key() == name).Take(1))
        {
            return Lines(key, source.ChineseName(), line => LineSum.OfColumn(line, column), $"各行“{source.ChineseName()}”的金额相加。");
        }

        return null;
    }

    private Derivation Category(FigureKey.VariableKey key, CatalogueCategory category, string name) => Lines(
        key, $"政府采购{name}", line => new(line.Amount.Yuan, line.Code.Category == category, line.Code.Category == category
            ? $"计入：品目 {line.Code.Text} 属于{name}类"
            : $"不计入：品目 {line.Code.Text} 不属于{name}类"),
        $"品目编码以{"ABC"[(int)category]}开头的各行政府采购金额相加。");

    private Derivation? AssetFigure(FigureKey.VariableKey key, string row, string measure) =>
        measure is "quantity" or "value" && AssetRowNames.TryGetValue(row, out var found)
            ? assets.Row(key, new(found, measure == "value" ? CardMeasure.Value : CardMeasure.Quantity), key.Format, money)
            : null;

    private Derivation Lines(FigureKey.VariableKey key, string title, Func<LineFigure, LineVerdict> judge, string rule) => Of(
        key, title, FigurePrint.Money(money, key.Format), LineSum.Parts(figures.Procurement, judge),
        rule + "先按元相加，打印时四舍五入一次。", "政府采购预算明细");

    private static Derivation Of(FigureKey key, string title, FigurePrint print, IReadOnlyList<DerivationPart> parts, string rule, string source)
    {
        var exact = LineSum.SumOf(parts);
        return new(key, title, print.Print(exact), new(exact, print.Unit), print.Sentence(exact), rule, source, parts);
    }

    private Derivation Own(FigureKey key, string name) => Word(
        key, $"本部门用语“{name}”", values.GetValueOrDefault(name, ""), "这是本部门自己填写的文字，不由登记数据计算，也不随它改变。", "本年度信息公开的“本部门用语”");

    private static Derivation Word(FigureKey key, string title, string printed, string rule, string source) => new(
        key, title, printed, null, null, rule, source, [new(PartKind.Given, printed.Length == 0 ? "（空白）" : printed, null, true, source)]);

    /// <summary>A number that stands in the layout's own text.</summary>
    public static Derivation Literal(FigureKey.LiteralKey key) => Word(key, "版式文字", key.Text, "这个数字写在版式的文字里，不由登记数据计算，也不随它改变。", Layout);
}
