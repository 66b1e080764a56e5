using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Register;
using Procurement.Domain.Stocktaking;

namespace Procurement.Data.Register;

/// <summary>The stock-takes with their frozen lists and every count that arrived.</summary>
internal sealed class StocktakeExport(RegisterContext context, ExportNames names, AssetDeskNames desk, CancellationToken cancel)
{
    public async Task<List<StocktakeContent>> ReadAsync()
    {
        var items = (await context.StocktakeItems.AsNoTracking().OrderBy(item => item.CardNumber).ToListAsync(cancel)).ToLookup(item => item.StocktakeId);
        var finds = (await context.StocktakeFinds.AsNoTracking().OrderBy(find => find.CountedAt).ThenBy(find => find.Id).ToListAsync(cancel)).ToLookup(find => find.StocktakeId);
        var counts = (await context.StocktakeCounts.AsNoTracking().OrderBy(count => count.ReceivedAt).ThenBy(count => count.Id).ToListAsync(cancel)).ToLookup(count => count.StocktakeId);
        return (await context.Stocktakes.AsNoTracking().OrderBy(stocktake => stocktake.Id).ToListAsync(cancel)).ConvertAll(stocktake => new StocktakeContent(
            stocktake.Number, stocktake.Title, stocktake.AsOf, desk.Details.In(stocktake.Scope)!, stocktake.Status,
            new ActContent(stocktake.OpenedByName, stocktake.OpenedAt, null), ActContent.Of(stocktake.EndedByName, stocktake.EndedAt, stocktake.EndNote),
            [.. items[stocktake.Id].Select(Item)], [.. finds[stocktake.Id].Select(Find)], [.. counts[stocktake.Id].Select(Count)]));
    }

    private StocktakeItemContent Item(StocktakeItem item) => new(
        item.CardNumber, names.Unit(item.UnitId), item.Name, item.CodeText, item.Kind, item.Model, item.SerialNumber, item.MeasureUnit, item.Quantity, item.Value,
        desk.Place(item.PlaceId), item.Custodian, item.Result, item.CountedQuantity, desk.Place(item.FoundPlaceId), item.Note, item.CountedByName, item.CountedAt,
        desk.Movement(item.MovementId), item.Decision, item.Disputed);

    private StocktakeFindContent Find(StocktakeFind find) => new(
        find.Id, find.UnitId is { } unit ? names.Unit(unit) : null, desk.Place(find.PlaceId), find.Name, find.Model, find.Quantity, find.MeasureUnit, find.Note,
        find.CountedByName, find.CountedAt, desk.Movement(find.MovementId), find.Decision);

    private StocktakeCountContent Count(StocktakeCount count) => new(
        count.Id, desk.Cards[count.CardId].Number, count.Quantity, desk.Place(count.PlaceId), count.Note, count.CountedByName, count.CountedAt, count.ReceivedAt, count.Counts);
}
