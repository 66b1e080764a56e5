using Microsoft.EntityFrameworkCore;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Stocktaking.Reports;

/// <summary>Reads what 盘点报告 prints, of the cards that the caller sees.</summary>
public sealed class ReportReader(RegisterHost host, Caller caller)
{
    /// <exception cref="RuleViolationException">NF-NONE.</exception>
    public async Task<CountReport> ReadAsync(Guid id, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        var stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        var results = await ReviewList.SumAsync(host.Database, caller.Actor, id, cancel);
        var finds = await ReviewFinds.ReadAsync(host.Database, caller.Actor, id, cancel);
        return new CountReport(
            caller.DepartmentName, stocktake.Number, stocktake.Title, stocktake.AsOf, await ScopeText.OfAsync(context, stocktake, cancel), stocktake.Status,
            ChinaTime.DayOf(stocktake.OpenedAt), Person(stocktake.OpenedByName), stocktake.EndedAt is { } ended ? ChinaTime.DayOf(ended) : null, Person(stocktake.EndedByName),
            stocktake.EndNote, [.. (await ReportQuery.CountersAsync(host.Database, caller.Actor, id, cancel)).Select(Person)],
            await ReportQuery.ClassesAsync(host.Database, caller.Actor, id, cancel), [.. results.Select(row => new CountResultSum(row.Result, row.Cards, row.Quantity, row.Value))],
            finds.Count(find => find is { MovementNumber: null, Decision: null }));
    }

    public IAsyncEnumerable<CountDifference> DifferencesAsync(Guid id, CancellationToken cancel) => ReportQuery.DifferencesAsync(host.Database, caller.Actor, id, cancel);

    public IAsyncEnumerable<CountSheetItem> ItemsAsync(Guid id, Guid? place, CancellationToken cancel) => ReportQuery.SheetAsync(host.Database, caller.Actor, id, place, cancel);

    /// <summary>On paper only the name, not the account beside it: 李四（li）.</summary>
    private static string Person(string? name) => name is null ? "" : name.IndexOf('（', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
}
