using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The documents behind a department's budget, in the order in which they came.</summary>
internal sealed class DocumentExport(RegisterContext context, ExportNames names, LineNumbers lines, CancellationToken cancel)
{
    /// <returns>Null where there are none.</returns>
    /// <param name="versions">The version of each present line.</param>
    public async Task<RegisterDocuments?> ReadAsync(Dictionary<Guid, int> versions)
    {
        var documents = new RegisterDocuments(
            await YearsAsync(), await AdjustmentsAsync(versions), await PurchasesAsync(), await AcceptancesAsync(), await ProposalsAsync());
        return documents.Count == 0 ? null : documents;
    }

    /// <summary>A draft that nobody ever submitted says nothing: its row is there to be locked.</summary>
    private async Task<List<BudgetYearContent>> YearsAsync()
    {
        var years = await context.BudgetYears.AsNoTracking()
            .Where(year => year.Status != BudgetYearStatus.Draft || year.SubmittedAt != null || year.DecidedAt != null)
            .OrderBy(year => year.FiscalYear).ToListAsync(cancel);
        return years.ConvertAll(year => new BudgetYearContent(
            year.FiscalYear, year.Status, ActContent.Of(year.SubmittedByName, year.SubmittedAt, null),
            ActContent.Of(year.DecidedByName, year.DecidedAt, year.DecisionNote)));
    }

    private async Task<List<AdjustmentContent>> AdjustmentsAsync(Dictionary<Guid, int> versions)
    {
        var adjustments = await context.Adjustments.AsNoTracking().OrderBy(adjustment => adjustment.Id).ToListAsync(cancel);
        var items = (await context.AdjustmentItems.AsNoTracking().OrderBy(item => item.AdjustmentId).ThenBy(item => item.Ordinal).ToListAsync(cancel))
            .ToLookup(item => item.AdjustmentId);
        return adjustments.ConvertAll(adjustment => new AdjustmentContent(
            adjustment.Number, names.Unit(adjustment.UnitId), adjustment.FiscalYear, adjustment.Reason, adjustment.Evidence, adjustment.Status,
            new ActContent(adjustment.RequestedByName, adjustment.RequestedAt, null),
            ActContent.Of(adjustment.DecidedByName, adjustment.DecidedAt, adjustment.DecisionNote),
            [.. items[adjustment.Id].Select(item => new AdjustmentItemContent(
                item.Change, names.Project(item.ProjectId), lines.Of(item.LineId), versions.GetValueOrDefault(item.LineId) == item.LineVersion,
                item.AmountBefore, item.AmountAfter, WordingText.Read(item.Before, names), WordingText.Read(item.After, names)))]));
    }

    private async Task<List<PurchaseContent>> PurchasesAsync()
    {
        var purchases = await context.Purchases.AsNoTracking().OrderBy(purchase => purchase.Id).ToListAsync(cancel);
        var rows = (await context.PurchaseLines.AsNoTracking().OrderBy(line => line.PurchaseId).ThenBy(line => line.Ordinal).ToListAsync(cancel))
            .ToLookup(line => line.PurchaseId);
        return purchases.ConvertAll(purchase => new PurchaseContent(
            purchase.Number, names.Unit(purchase.UnitId), purchase.FiscalYear, purchase.Title, purchase.Method, purchase.SupplierName,
            purchase.SupplierCode, purchase.SupplierSize, purchase.ContractNumber, purchase.ContractDay, purchase.Amount, purchase.Status,
            new ActContent(purchase.RecordedByName, purchase.RecordedAt, null),
            ActContent.Of(purchase.CancelledByName, purchase.CancelledAt, purchase.CancelReason),
            [.. rows[purchase.Id].Select(line => new PurchaseLineContent(lines.Place(line.LineId), line.Description, line.Quantity, line.UnitPrice, line.Amount))]));
    }

    private async Task<List<AcceptanceContent>> AcceptancesAsync()
    {
        var rows = await context.AcceptanceLines.AsNoTracking().OrderBy(line => line.AcceptanceId).ThenBy(line => line.Ordinal).ToListAsync(cancel);
        var byAcceptance = rows.ToLookup(line => line.AcceptanceId);
        var acceptances = await context.Acceptances.AsNoTracking()
            .Join(context.Purchases, acceptance => acceptance.PurchaseId, purchase => purchase.Id, (acceptance, purchase) => new { acceptance, purchase.Number })
            .OrderBy(row => row.acceptance.Id).ToListAsync(cancel);
        return acceptances.ConvertAll(row => new AcceptanceContent(
            row.acceptance.Number, row.Number, row.acceptance.AcceptedOn, row.acceptance.Note, row.acceptance.Amount, row.acceptance.Status,
            new ActContent(row.acceptance.RecordedByName, row.acceptance.RecordedAt, null),
            ActContent.Of(row.acceptance.RevokedByName, row.acceptance.RevokedAt, row.acceptance.RevokeReason),
            [.. byAcceptance[row.acceptance.Id].Select(line => new AcceptanceLineContent(line.PurchaseOrdinal, line.Quantity, line.Amount, line.IsFixedAsset))]));
    }

    private async Task<List<CardProposalContent>> ProposalsAsync()
    {
        var proposals = await context.CardProposals.AsNoTracking()
            .Join(context.Acceptances, proposal => proposal.AcceptanceId, acceptance => acceptance.Id, (proposal, acceptance) => new { proposal, acceptance.Number })
            .OrderBy(row => row.proposal.Id).ToListAsync(cancel);
        Guid[] made = [.. proposals.Select(row => row.proposal.CardId).OfType<Guid>()];
        var cards = await context.Cards.AsNoTracking().Where(card => made.Contains(card.Id)).ToDictionaryAsync(card => card.Id, card => card.CardNumber, cancel);
        return proposals.ConvertAll(row => new CardProposalContent(
            row.Number, row.proposal.AcceptanceOrdinal, row.proposal.Name, CatalogueCode.Parse(row.proposal.CodeText, row.proposal.Edition),
            row.proposal.Kind, row.proposal.Quantity, row.proposal.MeasureUnit, row.proposal.Value, row.proposal.AcceptedOn, row.proposal.Status,
            row.proposal.CardId is { } card ? cards[card] : null, row.proposal.RecordedAt,
            ActContent.Of(row.proposal.DecidedByName, row.proposal.DecidedAt, row.proposal.DecisionNote)));
    }
}
