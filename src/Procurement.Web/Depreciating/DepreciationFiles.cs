using System.Runtime.CompilerServices;
using System.Text;
using Procurement.Data.Depreciating;
using Procurement.Documents.Lists;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Depreciating;

/// <summary>折旧汇总 as a workbook; 月折旧明细表 of all cards as a workbook or CSV, written line by line.</summary>
public static class DepreciationFiles
{
    /// <summary>What a sheet of Excel holds, less its heads and the sum.</summary>
    private const int MostRows = 1_048_570;

    private static readonly IReadOnlyList<ListColumn> Lines =
    [
        new("卡片编号", ListCell.Text, 16), new("资产名称", ListCell.Text, 28), new("品目编码", ListCell.Text, 14), new("类别", ListCell.Text, 12),
        new("单位", ListCell.Text, 24), new("取得日期", ListCell.Day, 12), new("计量单位", ListCell.Text, 9), new("数量", ListCell.Quantity, 10),
        new("原值（元）", ListCell.Money, 16), new("折旧年限（月）", ListCell.Quantity, 12), new("已用（月）", ListCell.Quantity, 10),
        new("剩余（月）", ListCell.Quantity, 10), new("本月计提（元）", ListCell.Money, 16), new("累计折旧（元）", ListCell.Money, 16), new("净值（元）", ListCell.Money, 16),
    ];

    public static void MapDepreciationFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/depreciation/report.xlsx", ReportAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/depreciation/cards.xlsx", WorkbookAsync).RequireAuthorization(Policies.CardRead);
        routes.MapGet("/depreciation/cards.csv", CsvAsync).RequireAuthorization(Policies.CardRead);
    }

    private static async Task<IResult> ReportAsync(string? month, string? knownAt, Caller caller, DepreciationHandler handler, CancellationToken cancel)
    {
        var report = await handler.ReportAsync(caller.Actor, handler.Ask(month, knownAt), cancel);
        return await ListDownload.CreateAsync(
            $"折旧汇总{report.Month}", [Sheet("按类别", "资产类别", report.Classes, report, caller), Sheet("按单位", "单位", report.Units, report, caller)], cancel);
    }

    private static async Task<IResult> WorkbookAsync([AsParameters] LinesAsked asked, Caller caller, DepreciationHandler handler, CancellationToken cancel)
    {
        var question = handler.Ask(asked.Month, asked.KnownAt);
        var sum = new decimal[3];
        var totals = new object?[Lines.Count];
        totals[0] = "合计";
        var rows = Rows(handler.AllAsync(caller.Actor, question, asked.Filter(), cancel), totals, sum, cancel);
        return await ListDownload.CreateAsync(
            $"折旧明细{question.Month}", [new ListSheet("月折旧明细表", $"{caller.DepartmentName} {question.Month} 折旧明细", Lines, rows, totals)], cancel);
    }

    private static async Task<IResult> CsvAsync([AsParameters] LinesAsked asked, Caller caller, DepreciationHandler handler, CancellationToken cancel)
    {
        var question = handler.Ask(asked.Month, asked.KnownAt);
        var lines = handler.AllAsync(caller.Actor, question, asked.Filter(), cancel);
        return Results.Stream(
            await ScratchFile.WriteAsync(async stream =>
            {
                // Excel takes a file without the mark for another encoding.
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true);
                await writer.WriteLineAsync(string.Join(',', Lines.Select(column => CsvCell.Of(column.Title))));
                await foreach (var line in lines)
                {
                    await writer.WriteLineAsync(string.Join(',', Values(line).Select(value => CsvCell.Of(value is NodaTime.LocalDate day ? day.Show() : value))));
                }
            }),
            "text/csv; charset=utf-8", $"折旧明细{question.Month}.csv");
    }

    /// <summary>The lines as cells; the sum is filled in as they pass, before the writer comes to it.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(
        IAsyncEnumerable<DepreciationLine> lines, object?[] totals, decimal[] sum, [EnumeratorCancellation] CancellationToken cancel)
    {
        var count = 0;
        await foreach (var line in lines.WithCancellation(cancel))
        {
            if (++count > MostRows)
            {
                throw new RuleViolationException(new TooManyRows(MostRows));
            }

            (sum[0], sum[1], sum[2]) = (sum[0] + line.Month.Value, sum[1] + line.Month.Charge, sum[2] + line.Month.Accumulated);
            yield return Values(line);
        }

        (totals[1], totals[8], totals[12], totals[13], totals[14]) = ($"{count} 张", sum[0], sum[1], sum[2], sum[0] - sum[2]);
    }

    private static object?[] Values(DepreciationLine line)
    {
        var month = line.Month;
        return
        [
            line.CardNumber, line.Name, line.Code, month.Kind.ChineseName(), line.Unit, line.AcquiredOn, line.MeasureUnit, month.Quantity, month.Value,
            month.LifeMonths, month.LifeMonths is null ? null : month.MonthsUsed, month.LifeMonths is null ? null : month.MonthsLeft, month.Charge, month.Accumulated, month.Net,
        ];
    }

    private static ListSheet Sheet(string name, string head, IReadOnlyList<DepreciationRow> rows, DepreciationReport report, Caller caller)
    {
        var months = Enumerable.Range(1, report.Month.MonthOfYear).Select(month => new ListColumn($"{month} 月计提（元）", ListCell.Money, 16));
        ListColumn[] columns =
        [
            new(head, ListCell.Text, 28), new("卡片", ListCell.Quantity, 10), new("数量", ListCell.Quantity, 12), new("原值（元）", ListCell.Money, 18),
            new("本月计提（元）", ListCell.Money, 16), new("累计折旧（元）", ListCell.Money, 18), new("净值（元）", ListCell.Money, 18),
            new("本年计提（元）", ListCell.Money, 16), .. months,
        ];
        return new ListSheet(name, $"{caller.DepartmentName} {report.Month} 固定资产折旧汇总（{name}）", columns, rows.Select(Cells).ToAsyncEnumerable(), Cells(report.Total));
    }

    private static IReadOnlyList<object?> Cells(DepreciationRow row) =>
        [row.Label, row.Cards, row.Quantity, row.Value, row.Charge, row.Accumulated, row.Net, row.YearCharge, .. row.Charges.Select(charge => (object)charge)];
}
