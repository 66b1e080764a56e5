using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Budgeting;

/// <summary>预留中小微企业份额 is a part of the amount.</summary>
internal sealed class SmeReserveCheck : ICheck
{
    public string Code => "PR-SME";

    public string Rule => "预留中小微企业份额不为负，也不超过政府采购金额。";

    public string Source => "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）：预留的是采购项目预算总额中的份额";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        var unit = FigureUnit.Of(subject);
        foreach (var (line, place) in subject.PlacedLines())
        {
            if (line.SmeReserve is not { } reserve || subject.Unprinted.Amounts.Contains(line.Id) || (reserve >= Money.Zero && reserve <= line.Amount))
            {
                continue;
            }

            var limit = reserve < Money.Zero ? Money.Zero : line.Amount;
            yield return this.Found(
                Judge(reserve - limit, unit), place,
                $"预留中小微企业份额为{unit.Text(reserve.Yuan)}，应在0.00至政府采购金额{unit.Text(line.Amount.Yuan)}之间。",
                "请核对预留份额与政府采购金额。", unit.Gap(reserve.Yuan, limit.Yuan));
        }
    }

    private static Severity Judge(Money excess, FigureUnit unit) =>
        Tolerance.Judge(excess.Yuan, unit.ToleranceOf(2, ProcurementColumns.SmeReserve))!.Value;
}
