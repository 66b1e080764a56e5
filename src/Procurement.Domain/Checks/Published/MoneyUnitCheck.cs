using Procurement.Domain.Checks.Printed;

namespace Procurement.Domain.Checks.Published;

/// <summary>The same digits in 元 here and in 万元 there; a table that names both; two tables that differ.</summary>
internal sealed class MoneyUnitCheck : ICheck
{
    public string Code => "DS-UNIT";

    public string Rule => "文字、表格和单价的金额单位应一致，不应相差一万倍。";

    public string Source => "部门政府采购预算表“单位：万元”、部门固定资产占用情况表“金额单位：万元”";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        subject.IsPublished ? [.. Sentences(subject), .. Lines(subject), .. Named(subject)] : [];

    private IEnumerable<Finding> Sentences(CheckSubject subject)
    {
        foreach (var (stated, totals, table) in new[]
        {
            (NarrativeAmount.ProcurementTotal(subject), TextTotalCheck.ProcurementTotals(subject), TableReading.OfProcurement(subject)),
            (NarrativeAmount.AssetTotal(subject), TextTotalCheck.AssetTotals(subject), TableReading.OfAssets(subject)),
        })
        {
            if (stated is not null && !totals.Any(total => total.IsStatedBy(stated)) && totals.FirstOrDefault(total => UnitSlip.Is(stated.Yuan, total.Yuan)) is { } slip)
            {
                yield return table is not null && PrintedUnits.Named(table) is (false, false)
                    ? this.Warning(
                        stated.Place, $"文字为{stated.Number}{stated.Unit.Name()}，{slip.Name}印作{slip.Yuan / 10_000m:0.######}，表中没有写明金额单位，像是元。", "请在表中写明金额单位。")
                    : this.Error(
                        stated.Place, $"文字为{stated.Number}{stated.Unit.Name()}，{slip.Name}为{slip.Yuan / 10_000m:0.######}万元，相差一万倍。", "请核对两处的金额单位（元、万元）。",
                        Gap.Of(stated.Yuan, slip.Yuan));
            }
        }
    }

    private IEnumerable<Finding> Lines(CheckSubject subject) =>
        from placed in subject.PlacedLines()
        let line = placed.Line
        where !line.Quantity.IsZero && line.UnitPrice.Yuan != 0m && !subject.Unprinted.Amounts.Contains(line.Id)
        let product = decimal.Round(line.UnitPrice.Times(line.Quantity), 2, MidpointRounding.AwayFromZero)
        where UnitSlip.Is(line.Amount.Yuan, product)
        let unit = FigureUnit.Of(subject)
        select this.Error(
            placed.Place, $"数量{line.Quantity}乘以单价为{unit.Text(product)}，政府采购金额为{unit.Text(line.Amount.Yuan)}，相差一万倍。", "请核对单价和金额的单位（元、万元）。",
            unit.Gap(line.Amount.Yuan, product));

    private IEnumerable<Finding> Named(CheckSubject subject)
    {
        var tables = new[] { (Place: Places.Procurement, Table: TableReading.OfProcurement(subject)), (Place: Places.Assets, Table: TableReading.OfAssets(subject)) }
            .Where(each => each.Table is not null).Select(each => (each.Place, Words: PrintedUnits.Named(each.Table!))).ToList();
        foreach (var (place, words) in tables.Where(each => each.Words is { SaysYuan: true, SaysTenThousand: true }))
        {
            yield return this.Warning($"{place}/金额单位", "表中既写“元”，又写“万元”。", "请只写一个金额单位。");
        }

        var units = tables.Where(each => each.Words.SaysYuan != each.Words.SaysTenThousand).Select(each => each.Words.SaysYuan).Distinct().Count();
        if (units > 1)
        {
            yield return this.Warning(
                $"{Places.Assets}/金额单位", "两张表的金额单位不同，一张为元，一张为万元。", "请核对；确实不同的，建议统一为万元。");
        }
    }
}
