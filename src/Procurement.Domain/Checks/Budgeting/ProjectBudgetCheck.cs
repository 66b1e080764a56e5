using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Budgeting;

/// <summary>What a project buys stays within its 预算资金. A project with a budget and no line is in order: not all money buys.</summary>
internal sealed class ProjectBudgetCheck : ICheck
{
    public string Code => "PR-BUDGET";

    public string Rule => "同一项目各行明细的金额（不含其他渠道资金）之和不超过项目的预算资金。";

    public string Source => "部门政府采购预算表“政府采购项目来源”栏；其他渠道资金列在“当年部门预算安排资金”之外，不由项目预算支付";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        var unit = FigureUnit.Of(subject);
        foreach (var lines in subject.Figures.Procurement.Lines.GroupBy(line => line.Project.Id))
        {
            if (Judge(subject, unit, [.. lines]) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private Finding? Judge(CheckSubject subject, FigureUnit unit, IReadOnlyList<LineFigure> lines)
    {
        var budget = lines[0].Project.Budget.Yuan;
        var spent = Money.Sum(lines.Select(line => line.Amount - (line.Funding.OtherChannels ?? Money.Zero))).Yuan;

        // A published table that leaves 预算资金 blank says nothing of it.
        var isUnknown = subject.IsPublished && budget == 0m;
        if (spent <= budget || isUnknown)
        {
            return null;
        }

        var severity = Tolerance.Judge(spent - budget, unit.ToleranceOf(lines.Count + 1, unit.AmountColumn))!.Value;
        return this.Found(
            severity, Places.Project(lines[0], subject.Figures.Procurement),
            $"{lines.Count}行明细合计{unit.Text(spent)}，超过项目的预算资金{unit.Text(budget)}，超出{unit.Text(spent - budget)}。",
            "请压减采购明细，或按程序调整项目预算。", unit.Gap(spent, budget));
    }
}
