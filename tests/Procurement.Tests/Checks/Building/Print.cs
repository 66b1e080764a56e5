using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Building;

/// <summary>Prints a disclosure by hand, slips and all.</summary>
internal sealed class Print
{
    private readonly List<string> procurementText = [];
    private readonly List<string> assetText = [];
    private readonly List<PrintedRow> rows = [];
    private readonly List<PrintedRow> assets = [];
    private string[]? columns;
    private string unitLine = "单位：万元";
    private string asOfLine = "截止时间：2019年12月31日";

    public Print Says(string text)
    {
        procurementText.Add(text);
        return this;
    }

    public Print SaysOfAssets(string text)
    {
        assetText.Add(text);
        return this;
    }

    /// <summary>Column keys, separated by blanks; project and item names come first by themselves.</summary>
    public Print Columns(string keys)
    {
        columns = ["project_name", "item_name", .. keys.Split(' ')];
        return this;
    }

    public Print UnitLine(string text)
    {
        unitLine = text;
        return this;
    }

    public Print Total(params string[] cells) => Row("total", null, ["合　计", "", .. cells]);

    public Print Subtotal(string? unit, params string[] cells) => Row("subtotal", unit, [$"单位{unit}小计", "", .. cells]);

    public Print Line(params string[] cells) => LineOf("001", cells);

    public Print LineOf(string? unit, params string[] cells) => Row("line", unit, [Subject.ProjectName, "服务器", .. cells]);

    public Print Project(string name, params string[] cells) => Row("line", "001", [name, "服务器", .. cells]);

    public Print Asset(string key, string quantity, string value)
    {
        assets.Add(new PrintedRow(key, null, [new(key), new(quantity), new(value)]));
        return this;
    }

    public Print AsOfLine(string text)
    {
        asOfLine = text;
        return this;
    }

    public Disclosure Build(FiscalYear year, LocalDate asOf) => new(new("001", "行政审批局"), year, asOf,
    [
        new(Disclosure.ProcurementKey, "六", "政府采购预算情况", procurementText,
            columns is null ? null : new("部门政府采购预算", TitlePlace.Above, null, null, null, unitLine, [.. columns.Select(Head)], rows, [])),
        new(Disclosure.AssetsKey, "七", "国有资产信息", assetText,
            new("部门固定资产占用情况表", TitlePlace.Above, null, null, asOfLine, null, [Head("label"), Head("quantity"), Head("value")], assets, [])),
    ]);

    private static HeaderCell Head(string key) => new(key, key, []);

    private Print Row(string type, string? unit, string[] cells)
    {
        rows.Add(new PrintedRow(type, unit, [.. cells.Select(cell => new PrintedCell(cell))]));
        return this;
    }
}
