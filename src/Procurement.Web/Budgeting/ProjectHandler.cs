using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>项目 of a year's draft: added, changed, deleted. 预算资金 is a ledger: a change is another entry.</summary>
public sealed class ProjectHandler(ActRunner acts)
{
    /// <exception cref="RuleViolationException"><see cref="ProjectFieldWrong"/>, <see cref="ProjectNameTaken"/>, <see cref="ProjectCodeTaken"/>,
    /// <see cref="YearNotDraft"/>, <see cref="NothingFound"/> for the unit</exception>
    public Task<ProjectState> AddAsync(Actor actor, AddProject command, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var (name, code) = ProjectWords.Read(command.Name, command.Code, command.Budget);
        await YearLock.RequireDraftAsync(act, command.Year);
        await LockUnitAsync(act, command.UnitId);
        await RequireFreeAsync(act, command.UnitId, command.Year, self: null, name, code);
        var position = await act.Context.Projects.IgnoreQueryFilters(["unit"]).MaxAsync(row => (int?)row.Position, cancel) ?? -1;
        var project = Project.Create(actor.DepartmentId, act.NextId(), command.UnitId, command.Year, name, code, position + 1);
        act.Context.Add(project);
        AddEntry(act, project.Id, command.Budget);
        act.Record(new AuditFact(AuditActions.ProjectAdd, "project", project.Id, name, null, new ProjectFact(name, code, command.Budget)));
        await SaveAsync(act, name, command.Year);
        return new ProjectState(project.Id, project.RowVersion);
    }, cancel);

    /// <exception cref="RuleViolationException">As <see cref="AddAsync"/>, and <see cref="ChangedMeanwhile"/></exception>
    public Task<ProjectState> ChangeAsync(Actor actor, ChangeProject command, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var (name, code) = ProjectWords.Read(command.Name, command.Code, command.Budget);
        var (project, budget) = await TakeAsync(act, command.Id, command.RowVersion);
        await RequireFreeAsync(act, project.UnitId, project.FiscalYear, project.Id, name, code);
        var fact = new AuditFact(
            AuditActions.ProjectChange, "project", project.Id, name,
            new ProjectFact(project.Name, project.Code, budget), new ProjectFact(name, code, command.Budget), command.Reason);
        if (!fact.ChangesNothing)
        {
            project.Rename(name, code);
            project.CountChange();
            AddEntry(act, project.Id, command.Budget - budget);
            act.Record(fact);
            await SaveAsync(act, name, project.FiscalYear);
        }

        return new ProjectState(project.Id, project.RowVersion);
    }, cancel);

    /// <summary>Deletes a project that never had a line.</summary>
    /// <exception cref="RuleViolationException"><see cref="ProjectHasLines"/>, <see cref="ProjectHadLines"/>, <see cref="YearNotDraft"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<ProjectState> DeleteAsync(Actor actor, DeleteProject command, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var (project, budget) = await TakeAsync(act, command.Id, command.RowVersion);
        var lines = await act.Context.Lines.CountAsync(line => line.ProjectId == project.Id, cancel);
        if (lines > 0)
        {
            throw new RuleViolationException(new ProjectHasLines(project.Name, lines));
        }

        if (await act.Context.SupersededLines.AnyAsync(line => line.ProjectId == project.Id, cancel))
        {
            throw new RuleViolationException(new ProjectHadLines(project.Name));
        }

        await act.Context.BudgetEntries.Where(entry => entry.ProjectId == project.Id).ExecuteDeleteAsync(cancel);
        act.Context.Remove(project);
        act.Record(new AuditFact(AuditActions.ProjectDelete, "project", project.Id, project.Name, new ProjectFact(project.Name, project.Code, budget), null));
        return new ProjectState(project.Id, project.RowVersion);
    }, cancel);

    /// <summary>The project with its budget, locked against other changes and against lines that are being added to it.</summary>
    private static async Task<(Project Project, Money Budget)> TakeAsync(Act act, Guid id, int seenVersion)
    {
        var year = await act.Context.Projects.Where(row => row.Id == id).Select(row => (FiscalYear?)row.FiscalYear).SingleOrDefaultAsync(act.Cancel)
            ?? throw new RuleViolationException(new NothingFound("项目"));
        await YearLock.RequireDraftAsync(act, year);
        var unit = await act.Context.Projects.Where(row => row.Id == id).Select(row => row.UnitId).SingleOrDefaultAsync(act.Cancel);
        await LockUnitAsync(act, unit);
        await using var take = new NpgsqlCommand("select id from projects where department_id = $1 and id = $2 for update", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = id } },
        };
        await take.ExecuteNonQueryAsync(act.Cancel);
        var project = await act.Context.Projects.SingleOrDefaultAsync(row => row.Id == id, act.Cancel) ?? throw new RuleViolationException(new NothingFound("项目"));
        var entries = await act.Context.BudgetEntries.AsNoTracking().Where(entry => entry.ProjectId == id).Select(entry => entry.Amount).ToListAsync(act.Cancel);
        return project.RowVersion == seenVersion
            ? (project, Money.Sum(entries))
            : throw new RuleViolationException(new ChangedMeanwhile());
    }

    /// <summary>One change of a unit's projects at a time, so that two do not take the same name.</summary>
    private static async Task LockUnitAsync(Act act, Guid unitId)
    {
        await using var command = new NpgsqlCommand("select id from budget_units where department_id = $1 and id = $2 for no key update", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = unitId } },
        };
        await command.ExecuteNonQueryAsync(act.Cancel);
        if (!await act.Context.Units.AnyAsync(unit => unit.Id == unitId, act.Cancel))
        {
            throw new RuleViolationException(new NothingFound("单位"));
        }
    }

    private static async Task RequireFreeAsync(Act act, Guid unitId, FiscalYear year, Guid? self, string name, string? code)
    {
        var others = await act.Context.Projects.AsNoTracking()
            .Where(row => row.UnitId == unitId && row.FiscalYear == year && row.Id != self && (row.Name == name || (code != null && row.Code == code)))
            .Select(row => row.Name).ToListAsync(act.Cancel);
        if (others.Count > 0)
        {
            throw new RuleViolationException(others.Contains(name) ? new ProjectNameTaken(name, year) : new ProjectCodeTaken(code!, others[0]));
        }
    }

    private static void AddEntry(Act act, Guid projectId, Money amount)
    {
        if (!amount.IsZero)
        {
            act.Context.Add(BudgetEntry.Create(act.Actor.DepartmentId, act.NextId(), projectId, amount, act.Now));
        }
    }

    /// <summary>An import may bring the same name at the same moment: the unique index has the last word.</summary>
    private static async Task SaveAsync(Act act, string name, FiscalYear year)
    {
        try
        {
            await act.Context.SaveChangesAsync(act.Cancel);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolationException(new ProjectNameTaken(name, year));
        }
    }

    private sealed record ProjectFact(string Name, string? Code, Money Budget);
}

/// <param name="Code">项目编码, null or blank for none.</param>
/// <param name="Budget">预算资金 in yuan.</param>
public sealed record AddProject(FiscalYear Year, Guid UnitId, string Name, string? Code, Money Budget);

/// <param name="RowVersion">The version that the person saw.</param>
public sealed record ChangeProject(Guid Id, int RowVersion, string Name, string? Code, Money Budget, string? Reason);

/// <param name="RowVersion">The version that the person saw.</param>
public sealed record DeleteProject(Guid Id, int RowVersion);

/// <summary>A project after an act.</summary>
public sealed record ProjectState(Guid Id, int RowVersion);
