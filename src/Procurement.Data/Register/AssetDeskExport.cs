using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Books;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>What the asset desk keeps beside cards and their ledger, in the order in which it came.</summary>
internal sealed class AssetDeskExport(RegisterContext context, ExportNames names, AssetDeskNames desk, CancellationToken cancel)
{
    /// <returns>Null where there is nothing of it.</returns>
    public async Task<RegisterAssetDesk?> ReadAsync()
    {
        var whole = new RegisterAssetDesk(
            await PlacesAsync(), await DescriptionsAsync(), await new StocktakeExport(context, names, desk, cancel).ReadAsync(), await MovementsAsync(),
            await PlacementsAsync(), (await context.Set<AssetBooks>().AsNoTracking().SingleOrDefaultAsync(cancel))?.ClosedThrough, await YearsAsync(),
            await BalancesAsync(), await ReconciliationsAsync());
        return whole.IsEmpty ? null : whole;
    }

    private async Task<List<PlaceContent>> PlacesAsync() =>
        (await context.Places.AsNoTracking().OrderBy(place => place.Id).ToListAsync(cancel))
        .ConvertAll(place => new PlaceContent(place.Code, place.Name, Unit(place.UnitId), place.IsClosed));

    private async Task<List<CardDescriptionContent>> DescriptionsAsync() =>
        (await context.Cards.AsNoTracking().OrderBy(card => card.Id)
            .Where(card => card.Way != null || card.Model != null || card.SerialNumber != null || card.Note != null)
            .Select(card => new { card.CardNumber, card.Way, card.Model, card.SerialNumber, card.Note }).ToListAsync(cancel))
        .ConvertAll(card => new CardDescriptionContent(card.CardNumber, card.Way, card.Model, card.SerialNumber, card.Note));

    private async Task<List<MovementContent>> MovementsAsync()
    {
        var items = (await context.MovementItems.AsNoTracking().OrderBy(item => item.MovementId).ThenBy(item => item.Ordinal).ToListAsync(cancel)).ToLookup(item => item.MovementId);
        return (await context.Movements.AsNoTracking().OrderBy(movement => movement.Id).ToListAsync(cancel)).ConvertAll(movement => Content(movement, items[movement.Id]));
    }

    private MovementContent Content(AssetMovement movement, IEnumerable<AssetMovementItem> items) => new(
        movement.Number, movement.Kind, movement.Way, names.Unit(movement.UnitId), movement.EffectiveOn, movement.Reason, movement.Evidence, movement.Status,
        desk.Details.In(movement.Details), Unit(movement.TargetUnitId), movement.TransferId, movement.Counterparty, movement.Proceeds, desk.Movement(movement.ReversesId),
        desk.Stocktake(movement.StocktakeId), new ActContent(movement.RequestedByName, movement.RequestedAt, null),
        ActContent.Of(movement.DecidedByName, movement.DecidedAt, movement.DecisionNote),
        [.. items.Select(item => new MovementItemContent(
            item.CardId is { } card ? desk.Cards[card].Number : null, item.CardId is { } seen && desk.Cards[seen].Entries == item.SeenVersion, item.Quantity, item.Value,
            item.Depreciation, item.Area, desk.Details.In(item.Details)))]);

    private async Task<List<PlacementContent>> PlacementsAsync() =>
        (await context.Placements.AsNoTracking().OrderBy(row => row.CardId).ThenBy(row => row.Id).ToListAsync(cancel))
        .ConvertAll(row => new PlacementContent(
            desk.Cards[row.CardId].Number, desk.Place(row.PlaceId), row.Custodian, row.Use, row.EffectiveOn, row.RecordedAt, row.RecordedByName, desk.Movement(row.DocumentId)));

    private async Task<List<AssetYearContent>> YearsAsync() =>
        (await context.AssetYears.AsNoTracking().OrderBy(year => year.FiscalYear).ToListAsync(cancel))
        .ConvertAll(year => new AssetYearContent(
            year.FiscalYear, year.Status, ActContent.Of(year.ClosedByName, year.ClosedAt, null), desk.Details.In(year.Summary),
            ActContent.Of(year.ReopenRequestedByName, year.ReopenRequestedAt, year.ReopenReason)));

    private async Task<List<LedgerBalanceContent>> BalancesAsync() =>
        (await context.LedgerBalances.AsNoTracking().OrderBy(row => row.AsOf).ThenBy(row => row.Class).ToListAsync(cancel))
        .ConvertAll(row => new LedgerBalanceContent(row.AsOf, row.Class, row.Value, row.Depreciation, new ActContent(row.RecordedByName, row.RecordedAt, null)));

    private async Task<List<ReconciliationContent>> ReconciliationsAsync() =>
        (await context.Reconciliations.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel))
        .ConvertAll(row => new ReconciliationContent(
            row.Kind, row.AsOf, row.Agrees, desk.Details.In(row.Figures)!, row.Note, desk.Stocktake(row.StocktakeId),
            new ActContent(row.RecordedByName, row.RecordedAt, null)));

    private string? Unit(Guid? id) => id is { } unit ? names.Unit(unit) : null;
}
