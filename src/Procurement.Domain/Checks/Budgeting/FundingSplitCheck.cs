namespace Procurement.Domain.Checks.Budgeting;

/// <summary>The sources pay the amount, no more and no less.</summary>
internal sealed class FundingSplitCheck : ICheck
{
    public string Code => "PR-FUNDING";

    public string Rule => "每行明细各资金来源之和等于政府采购金额。";

    public string Source => "部门政府采购预算表：总计 = 当年部门预算安排资金合计 + 其他渠道资金";

    /// <remarks>Of a published document only the printed row is known, and PR-SUM adds that up: one cause, one finding.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (subject.IsPublished)
        {
            yield break;
        }

        foreach (var (line, place) in subject.PlacedLines())
        {
            var (amount, paid) = (line.Amount.Yuan, line.Funding.GrandTotal.Yuan);
            if (amount != paid)
            {
                yield return this.Error(
                    place, $"各资金来源之和为{paid:0.00}元，政府采购金额为{amount:0.00}元，相差{decimal.Abs(amount - paid):0.00}元。",
                    "请补齐或改正资金来源，使其合计等于政府采购金额。", FigureUnit.Of(subject).Gap(amount, paid));
            }
        }
    }
}
