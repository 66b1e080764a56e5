using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Benchmarks;

/// <summary>A disclosure of very many pages: some 25 rows of a procurement table fill one.</summary>
internal static class LongDisclosure
{
    private const int Columns = 14;
    private static readonly FigureFormat Fixed = FigureFormat.Parse("0.00");

    public static Disclosure Of(int rows) => new(new DepartmentName("900", "某某行政审批局"), FiscalYear.Of(2025), new LocalDate(2024, 12, 31),
    [
        new(Disclosure.ProcurementKey, "六", "政府采购预算情况", ["2025年，我部门安排政府采购预算。具体内容见下表。"], new PrintedTable(
            "部门政府采购预算", TitlePlace.Above, "900某某行政审批局", null, null, "单位：万元",
            [.. Enumerable.Range(1, Columns).Select(column => new HeaderCell($"栏目{column}", $"column{column}", []))],
            [.. Enumerable.Range(0, rows).Select(Row)], ["注：数字由系统生成。"])),
        new(Disclosure.AssetsKey, "七", "国有资产信息", [.. Enumerable.Range(1, rows / 5).Select(index => $"第{index}项：本年度我部门拟购置固定资产总额为{index}.00万元，已全部列入政府采购预算，详见下表及说明。")], null),
    ]);

    private static PrintedRow Row(int index) => new("line", "900001",
    [
        new($"政务服务平台建设项目{index}"), Figure(index + 0.5m), new("软件运维服务"), new("C020603"), new("次*年"), Figure(1m), Figure(60.25m),
        .. Enumerable.Repeat(Figure(index + 0.5m), 3), .. Enumerable.Repeat(PrintedCell.Blank, Columns - 10),
    ]);

    private static PrintedCell Figure(decimal number) => PrintedCell.Figure(number, Fixed);
}
