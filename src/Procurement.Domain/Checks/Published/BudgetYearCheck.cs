namespace Procurement.Domain.Checks.Published;

/// <summary>Title, sentences, column heads and the table's day speak of one budget year.</summary>
internal sealed class BudgetYearCheck : ICheck
{
    public string Code => "DS-YEAR";

    public string Rule => "标题、文字、栏目和截止时间所说的预算年度应一致（截止时间为上一年的年末）。";

    public string Source => "《中华人民共和国预算法》第十八条；截止时间为上年末（部门固定资产占用情况表）";

    /// <remarks>Where the year is known, a wrong day on the table is AS-DAY's.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (YearStatement.Of(subject).Where(said => !subject.IsYearKnown || !said.Place.EndsWith("/截止时间", StringComparison.Ordinal)).ToList() is not { Count: > 1 } all)
        {
            return [];
        }

        var meant = all.GroupBy(said => said.Year).OrderByDescending(group => group.Sum(said => said.Weight)).First().First();
        var told = all.Where(said => said.Year == meant.Year).Select(said => said.Topic).ToHashSet(StringComparer.Ordinal);
        return all.Where(said => said.Year != meant.Year && (said.Topic.Length == 0 || !told.Contains(said.Topic))).DistinctBy(said => (said.Place, said.Year)).Select(said => this.Error(
            said.Place, $"这里写的是“{said.Words}”，即{said.Year}年预算，而“{meant.Place}”写的是“{meant.Words}”，即{meant.Year}年预算。",
            "请核对年度，改为一致。", Gap.Of(said.Year, meant.Year)));
    }
}
