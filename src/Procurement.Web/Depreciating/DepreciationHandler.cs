using Microsoft.EntityFrameworkCore;
using Procurement.Data.Depreciating;
using Procurement.Domain.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Depreciating;

/// <summary>折旧 of a month: its sums, its lines, and the cards that have no life yet; pages, files and the API go through it.</summary>
public sealed class DepreciationHandler(RegisterHost host)
{
    public DepreciationQuestion Ask(string? month, string? knownAt) => DepreciationAsked.Read(month, knownAt, host.Clock.GetCurrentInstant());

    public async Task<DepreciationReport> ReportAsync(Actor actor, DepreciationQuestion question, CancellationToken cancel) => DepreciationReport.Of(
        question, await DepreciationStream.SumAsync(host.Database, actor, question, cancel), await UnitsAsync(actor, cancel));

    public Task<DepreciationPage> PageAsync(
        Actor actor, DepreciationQuestion question, DepreciationFilter filter, Guid? after, int take, CancellationToken cancel) =>
        DepreciationList.PageAsync(host.Database, actor, question, filter, after, take, cancel);

    public IAsyncEnumerable<DepreciationLine> AllAsync(Actor actor, DepreciationQuestion question, DepreciationFilter filter, CancellationToken cancel) =>
        DepreciationList.AllAsync(host.Database, actor, question, filter, cancel);

    public Task<List<LifelessGroup>> LifelessAsync(Actor actor, CancellationToken cancel) => CardsWithoutLife.GroupsAsync(host.Database, actor, cancel);

    /// <summary>The units that the person sees, in their order.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> UnitsAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return units.ConvertAll(unit => (unit.Id, unit.Name));
    }
}
