using System.Text;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Budgeting;
using Procurement.Data.Register;
using Procurement.Documents.Lists;
using Procurement.Documents.Workbooks;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Budgeting;

/// <summary>The files behind the list of lines: what the list shows as a workbook or CSV, and the year's workbook that people edit and bring back.</summary>
public static class LineDownloads
{
    private static readonly IReadOnlyList<ListColumn> Columns =
    [
        new("单位", ListCell.Text, 24), new("项目", ListCell.Text, 24), new("采购物品名称", ListCell.Text, 24), new("目录版本", ListCell.Text, 9),
        new("政府采购目录序号", ListCell.Text, 16), new("计量单位", ListCell.Text, 9), new("数量", ListCell.Quantity, 10), new("单价（元）", ListCell.UnitPrice, 14),
        new("采购金额（元）", ListCell.Money, 16),
        .. FundingSources.All.Select(source => new ListColumn($"{source.ChineseName()}（元）", ListCell.Money, 16)),
        new("预留中小微企业份额（元）", ListCell.Money, 16), new("固定资产", ListCell.Text, 9), new("已采购（元）", ListCell.Money, 16), new("余额（元）", ListCell.Money, 16),
    ];

    public static void MapLineDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/budget/{year:int}/lines.xlsx", WorkbookAsync).RequireAuthorization(Policies.BudgetRead);
        routes.MapGet("/budget/{year:int}/lines.csv", CsvAsync).RequireAuthorization(Policies.BudgetRead);
        routes.MapGet("/budget/{year:int}/workbook.xlsx", RegisterAsync).RequireAuthorization(Policies.BudgetRead);
    }

    private static async Task<IResult> WorkbookAsync(int year, [AsParameters] LineListQueryText text, Caller caller, BudgetDesk desk, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return Results.NotFound();
        }

        var (address, query) = (text.Address(), desk.Lines(caller.Actor));
        var filter = address.Filter(FiscalYear.Of(year));
        var sums = (await query.ReadAsync(filter, LineOrder.AsPrinted, 0, 1, cancel)).Totals;
        object?[] totals =
        [
            $"合计（{sums.Count:#,##0} 条）", null, null, null, null, null, null, null, sums.Amount, .. sums.Funding.Select(amount => (object)amount),
            sums.SmeReserve, null, sums.Purchased, sums.Balance,
        ];
        var rows = query.AllAsync(filter, address.Order, cancel).Select(Values);
        return await ListDownload.CreateAsync(
            $"采购预算{year}", [new ListSheet("采购预算", $"{caller.DepartmentName} {year} 年采购预算明细", Columns, rows, totals)], cancel);
    }

    private static async Task<IResult> CsvAsync(int year, [AsParameters] LineListQueryText text, Caller caller, BudgetDesk desk, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return Results.NotFound();
        }

        var address = text.Address();
        var rows = desk.Lines(caller.Actor).AllAsync(address.Filter(FiscalYear.Of(year)), address.Order, cancel);
        return Results.Stream(
            await ScratchFile.WriteAsync(async stream =>
            {
                // Excel takes a file without the mark for another encoding.
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await writer.WriteLineAsync(string.Join(',', Columns.Select(column => CsvCell.Of(column.Title))));
                await foreach (var row in rows)
                {
                    await writer.WriteLineAsync(string.Join(',', Values(row).Select(CsvCell.Of)));
                }
            }),
            "text/csv; charset=utf-8", $"采购预算{year}.csv");
    }

    /// <summary>The year's units, projects and lines that the caller sees, as the workbook that the import takes.</summary>
    private static async Task<IResult> RegisterAsync(int year, Caller caller, RegisterHost host, BudgetDesk desk, CancellationToken cancel)
    {
        if (caller.DepartmentId == Actor.WholeSystem || !FiscalYear.IsYear(year))
        {
            return Results.NotFound();
        }

        var visible = (await desk.ProjectsAsync(caller.Actor, FiscalYear.Of(year), cancel)).Select(project => project.UnitCode).ToHashSet(StringComparer.Ordinal);
        var bundle = OfYear(await new RegisterExport(host.Database).ReadAsync(caller.DepartmentId, cancel), FiscalYear.Of(year), visible);
        return Results.Stream(
            await ScratchFile.WriteAsync(stream =>
            {
                RegisterWorkbookWriter.Write(bundle, stream);
                return Task.CompletedTask;
            }),
            ListWorkbook.ContentType, $"采购预算工作簿{year}.xlsx");
    }

    private static RegisterBundle OfYear(RegisterBundle all, FiscalYear year, HashSet<string> units)
    {
        var projects = all.Projects.Where(project => project.FiscalYear == year && units.Contains(project.Unit)).ToList();
        var keys = projects.Select(project => project.Key).ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Department = all.Department with { Units = [.. all.Department.Units.Where(unit => units.Contains(unit.Code))] },
            Projects = projects,
            Lines = [.. all.Lines.Where(line => keys.Contains(line.Project))],
            Cards = [],
            Layouts = [],
            Choices = [],
            History = null,
        };
    }

    private static object?[] Values(LineListRow row)
    {
        var draft = row.Draft;
        return
        [
            row.Unit, row.Project, draft.ItemName, ((int)draft.Edition).ToString(), draft.Code, draft.MeasureUnit, draft.Quantity, draft.UnitPrice, draft.Amount,
            .. FundingSources.All.Select(source => (object?)draft.Funding[source]), draft.SmeReserve, row.IsFixedAsset ? "是" : "否", row.Purchased, row.Balance,
        ];
    }

    /// <summary>The list's address as query parameters.</summary>
    internal sealed record LineListQueryText(
        [FromQuery] string? Q, [FromQuery] string? Unit, [FromQuery] string? Project, [FromQuery] string? State, [FromQuery] string? Asset,
        [FromQuery] string? Class, [FromQuery] string? Sort)
    {
        public LineListAddress Address() => new() { Q = Q, Unit = Unit, Project = Project, State = State, Asset = Asset, Class = Class, Sort = Sort };
    }
}
