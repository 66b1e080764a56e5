using Microsoft.EntityFrameworkCore;
using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>What the pages of a budget year read: its status, its projects, its lines, as the actor sees them.</summary>
public sealed class BudgetDesk(RegisterHost host)
{
    public LineListQuery Lines(Actor actor) => new(host.Database, host.AssetClasses, actor.DepartmentId, actor.Units);

    public BudgetSums Sums(Actor actor) => new(host.Database, actor.DepartmentId, actor.Units);

    /// <summary>A year without a row is a draft.</summary>
    public async Task<BudgetYearStatus> StatusAsync(Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var context = Open(actor);
        return await context.BudgetYears.AsNoTracking().Where(row => row.FiscalYear == year).Select(row => (BudgetYearStatus?)row.Status)
            .SingleOrDefaultAsync(cancel) ?? BudgetYearStatus.Draft;
    }

    /// <summary>The year's projects in the order in which they print.</summary>
    public async Task<IReadOnlyList<ProjectChoice>> ProjectsAsync(Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var context = Open(actor);
        var rows = await context.Projects.AsNoTracking().Where(project => project.FiscalYear == year)
            .Join(context.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { project, unit })
            .OrderBy(row => row.unit.Position).ThenBy(row => row.project.Position).ThenBy(row => row.project.Id)
            .Select(row => new { row.project.Id, row.project.UnitId, UnitCode = row.unit.Code, Unit = row.unit.Name, row.project.Code, row.project.Name })
            .ToListAsync(cancel);
        return rows.ConvertAll(row => new ProjectChoice(row.Id, row.UnitId, row.UnitCode, row.Unit, row.Code, row.Name));
    }

    /// <summary>A line that the actor sees, null where there is none.</summary>
    public async Task<ProcurementLine?> LineAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = Open(actor);
        return await context.Lines.AsNoTracking().SingleOrDefaultAsync(line => line.Id == id, cancel);
    }

    private RegisterContext Open(Actor actor)
    {
        var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        return context;
    }
}
