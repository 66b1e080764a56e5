using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Budgeting;

/// <summary>数量 × 单价 = 政府采购金额</summary>
internal sealed class LineAmountCheck : ICheck
{
    public string Code => "PR-AMOUNT";

    public string Rule => "每行明细的数量乘以单价（四舍五入到分）等于政府采购金额。";

    public string Source => "部门政府采购预算表“数量”“单价”“政府采购金额”各栏的定义";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        var unit = FigureUnit.Of(subject);
        foreach (var (line, place) in subject.PlacedLines())
        {
            if (subject.IsPublished && (line.Quantity.IsZero || line.UnitPrice.Yuan == 0m || subject.Unprinted.Amounts.Contains(line.Id)))
            {
                continue;   // not printed, so not known
            }

            var product = decimal.Round(line.UnitPrice.Times(line.Quantity), 2, MidpointRounding.AwayFromZero);
            if (subject.IsPublished && UnitSlip.Is(line.Amount.Yuan, product))
            {
                continue;   // the figures agree and their units do not: DS-UNIT
            }

            if (Tolerance.Judge(line.Amount.Yuan - product, Slack(line, unit)) is { } severity)
            {
                yield return this.Found(
                    severity, place,
                    $"数量{line.Quantity}乘以单价{unit.Text(line.UnitPrice.Yuan)}为{unit.Text(product)}，政府采购金额为{unit.Text(line.Amount.Yuan)}。",
                    "请核对数量、单价和金额，改正其中有误的一项。", unit.Gap(line.Amount.Yuan, product));
            }
        }
    }

    /// <summary>A price rounded for print is multiplied, and what rounding took from it too: 100 pieces at a printed 0.04 may be 3.75.
    /// Quantities print in full. Never less than the contract's tolerance for three figures.</summary>
    private static decimal Slack(LineFigure line, FigureUnit unit) => decimal.Max(
        unit.ToleranceOf(3, unit.AmountColumn),
        unit.HalfUnit(unit.AmountColumn) + (decimal.Abs(line.Quantity.Value) * unit.HalfUnit(ProcurementColumns.UnitPrice)));
}
