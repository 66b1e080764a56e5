using System.Globalization;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Checks.Published;

/// <summary>A mistake that somebody makes, with what a check must say of it.</summary>
/// <param name="Plant">The disclosure with it; null where the form has no room for it.</param>
/// <param name="Place">What the finding's place ends with.</param>
internal sealed record Planted(string Rule, Severity Severity, string Place, Func<Disclosure, Disclosure?> Plant)
{
    private const string General = "amount_general_public";

    public static IReadOnlyList<Planted> Kinds { get; } =
    [
        new("PR-AMOUNT", Severity.Error, "/第1行", printed => printed.Cell("line", ProcurementColumns.Quantity, text => Plus(text, 5))),
        new("PR-SUM", Severity.Error, "合计/一般公共预算拨款", printed => printed.Cell("total", General, text => Plus(text, 1))),
        new("PR-SUM", Severity.Error, "小计/一般公共预算拨款", printed => printed.Cell("subtotal", General, text => Plus(text, 1))),
        new("PR-SUM", Severity.Error, "/合计", printed => printed.Cell("line", General, text => Plus(text, 1))?.Cell("total", General, text => Plus(text, 1))),
        new("PR-BUDGET", Severity.Error, "/项目“", printed => printed.Year.Number == 2020 && printed.Number("total", ProcurementColumns.ProjectBudget) is null ? printed.Budget("0.01") : null),
        new("PR-SME", Severity.Error, "/第1行", printed => printed.Cell("line", ProcurementColumns.SmeReserve, text => Plus(text, 3))?.Cell("total", ProcurementColumns.SmeReserve, text => Plus(text, 3))),
        new("CA-UNKNOWN", Severity.Error, "/第1行", printed => printed.Cell("line", ProcurementColumns.CatalogueCode, _ => "A0201010")),
        new("AS-TOTAL", Severity.Error, "/资产总额", printed => printed.AssetCell("total", 2, text => Plus(text, 2)) is (var changed, var from, var to) ? changed.AssetText(from, to) : null),
        new("AS-OFFICE", Severity.Error, "/办公用房", printed => printed.AssetCell("office_space", 1, text => Plus(text, 9_000))?.Changed),
        new("AS-OFFICE", Severity.Error, "/办公用房", printed => printed.OfficeInsteadOfBuilding()),
        new("AS-COUNT", Severity.Error, "/车辆", printed => printed.AssetCell("vehicles", 1, text => text + ".5")?.Changed),
        new("AS-DAY", Severity.Error, "/截止时间", printed => printed.Table(Disclosure.AssetsKey, table => table with { AsOfLine = table.AsOfLine!.Replace("31", "30", StringComparison.Ordinal) })),
        new("DS-TEXT", Severity.Error, "政府采购预算情况/第1段", printed => printed.Number("total", ProcurementColumns.AmountTotal) is { } total ? printed.Text(Disclosure.ProcurementKey, total, Plus(total, 7)) : null),
        new("DS-TEXT", Severity.Error, "国有资产信息/第1段", printed => printed.AssetCell("total", 2, text => text) is { } total ? printed.Text(Disclosure.AssetsKey, total.From, Plus(total.From, 7)) : null),

        // A sentence against one other place is a draw; this form names the year in a column's head too.
        new("DS-YEAR", Severity.Error, "政府采购预算情况/第1段", printed => printed.Year.Number != 2023 ? null : printed.Text(Disclosure.ProcurementKey, $"{printed.Year}年", $"{printed.Year.Number - 1}年")),
        new("DS-UNIT", Severity.Error, "政府采购预算情况/第1段", printed => printed.Text(Disclosure.ProcurementKey, "万元", "元")),
        new("DS-NAME", Severity.Warning, "/编制部门", printed => printed.Assets.Table!.PreparerLine is null ? null
            : printed.Table(Disclosure.AssetsKey, table => table with { PreparerLine = table.PreparerLine!.Replace("行政审批局", "审批局", StringComparison.Ordinal) })),
        new("DS-EMPTY", Severity.Warning, "政府采购预算情况/表注", printed => printed.Table(Disclosure.ProcurementKey, table => table with { Footnotes = [.. table.Footnotes, "注：无政府采购预算，空表列示。"] })),
        new("DS-TEMPLATE", Severity.Warning, "政府采购预算情况/第1段", printed => printed.Section(Disclosure.ProcurementKey, section => section with
        {
            Paragraphs = ["各部门公开的政府采购预算情况应至少包括采购项目、采购物品、采购数量、采购金额等信息。", .. section.Paragraphs],
        })),
        new("DS-VALUES", Severity.Warning, "国有资产信息/第2段", printed => printed.Section(Disclosure.AssetsKey, section => section with { Paragraphs = [.. section.Paragraphs, "以上资产由xxx管理。"] })),
        new("DS-SECTION", Severity.Warning, "国有资产信息", printed => printed with { Sections = [printed.Procurement] }),
    ];

    private static string Plus(string text, decimal more) => (decimal.Parse(text, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Changes parts of a disclosure; null where there is no such part.</summary>
internal static class Changes
{
    /// <summary>The first row of the type whose cell holds something.</summary>
    public static Disclosure? Cell(this Disclosure printed, string type, string key, Func<string, string> change)
    {
        var table = printed.Procurement.Table!;
        var column = table.Columns.ToList().IndexOf(key);
        var row = column < 0 ? -1 : table.Rows.ToList().FindIndex(each => each.Type == type && each.Cells[column].Text.Length > 0);
        return row < 0 ? null : printed.Table(Disclosure.ProcurementKey, _ => table with { Rows = [.. table.Rows.Select((each, index) => index == row ? With(each, column, change(each.Cells[column].Text)) : each)] });
    }

    /// <summary>What a row's cell prints, as the sentence does: without zeros at the end where the form leaves them out there.</summary>
    public static string? Number(this Disclosure printed, string type, string key)
    {
        string? found = null;
        _ = printed.Cell(type, key, text => found = text);
        var bare = found is null ? null : decimal.Parse(found, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture);
        return found is null || printed.Procurement.Paragraphs is not [var first, ..] ? null : first.Contains(found, StringComparison.Ordinal) ? found : bare;
    }

    /// <summary>Every line's 预算资金.</summary>
    public static Disclosure Budget(this Disclosure printed, string text)
    {
        var table = printed.Procurement.Table!;
        var column = table.Columns.ToList().IndexOf(ProcurementColumns.ProjectBudget);
        var project = table.Rows.First(row => row.Type == "line").Cells[0].Text;
        return printed.Table(Disclosure.ProcurementKey, _ => table with { Rows = [.. table.Rows.Select(row => row.Type == "line" && row.Cells[0].Text == project ? With(row, column, text) : row)] });
    }

    public static (Disclosure Changed, string From, string To)? AssetCell(this Disclosure printed, string type, int column, Func<string, string> change)
    {
        var from = printed.Assets.Table!.Rows.Single(row => row.Type == type).Cells[column].Text;
        var to = change(from);
        return (printed.Asset(type, column, to), from, to);
    }

    /// <summary>The buildings stand in the row of their part, their own is blank.</summary>
    public static Disclosure OfficeInsteadOfBuilding(this Disclosure printed)
    {
        var cells = printed.Assets.Table!.Rows.Single(row => row.Type == "buildings").Cells;
        return printed.Asset("office_space", 1, cells[1].Text).Asset("office_space", 2, cells[2].Text).Asset("buildings", 1, "").Asset("buildings", 2, "");
    }

    public static Disclosure? Text(this Disclosure printed, string key, string from, string to)
    {
        var paragraphs = printed.Sections.Single(section => section.Key == key).Paragraphs;
        return paragraphs is [var first, ..] && first.Contains(from, StringComparison.Ordinal)
            ? printed.Section(key, section => section with { Paragraphs = [new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(from)).Replace(first, to, 1), .. paragraphs.Skip(1)] })
            : null;
    }

    public static Disclosure Table(this Disclosure printed, string key, Func<PrintedTable, PrintedTable> change) =>
        printed.Section(key, section => section with { Table = change(section.Table!) });

    public static Disclosure Section(this Disclosure printed, string key, Func<DisclosureSection, DisclosureSection> change) =>
        printed with { Sections = [.. printed.Sections.Select(section => section.Key == key ? change(section) : section)] };

    private static PrintedRow With(PrintedRow row, int column, string text) =>
        row with { Cells = [.. row.Cells.Select((cell, index) => index == column ? new PrintedCell(text) : cell)] };
}
