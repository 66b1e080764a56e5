using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The stock-takes of a bundle: their heads before the movements that settle them, their rows after.</summary>
internal static class StocktakeWriter
{
    public static Task WriteHeadsAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids) => session.CopyAsync(
        "stocktakes (department_id, id, number, title, as_of, scope, status, item_count, opened_by_name, opened_at, ended_by_name, ended_at, end_note, row_version)",
        desk.Stocktakes,
        (copy, row) => copy.Add(session.DepartmentId).Add(ids.Stocktake(row.Number)).Add(row.Number).Add(row.Title).Add(row.AsOf).Add(ids.Details.In(row.Scope))
            .Add(EnumKey.Of(row.Status)).Add(row.Items.Count).Add(row.Opened.By).Add(row.Opened.At).Add(row.Ended?.By).Add(row.Ended?.At).Add(row.Ended?.Note).Add(1));

    public static async Task WriteRowsAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids)
    {
        await session.CopyAsync(
            "stocktake_items (department_id, stocktake_id, card_id, unit_id, card_number, name, code, kind, model, serial_number, measure_unit, quantity, value, place_id, "
            + "custodian, result, counted_quantity, found_place_id, note, counted_by_name, counted_at, movement_id, decision, disputed, row_version)",
            desk.Stocktakes.SelectMany(stocktake => stocktake.Items.Select(item => (stocktake, item))),
            (copy, row) => copy.Add(session.DepartmentId).Add(ids.Stocktake(row.stocktake.Number)).Add(ids.Card(row.item.CardNumber)).Add(session.Units[row.item.Unit])
                .Add(row.item.CardNumber).Add(row.item.Name).Add(row.item.Code).Add(row.item.Kind.Key()).Add(row.item.Model).Add(row.item.SerialNumber)
                .Add(row.item.MeasureUnit).Add(row.item.Quantity).Add(row.item.Value).Add(ids.Place(row.item.Place)).Add(row.item.Custodian)
                .Add(EnumKey.Of(row.item.Result)).Add(row.item.CountedQuantity).Add(ids.Place(row.item.FoundPlace)).Add(row.item.Note).Add(row.item.CountedBy)
                .Add(row.item.CountedAt).Add(ids.Movement(row.item.Movement)).Add(row.item.Decision).Add(row.item.IsDisputed).Add(1));
        await session.CopyAsync(
            "stocktake_finds (department_id, stocktake_id, id, unit_id, place_id, name, model, quantity, measure_unit, note, counted_by_name, counted_at, movement_id, decision, "
            + "row_version)",
            desk.Stocktakes.SelectMany(stocktake => stocktake.Finds.Select(find => (stocktake, find))),
            (copy, row) => copy.Add(session.DepartmentId).Add(ids.Stocktake(row.stocktake.Number)).Add(row.find.Id).Add(session.UnitOrNull(row.find.Unit))
                .Add(ids.Place(row.find.Place)).Add(row.find.Name).Add(row.find.Model).Add(row.find.Quantity).Add(row.find.MeasureUnit).Add(row.find.Note)
                .Add(row.find.CountedBy).Add(row.find.CountedAt).Add(ids.Movement(row.find.Movement)).Add(row.find.Decision).Add(1));
        await session.CopyAsync(
            "stocktake_counts (department_id, stocktake_id, id, card_id, quantity, place_id, note, counted_by_name, counted_at, received_at, counts)",
            desk.Stocktakes.SelectMany(stocktake => stocktake.Counts.Select(count => (stocktake, count))),
            (copy, row) => copy.Add(session.DepartmentId).Add(ids.Stocktake(row.stocktake.Number)).Add(row.count.Id).Add(ids.Card(row.count.CardNumber))
                .Add(row.count.Quantity).Add(ids.Place(row.count.Place)).Add(row.count.Note).Add(row.count.CountedBy).Add(row.count.CountedAt)
                .Add(row.count.ReceivedAt).Add(row.count.Counts));
    }
}
