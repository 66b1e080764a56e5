using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Stocktaking;

/// <summary>What was seen of a card: the figures that a count leaves behind.</summary>
/// <param name="Quantity">实盘数量, from zero.</param>
/// <param name="FoundPlaceId">Where it was found; null for where it should be.</param>
/// <param name="Note">What is not as written; null for nothing.</param>
public sealed record CountSeen(Quantity Quantity, Guid? FoundPlaceId, string? Note);

/// <summary>How counts are read, and what comes of them.</summary>
/// <remarks>Source: 《行政事业性国有资产管理条例》（国务院令第738号）第三十九条, stock is taken regularly so that books and things agree; the five results
/// are those of the department's 盘点表.</remarks>
public static class CountRules
{
    public const int LongestNote = 500;

    /// <summary>A note that takes an earlier one back, since a blank would overwrite nothing.</summary>
    public const string NothingDiffers = "无";

    /// <summary>The result of a count. What is missing or too much weighs more than where it stands, and that more than how it is described.</summary>
    /// <remarks>Where the books name no place, none is contradicted: the place found is kept and the result stays 相符.</remarks>
    /// <param name="expected">账面数量</param>
    /// <param name="placeId">The place on the books; null for none.</param>
    public static CountResult ResultOf(Quantity expected, Guid? placeId, CountSeen seen) => seen switch
    {
        _ when seen.Quantity < expected => CountResult.Shortage,
        _ when seen.Quantity > expected => CountResult.Surplus,
        { FoundPlaceId: not null } when placeId is not null => CountResult.Misplaced,
        { Note: not null } => CountResult.Differs,
        _ => CountResult.Matches,
    };

    /// <summary>What a count says: what it leaves blank stays as <paramref name="before"/> had it.</summary>
    /// <param name="before">What the same person counted before, or else what the item shows; null while it is not counted.</param>
    /// <exception cref="RuleViolationException">ST-QUANTITY, PU-FIELD.</exception>
    public static CountSeen Merge(StocktakeItem item, CountSeen? before, CountDraft draft)
    {
        var note = draft.Note?.Trim() ?? "";
        DocumentTexts.Limit(note, "note", "信息不符说明", LongestNote);
        var quantity = draft.Quantity ?? before?.Quantity ?? throw Wrong(item, "没有填实盘数量");
        if (quantity < Quantity.Zero)
        {
            throw Wrong(item, $"实盘数量 {quantity} 小于零");
        }

        if (item.Quantity.IsWhole && !quantity.IsWhole)
        {
            throw Wrong(item, $"账面为整数，实盘数量 {quantity} 不是整数");
        }

        var found = draft.PlaceId is not { } place ? before?.FoundPlaceId : place == item.PlaceId ? null : place;
        return new CountSeen(quantity, found, note.Length == 0 ? before?.Note : note == NothingDiffers ? null : note);
    }

    /// <summary>The instant of a count: a device's clock is believed between the opening of the stock-take and now.</summary>
    public static Instant TimeOf(Instant? device, Instant openedAt, Instant now) => device is not { } at || at > now ? now : at < openedAt ? openedAt : at;

    private static RuleViolationException Wrong(StocktakeItem item, string what) => new(new CountQuantityWrong(item.CardNumber, item.Name, what));
}
