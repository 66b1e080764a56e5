namespace Procurement.Domain.Checks.Budgeting;

/// <summary>No half desks: a published budget has 9.5 of them, worked back from a rounded price.</summary>
internal sealed class WholeCountCheck : ICheck
{
    public string Code => "PR-FRACTION";

    public string Rule => "按个计数的物品（台、张、套、辆等）数量应为整数。";

    public string Source => "计量单位的含义（见 Countable 的单位表）；实例：石家庄高新区行政服务局2020年部门预算，桌9.5张";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        from placed in subject.PlacedLines()
        where !placed.Line.Quantity.IsWhole && Countable.Contains(placed.Line.MeasureUnit)
        select this.Warning(
            placed.Place, $"数量为{placed.Line.Quantity}{placed.Line.MeasureUnit}，按“{placed.Line.MeasureUnit}”计数的物品应为整数。",
            "请核实数量；如由金额除以取整后的单价得出，请改填实际数量和单价。");
}
