using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>The figures of one line's row.</summary>
/// <param name="number">第几行, from 1.</param>
internal sealed class LineCells(LineFigure line, int number, MoneyUnit unit, ProcurementFormats formats)
{
    private const string Table = "部门政府采购预算表";

    /// <summary>Null for a column without figures.</summary>
    public Derivation? Of(FigureKey key, string column) => column switch
    {
        ProcurementColumns.Quantity => Given(
            key, "数量", FigurePrint.Count(line.MeasureUnit, formats.Quantity), line.Quantity.Value, "印明细登记的数量。", $"{Table}“数量”栏"),
        ProcurementColumns.UnitPrice => Given(
            key, "单价", FigurePrint.Money(unit, formats.UnitPrice), line.UnitPrice.Yuan, "印明细登记的单价。", $"{Table}“单价”栏"),
        ProcurementColumns.ProjectBudget => Budget(key),
        ProcurementColumns.SmeReserve => Given(
            key, "预留中小微企业份额", Amounts, (line.SmeReserve ?? Money.Zero).Yuan, "印明细登记的预留份额。",
            "《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）"),
        ProcurementColumns.AmountTotal => Sum(key, "合计", "一行的合计等于当年部门预算安排的各资金来源之和，不含其他渠道资金。", withOthers: false),
        ProcurementColumns.AmountGrandTotal => Sum(key, "总计", "一行的总计等于全部资金来源之和，即合计加其他渠道资金。", withOthers: true),
        _ when ProcurementColumns.Sources.TryGetValue(column, out var source) => Given(
            key, source.ChineseName(), Amounts, (line.Funding[source] ?? Money.Zero).Yuan, $"印明细中“{source.ChineseName()}”安排的金额。", $"{Table}“政府采购金额”各栏"),
        _ => null,
    };

    private FigurePrint Amounts => FigurePrint.Money(unit, formats.Amount);

    private string Title(string name) => $"第 {number} 行“{line.ItemName}”的{name}";

    private Derivation Given(FigureKey key, string name, FigurePrint print, decimal exact, string rule, string source) => Of(
        key, name, print, exact, rule, source, [LineSum.Part(line, number, new LineVerdict(exact, true, $"计入：明细登记的{name}"))]);

    private Derivation Budget(FigureKey key) => Of(
        key, "项目预算资金", FigurePrint.Money(unit, formats.ProjectBudget), line.Project.Budget.Yuan,
        "印这一行所属项目的预算资金；同一项目的各行印同一个数，合计只计一次。", $"{Table}“政府采购项目来源”栏",
        [new(PartKind.Project, line.Project.Name, line.Project.Budget.Yuan, true, "计入：项目历次登记的预算资金之和") { Id = line.Project.Id, Of = line.Unit.Name }]);

    private Derivation Sum(FigureKey key, string name, string rule, bool withOthers) => Of(
        key, name, Amounts, (withOthers ? line.Funding.GrandTotal : line.Funding.Total).Yuan, rule, $"{Table}“政府采购金额（当年部门预算安排资金）”栏",
        [.. FundingSources.All.Where(source => line.Funding[source] is not null).Select(source => Part(source, withOthers))]);

    private DerivationPart Part(FundingSource source, bool withOthers)
    {
        var counts = withOthers || source is not FundingSource.OtherChannels;
        var reason = counts ? "计入" : "不计入：其他渠道资金不属于当年部门预算安排";
        return new(PartKind.Funding, source.ChineseName(), line.Funding[source]!.Value.Yuan, counts, reason) { Id = line.Id, Number = number, Of = line.ItemName };
    }

    private Derivation Of(FigureKey key, string name, FigurePrint print, decimal exact, string rule, string source, IReadOnlyList<DerivationPart> parts) =>
        new(key, Title(name), print.Print(exact), new(exact, print.Unit), print.Sentence(exact), rule, source, parts);
}
