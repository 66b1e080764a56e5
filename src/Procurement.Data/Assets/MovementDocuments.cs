using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Assets;

/// <summary>A movement with what stands on its head: names, sums, what it takes back and what took it back.</summary>
/// <param name="Reverses">The movement that it takes back.</param>
/// <param name="ReversedBy">The movement that took it back, or asks to.</param>
/// <param name="Changed">Cards whose ledgers are no longer as they were frozen; zero where nothing waits.</param>
public sealed record MovementDocument(
    AssetMovement Movement, string Unit, string? TargetUnit, MovementItemSums Sums, (Guid Id, string Number)? Reverses,
    (Guid Id, string Number)? ReversedBy, int Changed, IReadOnlyList<Attachment> Attachments);

/// <summary>The sums of a movement's items.</summary>
/// <param name="Value">In yuan.</param>
/// <param name="Depreciation">累计折旧 in yuan.</param>
public sealed record MovementItemSums(int Items, Quantity Quantity, Money Value, Money Depreciation);

/// <summary>An item of the frozen list with its card as it is called now.</summary>
/// <param name="Card">Null for a card that is not made yet.</param>
/// <param name="IsChanged">A waiting item whose card's ledger is no longer as it was frozen.</param>
public sealed record MovementItemRow(AssetMovementItem Item, AssetCard? Card, string? Place, bool IsChanged);

/// <summary>An entry that the movement posted.</summary>
public sealed record MovementEntryRow(AssetEntry Entry, string CardNumber, string Name, string MeasureUnit, string Unit);

/// <summary>Reads a movement for its page, the list and the entries a part at a time.</summary>
public static class MovementDocuments
{
    /// <exception cref="RuleViolationException">NF-NONE: no such movement in the caller's department and units.</exception>
    public static async Task<MovementDocument> ReadAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var movement = await context.Movements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("变动单"));
        var units = await context.Units.IgnoreQueryFilters(["unit"]).AsNoTracking().Where(unit => unit.Id == movement.UnitId || unit.Id == movement.TargetUnitId)
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);
        var sums = await SumAsync(context, id, cancel);
        var others = await context.Movements.AsNoTracking().Where(row => row.Id == movement.ReversesId || (row.ReversesId == id && row.Status != MovementStatus.Withdrawn))
            .OrderByDescending(row => row.Id).Select(row => new { row.Id, row.Number, row.ReversesId }).ToListAsync(cancel);
        return new MovementDocument(
            movement, units.GetValueOrDefault(movement.UnitId) ?? "", movement.TargetUnitId is { } target ? units.GetValueOrDefault(target) : null, sums,
            others.Where(row => row.Id == movement.ReversesId).Select(row => ((Guid, string)?)(row.Id, row.Number)).FirstOrDefault(),
            others.Where(row => row.ReversesId == id).Select(row => ((Guid, string)?)(row.Id, row.Number)).FirstOrDefault(),
            movement.Status is MovementStatus.Submitted ? await ChangedAsync(context, id, cancel) : 0,
            await context.Attachments.AsNoTracking().Where(row => row.OwnerKind == AttachmentOwner.Movement && row.OwnerId == id && row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(cancel));
    }

    /// <summary>A part of the frozen list, in its order; the caller sees the movement.</summary>
    public static async Task<IReadOnlyList<MovementItemRow>> ItemsAsync(
        RegisterDatabase database, Actor actor, AssetMovement movement, int skip, int take, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var items = await context.MovementItems.AsNoTracking().Where(item => item.MovementId == movement.Id).OrderBy(item => item.Ordinal).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = items.Select(item => item.CardId).OfType<Guid>().ToArray();
        var cards = await context.Cards.IgnoreQueryFilters(["unit"]).AsNoTracking().Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id, cancel);
        var places = cards.Values.Select(card => card.PlaceId).OfType<Guid>().Distinct().ToArray();
        var names = await context.Places.AsNoTracking().Where(place => places.Contains(place.Id)).ToDictionaryAsync(place => place.Id, place => place.Name, cancel);
        var counts = movement.Status is not MovementStatus.Submitted ? [] : await context.AssetEntries.Where(entry => ids.Contains(entry.CardId))
            .GroupBy(entry => entry.CardId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        return
        [
            .. items.Select(item =>
            {
                var card = item.CardId is { } id ? cards.GetValueOrDefault(id) : null;
                return new MovementItemRow(
                    item, card, card?.PlaceId is { } place ? names.GetValueOrDefault(place) : null,
                    card is not null && counts.TryGetValue(card.Id, out var count) && count != item.SeenVersion);
            }),
        ];
    }

    /// <summary>How many entries it posted.</summary>
    public static async Task<int> CountEntriesAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        return await context.AssetEntries.CountAsync(entry => entry.DocumentId == id, cancel);
    }

    /// <summary>A part of the entries that it posted, in the order of posting.</summary>
    public static async Task<IReadOnlyList<MovementEntryRow>> EntriesAsync(RegisterDatabase database, Actor actor, Guid id, int skip, int take, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var entries = await context.AssetEntries.AsNoTracking().Where(entry => entry.DocumentId == id).OrderBy(entry => entry.Id).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = entries.Select(entry => entry.CardId).Distinct().ToArray();
        var cards = await context.Cards.IgnoreQueryFilters(["unit"]).AsNoTracking().Where(card => ids.Contains(card.Id))
            .Select(card => new { card.Id, card.CardNumber, card.Name, card.MeasureUnit }).ToDictionaryAsync(card => card.Id, cancel);
        var units = await context.Units.IgnoreQueryFilters(["unit"]).AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);
        return [.. entries.Select(entry => new MovementEntryRow(
            entry, cards[entry.CardId].CardNumber, cards[entry.CardId].Name, cards[entry.CardId].MeasureUnit, units.GetValueOrDefault(entry.UnitId) ?? ""))];
    }

    private static async Task<MovementItemSums> SumAsync(RegisterContext context, Guid id, CancellationToken cancel)
    {
        var row = (await context.Database.SqlQueryRaw<ItemSums>(
            """
            select count(*)::int as items, coalesce(sum(quantity), 0) as quantity, coalesce(sum(value), 0) as value, coalesce(sum(depreciation), 0) as depreciation
            from asset_movement_items where department_id = {0} and movement_id = {1}
            """, context.DepartmentId, id).ToListAsync(cancel))[0];
        return new MovementItemSums(row.Items, Quantity.Of(row.Quantity), Money.FromYuan(row.Value), Money.FromYuan(row.Depreciation));
    }

    private static Task<int> ChangedAsync(RegisterContext context, Guid id, CancellationToken cancel) => context.Database.SqlQueryRaw<int>(
        """
        select count(*)::int as "Value" from asset_movement_items item
        where item.department_id = {0} and item.movement_id = {1} and item.card_id is not null
          and item.seen_version <> (select count(*) from asset_entries entry where entry.department_id = {0} and entry.card_id = item.card_id)
        """, context.DepartmentId, id).SingleAsync(cancel);

    private sealed record ItemSums(int Items, decimal Quantity, decimal Value, decimal Depreciation);
}
