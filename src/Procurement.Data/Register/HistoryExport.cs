using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>What the register remembers beyond its present state.</summary>
internal static class HistoryExport
{
    /// <summary>Everything recorded at one instant is its own history: nothing was ever otherwise.</summary>
    private const string Instants =
        """
        select count(*)::int as "Value" from (
            select recorded_at from budget_entries where department_id = {0}
            union select recorded_at from procurement_lines where department_id = {0}
            union select recorded_at from superseded_lines where department_id = {0}
            union select recorded_at from asset_entries where department_id = {0}) instants
        """;

    /// <param name="desk">What cards and movements are called.</param>
    /// <param name="numbers">What former wordings call their lines; null in a bundle without documents.</param>
    public static async Task<RegisterHistory?> ReadAsync(
        RegisterContext context, ExportNames names, IReadOnlyList<ProcurementLine> lines, LineNumbers? numbers, AssetDeskNames desk, CancellationToken cancel)
    {
        var instants = await context.Database.SqlQueryRaw<int>(Instants, context.DepartmentId).SingleAsync(cancel);
        if (instants < 2)
        {
            return null;
        }

        var budgets = await context.BudgetEntries.AsNoTracking()
            .Join(context.Projects, entry => entry.ProjectId, project => project.Id, (entry, project) => new { entry, project })
            .OrderBy(row => row.project.FiscalYear).ThenBy(row => row.project.Position).ThenBy(row => row.project.Id).ThenBy(row => row.entry.Id)
            .Select(row => row.entry).ToListAsync(cancel);
        var former = await context.SupersededLines.AsNoTracking()
            .OrderBy(line => line.SupersededAt).ThenBy(line => line.Position).ThenBy(line => line.RecordedAt).ThenBy(line => line.LineId).ToListAsync(cancel);
        return new RegisterHistory(
            budgets.ConvertAll(entry => new BudgetEntryContent(names.Project(entry.ProjectId), entry.Amount, entry.RecordedAt)),
            [.. lines.Select(line => line.RecordedAt)],
            former.ConvertAll(line => new SupersededLineContent(RegisterExport.Content(line, names), line.Position, line.RecordedAt, line.SupersededAt)
            {
                Of = numbers?.Of(line.LineId),
            }),
            await EntriesAsync(context, names, desk, cancel));
    }

    private static async Task<IReadOnlyList<AssetEntryContent>> EntriesAsync(RegisterContext context, ExportNames names, AssetDeskNames desk, CancellationToken cancel)
    {
        var entries = await context.AssetEntries.AsNoTracking().OrderBy(entry => entry.CardId).ThenBy(entry => entry.Id).ToListAsync(cancel);
        var places = entries.Select((entry, index) => (entry.Id, index)).ToDictionary(row => row.Id, row => row.index);
        return entries.ConvertAll(entry => new AssetEntryContent(
            desk.Cards[entry.CardId].Number, entry.Entry, names.Unit(entry.UnitId), entry.Kind, entry.Quantity, entry.Value, entry.Area,
            entry.OfficeArea, entry.OfficeValue, entry.EffectiveOn, entry.RecordedAt, entry.TransferId, entry.Reason)
        {
            Way = entry.Way,
            Depreciation = entry.Depreciation,
            LifeMonths = entry.LifeMonths,
            MonthsUsed = entry.MonthsUsed,
            Movement = desk.Movement(entry.DocumentId),
            Reverses = entry.ReversesId is { } reversed ? places[reversed] : null,
        });
    }
}
