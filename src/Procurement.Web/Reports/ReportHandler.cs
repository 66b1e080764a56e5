using Procurement.Data.Model;
using Procurement.Data.Reports;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Reports;

/// <summary>A year's sums and the life of one line; the pages, the workbook and the API go through it.</summary>
public sealed class ReportHandler(RegisterHost host)
{
    public Task<IReadOnlyList<int>> YearsAsync(Actor actor, CancellationToken cancel) => ExecutionQuery.YearsAsync(host.Database, actor, cancel);

    public async Task<ExecutionReport> ExecutionAsync(Actor actor, FiscalYear year, ExecutionGroup group, CancellationToken cancel)
    {
        var report = await ExecutionQuery.ReadAsync(host.Database, actor, year, group, cancel);
        return group.IsOverPurchases() ? report with { Rows = [.. report.Rows.Select(row => row with { Label = NameOf(group, row.Key) })] } : report;
    }

    /// <exception cref="RuleViolationException">No such line in the person's department and units.</exception>
    public Task<LineLife> LifeAsync(Actor actor, Guid lineId, CancellationToken cancel) => LineLifeQuery.ReadAsync(host.Database, actor, lineId, cancel);

    private static string NameOf(ExecutionGroup group, string key) => group is ExecutionGroup.Method
        ? EnumKey.Parse<ProcurementMethod>(key).ChineseName()
        : EnumKey.Parse<SupplierSize>(key).ChineseName();
}
