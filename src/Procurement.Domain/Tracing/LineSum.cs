using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Why a line counts towards a sum, with what it adds.</summary>
/// <param name="Amount">Null where the line has no such amount.</param>
internal sealed record LineVerdict(decimal? Amount, bool Counts, string Reason);

/// <summary>Sums of lines, and the lines as parts of them.</summary>
internal static class LineSum
{
    public static IReadOnlyList<DerivationPart> Parts(
        ProcurementFigures figures, Func<LineFigure, LineVerdict> judge, Func<LineFigure, bool>? within = null) =>
        [.. figures.Lines.Index().Where(row => within?.Invoke(row.Item) ?? true).Select(row => Part(row.Item, row.Index + 1, judge(row.Item)))];

    public static DerivationPart Part(LineFigure line, int number, LineVerdict verdict) => new(PartKind.Line, line.ItemName, verdict.Amount, verdict.Counts, verdict.Reason)
    {
        Id = line.Id,
        Number = number,
        Of = $"{line.Unit.Name} · {line.Project.Name}",
    };

    /// <summary>What a line adds to an amount column.</summary>
    public static LineVerdict OfColumn(LineFigure line, string column) => ProcurementColumns.AmountOf(line, column) is not { } amount
        ? new(null, false, "没有填写，不计")
        : new(amount.Yuan, true, column == ProcurementColumns.AmountTotal && line.Funding.OtherChannels is { IsZero: false } other
            ? $"计入；另有其他渠道资金 {other} 元，不属于当年部门预算安排，不计入合计"
            : "计入");

    /// <summary>预算资金: a project's first line brings it, its other lines do not bring it again.</summary>
    public static IReadOnlyList<DerivationPart> Budgets(ProcurementFigures figures, Func<LineFigure, bool> within)
    {
        var seen = new HashSet<Guid>();
        return Parts(figures, line =>
        {
            var isFirst = seen.Add(line.Project.Id);
            return new LineVerdict(line.Project.Budget.Yuan, isFirst, isFirst
                ? $"计入：项目“{line.Project.Name}”的预算资金"
                : $"不再计入：同一项目“{line.Project.Name}”的预算资金前面已计一次");
        }, within);
    }

    public static decimal SumOf(IEnumerable<DerivationPart> parts) => parts.Where(part => part.Counts).Sum(part => part.Amount ?? 0m);
}
