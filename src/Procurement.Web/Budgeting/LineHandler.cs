using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Budgeting;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Adds, changes and deletes lines of a year that is still a draft; pages and API go through it.</summary>
public sealed class LineHandler(RegisterHost host, ActRunner acts)
{
    /// <summary>As many lines as one paste or copy may hold.</summary>
    public const int MostAtOnce = 2_000;

    /// <exception cref="RuleViolationException"><see cref="LineRefused"/>, <see cref="YearNotDraft"/>, <see cref="NothingFound"/></exception>
    public async Task<LineSaved> AddAsync(Actor actor, LineDraft draft, CancellationToken cancel)
    {
        var rules = await RulesAsync(cancel);
        return await acts.RunAsync(actor, async act =>
        {
            var project = await LineLedger.ProjectAsync(act, draft.ProjectId);
            await YearLock.RequireDraftAsync(act, project.FiscalYear);
            rules.Require(draft, project.FiscalYear);
            var line = LineLedger.Add(act, project, await LineLedger.NextPositionAsync(act, project.FiscalYear), draft);
            return new LineSaved(line.Id, line.RowVersion, rules.Warnings(draft, project.FiscalYear));
        }, cancel);
    }

    /// <summary>Adds all of the lines behind the last one of the year, or none.</summary>
    /// <param name="drafts">Of projects of one year.</param>
    /// <exception cref="RuleViolationException"><see cref="LinesRefused"/>, <see cref="TooManyLines"/>, <see cref="YearNotDraft"/>,
    /// <see cref="NothingFound"/></exception>
    public async Task<LinesAdded> AddManyAsync(Actor actor, FiscalYear year, IReadOnlyList<LineDraft> drafts, CancellationToken cancel)
    {
        if (drafts.Count > MostAtOnce)
        {
            throw new RuleViolationException(new TooManyLines(MostAtOnce));
        }

        var rules = await RulesAsync(cancel);
        return await acts.RunAsync(actor, async act => await AddManyAsync(act, rules, year, drafts), cancel);
    }

    /// <summary>The same inside an act that does more, such as a copy that makes the projects first.</summary>
    internal static async Task<LinesAdded> AddManyAsync(Act act, LineRules rules, FiscalYear year, IReadOnlyList<LineDraft> drafts)
    {
        await YearLock.RequireDraftAsync(act, year);
        RequireAll(rules, year, drafts);
        var projects = new Dictionary<Guid, Project>();
        foreach (var id in drafts.Select(draft => draft.ProjectId).Distinct().Order())
        {
            var project = await LineLedger.ProjectAsync(act, id);
            projects[id] = project.FiscalYear == year ? project : throw new RuleViolationException(new NothingFound("项目"));
        }

        var position = await LineLedger.NextPositionAsync(act, year);
        foreach (var draft in drafts)
        {
            LineLedger.Add(act, projects[draft.ProjectId], position++, draft);
        }

        return new LinesAdded(drafts.Count);
    }

    /// <summary>Lets a line say something else. A change of nothing writes nothing.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <exception cref="RuleViolationException"><see cref="LineChangedMeanwhile"/> with what it says now; <see cref="LineRefused"/>,
    /// <see cref="YearNotDraft"/>, <see cref="NothingFound"/></exception>
    public async Task<LineSaved> ChangeAsync(Actor actor, Guid id, int version, LineDraft draft, CancellationToken cancel)
    {
        var rules = await RulesAsync(cancel);
        return await acts.RunAsync(actor, async act =>
        {
            var line = await LockAsync(act, id, version);
            rules.Require(draft, line.FiscalYear);
            if ((await LineLedger.ProjectAsync(act, draft.ProjectId)).FiscalYear != line.FiscalYear)
            {
                throw new RuleViolationException(new NothingFound("项目"));
            }

            await LineLedger.ChangeAsync(act, line, draft);
            return new LineSaved(line.Id, line.RowVersion, rules.Warnings(draft, line.FiscalYear));
        }, cancel);
    }

    /// <param name="version">The version that the person saw.</param>
    /// <exception cref="RuleViolationException"><see cref="LineChangedMeanwhile"/>, <see cref="YearNotDraft"/>, <see cref="NothingFound"/></exception>
    public Task<LineDeleted> DeleteAsync(Actor actor, Guid id, int version, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var line = await LockAsync(act, id, version);
        await LineLedger.DeleteAsync(act, line);
        return new LineDeleted(line.Id, line.ItemName);
    }, cancel);

    /// <summary>The rules over this register's catalogue.</summary>
    public async Task<LineRules> RulesAsync(CancellationToken cancel) => new(await host.CatalogueAsync(cancel), host.AssetClasses);

    /// <summary>The year before the line: a line's year never changes.</summary>
    private static async Task<ProcurementLine> LockAsync(Act act, Guid id, int version)
    {
        var year = await act.Context.Lines.Where(row => row.Id == id).Select(row => (FiscalYear?)row.FiscalYear).SingleOrDefaultAsync(act.Cancel)
            ?? throw new RuleViolationException(new NothingFound("采购明细"));
        await YearLock.RequireDraftAsync(act, year);
        var line = await LineLedger.LockAsync(act, id);
        return line.RowVersion == version ? line : throw new RuleViolationException(await LineConflict.ReadAsync(act, line, version));
    }

    private static void RequireAll(LineRules rules, FiscalYear year, IReadOnlyList<LineDraft> drafts)
    {
        var refused = drafts.Select((draft, index) => new RefusedRow(index, rules.Refusals(draft, year))).Where(row => row.Problems.Count > 0).ToList();
        if (refused.Count > 0)
        {
            throw new RuleViolationException(new LinesRefused(refused));
        }
    }
}

/// <param name="Warnings">What somebody should look at; the line is saved all the same.</param>
public sealed record LineSaved(Guid Id, int RowVersion, IReadOnlyList<LineProblem> Warnings);

public sealed record LinesAdded(int Count);

public sealed record LineDeleted(Guid Id, string ItemName);
