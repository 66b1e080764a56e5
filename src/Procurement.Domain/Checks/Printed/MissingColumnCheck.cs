using Procurement.Domain.Budgeting;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A layout that lacks the column of a source hides where the money comes from, and its rows seem not to add up.</summary>
internal sealed class MissingColumnCheck : ICheck
{
    public string Code => "DS-COLUMN";

    public string Rule => "明细中有金额的资金来源，政府采购预算表应有相应的栏目。";

    public string Source => "部门政府采购预算表“政府采购金额”栏；各年度表式所列资金来源不同";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        subject.IsPublished || TableReading.OfProcurement(subject) is not { } table || table.Table.Rows.Count == 0
            ? []
            : AcrossSums.HiddenSources(subject, table).Select(source => this.Warning(
                $"{Places.Procurement}/{source.ChineseName()}",
                $"明细中有“{source.ChineseName()}”{subject.Figures.Procurement.Of(source)}元，版式“{subject.Layout!.Name}”的表中没有这一栏。",
                "请改用列有该资金来源的版式，或在版式中增加这一栏。"));
}
