using Procurement.Data.Model;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>What the asset desk keeps, into a department that is new here: places, stock-takes, movements, placements, closed years.</summary>
/// <remarks>Accounts do not travel: who did something stands by name, and what waits for approval may be approved by anybody who may.</remarks>
internal static class AssetDeskStep
{
    /// <summary>Before the ledger, whose entries belong to movements; cards are there already.</summary>
    public static async Task WriteAsync(ImportSession session)
    {
        if (session.AssetDesk is not { } desk)
        {
            return;
        }

        var ids = await AssetDeskIds.MakeAsync(session, desk);
        await WritePlacesAsync(session, desk, ids);
        await StocktakeWriter.WriteHeadsAsync(session, desk, ids);
        await WriteMovementsAsync(session, desk, ids);
        await WriteItemsAsync(session, desk, ids);
        await StocktakeWriter.WriteRowsAsync(session, desk, ids);
        await WritePlacementsAsync(session, desk, ids);
        await BooksWriter.WriteAsync(session, desk, ids);
    }

    /// <summary>After the ledger: what cards say of themselves, and their present sums.</summary>
    public static async Task FinishAsync(ImportSession session)
    {
        if (session.AssetDesk is not { } desk)
        {
            return;
        }

        await session.ExecuteAsync(
            AssetDeskSql.Describe, session.DepartmentId, desk.Descriptions.Select(row => row.CardNumber).ToArray(),
            desk.Descriptions.Select(row => row.Way is { } way ? EnumKey.Of(way) : null).ToArray(), desk.Descriptions.Select(row => row.Model).ToArray(),
            desk.Descriptions.Select(row => row.SerialNumber).ToArray(), desk.Descriptions.Select(row => row.Note).ToArray());
        await session.ExecuteAsync(AssetDeskSql.Place, session.DepartmentId);
        await LifeSums.RunAsync(session);
    }

    private static Task WritePlacesAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids) => session.CopyAsync(
        "asset_places (department_id, id, code, name, unit_id, is_closed, row_version)",
        desk.Places,
        (copy, place) => copy.Add(session.DepartmentId).Add(ids.Place(place.Code)!.Value).Add(place.Code).Add(place.Name).Add(session.UnitOrNull(place.Unit))
            .Add(place.IsClosed).Add(1));

    private static Task WriteMovementsAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids) => session.CopyAsync(
        "asset_movements (department_id, id, number, kind, way, unit_id, effective_on, reason, evidence, status, details, target_unit_id, transfer_id, counterparty, proceeds, "
        + "reverses_id, stocktake_id, requested_by_name, requested_at, decided_by_name, decided_at, decision_note, row_version)",
        desk.Movements,
        (copy, row) => copy.Add(session.DepartmentId).Add(session.Movements[row.Number]).Add(row.Number).Add(EnumKey.Of(row.Kind))
            .Add(row.Way is { } way ? EnumKey.Of(way) : null).Add(session.Units[row.Unit]).Add(row.EffectiveOn).Add(row.Reason).Add(row.Evidence)
            .Add(EnumKey.Of(row.Status)).Add(ids.Details.In(row.Details)).Add(session.UnitOrNull(row.TargetUnit)).Add(row.TransferId).Add(row.Counterparty)
            .Add(row.Proceeds).Add(ids.Movement(row.Reverses)).Add(ids.Stocktake(row.Stocktake)).Add(row.Requested.By).Add(row.Requested.At)
            .Add(row.Decided?.By).Add(row.Decided?.At).Add(row.Decided?.Note).Add(1));

    /// <summary>A card that still is as it was frozen has as many entries as its movement saw.</summary>
    private static Task WriteItemsAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids)
    {
        var entries = (session.History?.AssetEntries ?? []).GroupBy(entry => entry.CardNumber, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return session.CopyAsync(
            "asset_movement_items (department_id, movement_id, ordinal, card_id, seen_version, quantity, value, depreciation, area, details)",
            desk.Movements.SelectMany(movement => movement.Items.Select((item, index) => (movement, item, index))),
            (copy, row) => copy.Add(session.DepartmentId).Add(session.Movements[row.movement.Number]).Add(row.index).Add(ids.Card(row.item.CardNumber))
                .Add(row.item.IsUpToDate ? entries.GetValueOrDefault(row.item.CardNumber ?? "", 1) : 0).Add(row.item.Quantity).Add(row.item.Value)
                .Add(row.item.Depreciation).Add(row.item.Area).Add(ids.Details.In(row.item.Details)));
    }

    private static Task WritePlacementsAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids) => session.CopyAsync(
        "asset_placements (department_id, card_id, id, place_id, custodian, use, effective_on, recorded_at, document_id, recorded_by_name)",
        desk.Placements,
        (copy, row) => copy.Add(session.DepartmentId).Add(ids.Card(row.CardNumber)).Add(session.NextId()).Add(ids.Place(row.Place)).Add(row.Custodian)
            .Add(EnumKey.Of(row.Use)).Add(row.EffectiveOn).Add(row.RecordedAt).Add(ids.Movement(row.Movement)).Add(row.RecordedBy));
}
