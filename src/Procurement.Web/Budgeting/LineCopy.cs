using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>Takes chosen lines of the year before over into a draft; their projects are made where the year has none of that name.</summary>
public sealed class LineCopy(BudgetDesk desk, LineHandler lines, ActRunner acts)
{
    /// <summary>The lines to choose from, in the order of the budget.</summary>
    public async Task<LineListPage> SourceAsync(Actor actor, FiscalYear year, CancellationToken cancel) => await desk.Lines(actor)
        .ReadAsync(new YearLineFilter(FiscalYear.Of(year.Number - 1)), LineOrder.AsPrinted, 0, LineHandler.MostAtOnce, cancel);

    /// <summary>Whether the line's code is of an edition that the year does not use: somebody should pick another.</summary>
    public static bool NeedsAnotherCode(LineDraft draft, FiscalYear year) => CataloguePicker.EditionOf(year) is { } edition && edition != draft.Edition;

    /// <param name="chosen">The lines to take, with the new code of the year's edition where one was picked.</param>
    /// <exception cref="RuleViolationException"><see cref="LinesRefused"/>, <see cref="YearNotDraft"/>, <see cref="CopyRefused"/></exception>
    public async Task<LinesAdded> CopyAsync(Actor actor, FiscalYear year, IReadOnlyDictionary<Guid, string?> chosen, CancellationToken cancel)
    {
        var rows = (await SourceAsync(actor, year, cancel)).Rows.Where(row => chosen.ContainsKey(row.Id)).ToList();
        if (rows.Count == 0)
        {
            throw new RuleViolationException(new CopyRefused("请至少选择一条明细。"));
        }

        var rules = await lines.RulesAsync(cancel);
        return await acts.RunAsync(actor, async act =>
        {
            await YearLock.RequireDraftAsync(act, year);
            var projects = await ProjectsAsync(act, year, [.. rows.Select(row => row.Draft.ProjectId).Distinct()]);
            var drafts = rows.ConvertAll(row => Recoded(row.Draft with { ProjectId = projects[row.Draft.ProjectId] }, chosen[row.Id], year));
            return await LineHandler.AddManyAsync(act, rules, year, drafts);
        }, cancel);
    }

    private static LineDraft Recoded(LineDraft draft, string? code, FiscalYear year)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return draft;
        }

        var edition = CataloguePicker.EditionOf(year) ?? CatalogueEdition.Of2022;
        return CatalogueCode.TryParse(code, edition, out var parsed)
            ? draft with { Edition = edition, Code = parsed.Text, FixedAsset = null, FixedAssetReason = null }
            : throw new RuleViolationException(new CopyRefused($"“{draft.ItemName}”的新编码“{code.Trim()}”不是 {(int)edition} 版目录的编码，请改正，或留空沿用原编码。"));
    }

    /// <summary>The year's project of the same unit and name for each of the former year's; those that are missing are made, with the budget of then.</summary>
    private static async Task<Dictionary<Guid, Guid>> ProjectsAsync(Act act, FiscalYear year, List<Guid> former)
    {
        var sources = await act.Context.Projects.AsNoTracking().Where(project => former.Contains(project.Id)).OrderBy(project => project.Position).ToListAsync(act.Cancel);
        var present = await act.Context.Projects.Where(project => project.FiscalYear == year).ToListAsync(act.Cancel);
        var position = await act.Context.Projects.IgnoreQueryFilters(["unit"]).MaxAsync(project => (int?)project.Position, act.Cancel) ?? -1;
        var entries = await act.Context.BudgetEntries.AsNoTracking().Where(entry => former.Contains(entry.ProjectId)).ToListAsync(act.Cancel);
        var budgets = entries.ToLookup(entry => entry.ProjectId, entry => entry.Amount);
        var pairs = new Dictionary<Guid, Guid>();
        foreach (var source in sources)
        {
            var project = present.Find(other => other.UnitId == source.UnitId && other.Name == source.Name);
            if (project is null)
            {
                project = Project.Create(act.Actor.DepartmentId, act.NextId(), source.UnitId, year, source.Name, source.Code, ++position);
                var budget = Money.Sum(budgets[source.Id]);
                act.Context.Add(project);
                act.Context.Add(BudgetEntry.Create(act.Actor.DepartmentId, act.NextId(), project.Id, budget, act.Now));
                act.Record(new AuditFact(AuditActions.ProjectAdd, "project", project.Id, project.Name, Before: null, new { project.Name, project.Code, Budget = budget }, "复制上年"));
            }

            pairs[source.Id] = project.Id;
        }

        // The lines look their projects up in the database.
        await act.Context.SaveChangesAsync(act.Cancel);
        return pairs;
    }
}

/// <summary>Nothing chosen, or a code that is none.</summary>
public sealed record CopyRefused(string Reason) : RuleViolation("LN-COPY", Reason);
