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

    /// <param name="numbers">What former wordings call their lines; null in a bundle without documents.</param>
    public static async Task<RegisterHistory?> ReadAsync(
        RegisterContext context, ExportNames names, IReadOnlyList<ProcurementLine> lines, LineNumbers? numbers, CancellationToken cancel)
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
            await EntriesAsync(context, names, cancel));
    }

    private static async Task<IReadOnlyList<AssetEntryContent>> EntriesAsync(RegisterContext context, ExportNames names, CancellationToken cancel)
    {
        var rows = await context.AssetEntries.AsNoTracking()
            .Join(context.Cards, entry => entry.CardId, card => card.Id, (entry, card) => new { entry, card.CardNumber })
            .OrderBy(row => row.entry.CardId).ThenBy(row => row.entry.Id).ToListAsync(cancel);
        return rows.ConvertAll(row => new AssetEntryContent(
            row.CardNumber, row.entry.Entry, names.Unit(row.entry.UnitId), row.entry.Kind, row.entry.Quantity, row.entry.Value, row.entry.Area,
            row.entry.OfficeArea, row.entry.OfficeValue, row.entry.EffectiveOn, row.entry.RecordedAt, row.entry.TransferId, row.entry.Reason));
    }
}
