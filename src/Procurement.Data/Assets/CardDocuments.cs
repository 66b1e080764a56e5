using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Assets;

/// <summary>A card with all that hangs on it.</summary>
/// <param name="Units">Names of units by id: the card's own and those of its entries.</param>
/// <param name="Movements">Those that touch it or wait to, the latest first.</param>
/// <param name="Placements">The latest first.</param>
/// <param name="Origin">What it was bought and accepted with; null where it came otherwise.</param>
public sealed record CardDocument(
    AssetCard Card, CardLedger Ledger, IReadOnlyDictionary<Guid, string> Units, IReadOnlyList<AssetMovement> Movements, IReadOnlyList<CardPlacement> Placements,
    CardOrigin? Origin, IReadOnlyList<Attachment> Attachments)
{
    /// <summary>Where it was at the end of a day, as known at an instant; null where nothing was known.</summary>
    public CardPlacement? PlacementOn(LocalDate day, Instant? knownAt) => Placements
        .Where(row => row.Placement.EffectiveOn <= day && (knownAt is null || row.Placement.RecordedAt <= knownAt))
        .MaxBy(row => (row.Placement.EffectiveOn, row.Placement.RecordedAt, row.Placement.Id));
}

/// <param name="Place">The place's name; null for none.</param>
public sealed record CardPlacement(AssetPlacement Placement, string? Place);

/// <summary>From the budget line to the card.</summary>
public sealed record CardOrigin(Guid LineId, string ItemName, Guid PurchaseId, string PurchaseNumber, Guid AcceptanceId, string AcceptanceNumber, LocalDate AcceptedOn);

/// <summary>Reads cards whole, a statement for each kind of row.</summary>
public static class CardDocuments
{
    /// <exception cref="RuleViolationException">NF-NONE: no such card in the caller's department and units.</exception>
    public static async Task<CardDocument> ReadAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var card = await context.Cards.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("资产卡片"));
        var entries = await context.AssetEntries.AsNoTracking().Where(row => row.CardId == id).ToListAsync(cancel);
        var unitIds = entries.Select(entry => entry.UnitId).Append(card.UnitId).Distinct().ToArray();
        var units = await context.Units.IgnoreQueryFilters(["unit"]).AsNoTracking().Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);
        var attachments = await context.Attachments.AsNoTracking()
            .Where(row => row.OwnerKind == AttachmentOwner.Card && row.OwnerId == id && row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(cancel);
        return new CardDocument(
            card, new CardLedger(card, entries), units, await MovementsAsync(context, id, entries, cancel), await PlacementsAsync(context, id, cancel),
            await OriginAsync(context, id, cancel), attachments);
    }

    /// <summary>A movement belongs to the card by its list or by its entries; a split's new card is in no list.</summary>
    private static Task<List<AssetMovement>> MovementsAsync(RegisterContext context, Guid id, List<AssetEntry> entries, CancellationToken cancel)
    {
        var posted = entries.Select(entry => entry.DocumentId).OfType<Guid>().Distinct().ToArray();
        return context.Movements.IgnoreQueryFilters(["unit"]).AsNoTracking()
            .Where(movement => posted.Contains(movement.Id) || context.MovementItems.Any(item => item.MovementId == movement.Id && item.CardId == id))
            .OrderByDescending(movement => movement.EffectiveOn).ThenByDescending(movement => movement.Id).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<CardPlacement>> PlacementsAsync(RegisterContext context, Guid id, CancellationToken cancel)
    {
        var rows = await context.Placements.AsNoTracking().Where(row => row.CardId == id).ToListAsync(cancel);
        var placeIds = rows.Select(row => row.PlaceId).OfType<Guid>().Distinct().ToArray();
        var places = await context.Places.AsNoTracking().Where(place => placeIds.Contains(place.Id)).ToDictionaryAsync(place => place.Id, place => place.Name, cancel);
        return
        [
            .. rows.OrderByDescending(row => row.EffectiveOn).ThenByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id)
                .Select(row => new CardPlacement(row, row.PlaceId is { } place ? places[place] : null)),
        ];
    }

    private static Task<CardOrigin?> OriginAsync(RegisterContext context, Guid id, CancellationToken cancel) => (
        from proposal in context.CardProposals.AsNoTracking()
        where proposal.CardId == id
        join acceptance in context.Acceptances on proposal.AcceptanceId equals acceptance.Id
        join purchase in context.Purchases on acceptance.PurchaseId equals purchase.Id
        join line in context.Lines on proposal.LineId equals line.Id
        select new CardOrigin(line.Id, line.ItemName, purchase.Id, purchase.Number, acceptance.Id, acceptance.Number, acceptance.AcceptedOn)).FirstOrDefaultAsync(cancel);
}
