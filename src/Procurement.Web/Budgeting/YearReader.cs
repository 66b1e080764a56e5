using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Data.Reports;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>What pages and API show of years, projects and adjustments.</summary>
public sealed class YearReader(RegisterHost host, YearChecks checks)
{
    private const int MostSteps = 100;

    /// <summary>The year as it stands; a draft where nobody submitted it yet.</summary>
    public async Task<BudgetYear> FindAsync(Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        return await context.BudgetYears.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel)
            ?? new BudgetYear { DepartmentId = actor.DepartmentId, FiscalYear = year, Status = BudgetYearStatus.Draft };
    }

    /// <summary>The years that have projects or a status, newest first.</summary>
    public async Task<IReadOnlyList<BudgetYear>> ListAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var known = await context.BudgetYears.AsNoTracking().ToDictionaryAsync(row => row.FiscalYear.Number, cancel);
        return [.. (await ExecutionQuery.YearsAsync(host.Database, actor, cancel)).Select(number => known.GetValueOrDefault(number)
            ?? new BudgetYear { DepartmentId = actor.DepartmentId, FiscalYear = FiscalYear.Of(number), Status = BudgetYearStatus.Draft })];
    }

    /// <summary>The lines with what the checks find, of the units that the person sees.</summary>
    public async Task<YearReview> ReviewAsync(Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        return await checks.ReviewAsync(context, year, cancel);
    }

    /// <summary>The lines as known at an instant.</summary>
    public async Task<ProcurementFigures> FiguresAsync(Actor actor, FiscalYear year, Instant knownAt, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        return await YearFigures.ReadAsync(context, host.AssetClasses, year, knownAt, cancel);
    }

    /// <summary>送审, 退回, 批复 as the audit trail tells them, oldest first.</summary>
    public async Task<IReadOnlyList<AuditRecord>> StepsAsync(Actor actor, FiscalYear year, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var label = YearHandler.LabelOf(year);
        var steps = await context.AuditRecords.AsNoTracking()
            .Where(record => record.SubjectId == actor.DepartmentId && record.SubjectKind == "year" && record.SubjectLabel == label)
            .OrderByDescending(record => record.Sequence).Take(MostSteps).ToListAsync(cancel);
        return [.. steps.OrderBy(step => step.Sequence)];
    }

    public Task<IReadOnlyList<ProjectRow>> ProjectsAsync(Actor actor, FiscalYear year, CancellationToken cancel) =>
        ProjectList.ReadAsync(host.Database, actor, year, cancel);

    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public async Task<ProjectRow> ProjectAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var year = await context.Projects.Where(project => project.Id == id).Select(project => (FiscalYear?)project.FiscalYear).SingleOrDefaultAsync(cancel);
        var project = year is { } number ? (await ProjectsAsync(actor, number, cancel)).FirstOrDefault(row => row.Id == id) : null;
        return project ?? throw new RuleViolationException(new NothingFound("项目"));
    }

    /// <summary>The units that the person sees, in the department's order.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> UnitsAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return [.. units.Select(unit => (unit.Id, unit.Name))];
    }

    /// <summary>The years that wait for an approval, with what they come to.</summary>
    public async Task<IReadOnlyList<(BudgetYear Year, YearTotals Totals)>> SubmittedAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var years = await context.BudgetYears.AsNoTracking().Where(year => year.Status == BudgetYearStatus.Submitted).OrderBy(year => year.FiscalYear).ToListAsync(cancel);
        await using var connection = await host.Database.Source.OpenConnectionAsync(cancel);
        var rows = new List<(BudgetYear, YearTotals)>();
        foreach (var year in years)
        {
            rows.Add((year, await YearTotals.ReadAsync(connection, actor.DepartmentId, year.FiscalYear, cancel)));
        }

        return rows;
    }

    /// <summary>An adjustment with its items in their order.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public async Task<AdjustmentDocument> AdjustmentAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        var adjustment = await context.Adjustments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw new RuleViolationException(new NothingFound("调剂单"));
        var items = await context.AdjustmentItems.AsNoTracking().Where(item => item.AdjustmentId == id).OrderBy(item => item.Ordinal).ToListAsync(cancel);
        var projects = items.Select(item => item.ProjectId).Distinct().ToArray();
        var names = await context.Projects.AsNoTracking().Where(project => projects.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => project.Name, cancel);
        var unit = await context.Units.AsNoTracking().Where(row => row.Id == adjustment.UnitId).Select(row => row.Name).SingleAsync(cancel);
        return new AdjustmentDocument(adjustment, unit, [.. items.Select(item => new AdjustmentLine(
            item, names[item.ProjectId], AdjustmentItems.Read(item.Before), AdjustmentItems.Read(item.After)))]);
    }

    /// <summary>Lines as they stand, of the units that the person sees; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<ProcurementLine>> LinesAsync(Actor actor, FiscalYear year, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var context = Enter(actor);
        return await context.Lines.AsNoTracking().Where(line => line.FiscalYear == year && ids.Contains(line.Id)).OrderBy(line => line.Position).ToListAsync(cancel);
    }

    private RegisterContext Enter(Actor actor)
    {
        var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        return context;
    }
}

/// <summary>An adjustment as a document.</summary>
public sealed record AdjustmentDocument(Adjustment Adjustment, string Unit, IReadOnlyList<AdjustmentLine> Lines)
{
    /// <summary>What it adds to the budget, in yuan.</summary>
    public Money NetChange => Money.Sum(Lines.Select(line => line.Item.AmountAfter - line.Item.AmountBefore));
}

/// <param name="Before">Null for an added line.</param>
/// <param name="After">Null for a removed one.</param>
public sealed record AdjustmentLine(AdjustmentItem Item, string Project, LineWording? Before, LineWording? After)
{
    public string ItemName => (After ?? Before)!.ItemName;
}
