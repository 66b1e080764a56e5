using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Reports;

/// <summary>Reads the life of one line: a statement for each kind of document, however many there are.</summary>
public static class LineLifeQuery
{
    /// <exception cref="RuleViolationException">No such line in the person's department and units.</exception>
    public static async Task<LineLife> ReadAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        var line = await context.Lines.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        var former = await context.SupersededLines.AsNoTracking().Where(row => row.LineId == id).OrderBy(row => row.SupersededAt).ToListAsync(cancel);
        var wording = (LineRow?)line ?? former.LastOrDefault();
        var place = wording is null ? null : await context.Projects.AsNoTracking().Where(row => row.Id == wording.ProjectId)
            .Join(context.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { Project = project, Unit = unit }).SingleOrDefaultAsync(cancel);
        if (place is null)
        {
            throw new RuleViolationException(new NothingFound("采购明细"));
        }

        var status = await context.BudgetYears.Where(row => row.FiscalYear == place.Project.FiscalYear).Select(row => row.Status).SingleOrDefaultAsync(cancel);
        return new LineLife(
            id, wording!, line, place.Project, place.Unit, status, former, await AdjustmentsAsync(context, id, cancel), await PurchasesAsync(context, id, cancel),
            await AcceptancesAsync(context, id, cancel), await CardsAsync(context, id, cancel));
    }

    private static Task<List<LineAdjustment>> AdjustmentsAsync(RegisterContext context, Guid id, CancellationToken cancel) => context.AdjustmentItems
        .Where(item => item.LineId == id)
        .Join(context.Adjustments, item => item.AdjustmentId, row => row.Id, (item, row) => new { item, row })
        .OrderBy(pair => pair.row.RequestedAt).ThenBy(pair => pair.row.Id)
        .Select(pair => new LineAdjustment(
            pair.row.Id, pair.row.Number, pair.row.Status, pair.item.Change, pair.item.AmountBefore, pair.item.AmountAfter, pair.row.Reason,
            pair.row.RequestedByName, pair.row.RequestedAt, pair.row.DecidedByName, pair.row.DecidedAt))
        .ToListAsync(cancel);

    private static Task<List<LinePurchase>> PurchasesAsync(RegisterContext context, Guid id, CancellationToken cancel) => context.PurchaseLines
        .Where(item => item.LineId == id)
        .Join(context.Purchases, item => item.PurchaseId, row => row.Id, (item, row) => new { item, row })
        .OrderBy(pair => pair.row.ContractDay).ThenBy(pair => pair.row.Id).ThenBy(pair => pair.item.Ordinal)
        .Select(pair => new LinePurchase(
            pair.row.Id, pair.row.Number, pair.row.Title, pair.row.Status, pair.row.Method, pair.row.SupplierName, pair.row.SupplierSize, pair.row.ContractDay,
            pair.item.Quantity, pair.item.UnitPrice, pair.item.Amount))
        .ToListAsync(cancel);

    private static Task<List<LineAcceptance>> AcceptancesAsync(RegisterContext context, Guid id, CancellationToken cancel) => context.AcceptanceLines
        .Where(item => item.LineId == id)
        .Join(context.Acceptances, item => item.AcceptanceId, row => row.Id, (item, row) => new { item, row })
        .Join(context.Purchases, pair => pair.item.PurchaseId, purchase => purchase.Id, (pair, purchase) => new { pair.item, pair.row, purchase.Number })
        .OrderBy(pair => pair.row.AcceptedOn).ThenBy(pair => pair.row.Id).ThenBy(pair => pair.item.Ordinal)
        .Select(pair => new LineAcceptance(
            pair.row.Id, pair.row.Number, pair.row.Status, pair.row.AcceptedOn, pair.row.PurchaseId, pair.Number, pair.item.Quantity, pair.item.Amount, pair.item.IsFixedAsset))
        .ToListAsync(cancel);

    private static Task<List<LineCard>> CardsAsync(RegisterContext context, Guid id, CancellationToken cancel) => context.CardProposals
        .Where(row => row.LineId == id)
        .OrderBy(row => row.AcceptedOn).ThenBy(row => row.Id)
        .Select(row => new LineCard(
            row.Id, row.Status, row.Name, row.Kind, row.Quantity, row.MeasureUnit, row.Value, row.AcceptedOn,
            context.Cards.Where(card => card.Id == row.CardId).Select(card => card.CardNumber).SingleOrDefault(), row.DecisionNote))
        .ToListAsync(cancel);
}
