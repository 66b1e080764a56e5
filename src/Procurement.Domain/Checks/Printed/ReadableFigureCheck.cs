using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A figure column holds figures; what cannot be read cannot be added up either.</summary>
internal sealed class ReadableFigureCheck : ICheck
{
    public string Code => "DS-NUMBER";

    public string Rule => "表中的金额、数量栏应填数字、留空或画线。";

    public string Source => "两张表的栏目含义";

    public IEnumerable<Finding> Run(CheckSubject subject) => [.. Procurement(subject), .. Assets(subject)];

    private IEnumerable<Finding> Procurement(CheckSubject subject)
    {
        if (TableReading.OfProcurement(subject) is not { } table)
        {
            return [];
        }

        var places = new Dictionary<PrintedRow, string>(ReferenceEqualityComparer.Instance);
        foreach (var line in table.Lines)
        {
            places.TryAdd(line.Row, line.Place);
        }

        return
            from row in table.Table.Rows
            from key in table.Columns
            where IsFigure(key) && table.Figure(row, key).IsUnreadable
            select Unreadable($"{places.GetValueOrDefault(row, Places.Procurement)}/{table.Label(key)}", table.Text(row, key));
    }

    private IEnumerable<Finding> Assets(CheckSubject subject) =>
        AssetRowReading.Of(subject).SelectMany(row => new[] { (Name: "数量", Figure: row.Quantity), (Name: "价值", Figure: row.Value) }
            .Where(cell => cell.Figure.IsUnreadable)
            .Select(cell => Unreadable($"{row.Place}/{cell.Name}", cell.Figure.Text)));

    private Finding Unreadable(string place, string text) =>
        this.Warning(place, $"“{text}”不是数字，无法核对。", "请改填数字；没有数字的留空。");

    private static bool IsFigure(string key) =>
        ProcurementColumns.IsAmount(key) || key is ProcurementColumns.ProjectBudget or ProcurementColumns.Quantity or ProcurementColumns.UnitPrice;
}
