using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Movements;

/// <summary>单位间调拨: all of a card out of one unit and into another, two entries with one transfer id; the department's sums stay.</summary>
public static class UnitMoving
{
    /// <param name="posting">With the transfer id of both entries.</param>
    /// <exception cref="RuleViolationException">MV-SAMEUNIT, AL-….</exception>
    public static void Post(CardLedger ledger, Guid targetUnitId, Posting posting)
    {
        var card = ledger.Card;
        if (card.UnitId == targetUnitId)
        {
            throw new RuleViolationException(new UnitNotOther(card.CardNumber, card.Name));
        }

        var all = CardPart.Of(ledger, posting.EffectiveOn, null);
        ledger.Post(all.Leaving(AssetEntryKind.Transfer), posting);
        ledger.Post(all.Coming(AssetEntryKind.Transfer) with { UnitId = targetUnitId }, posting);
    }

    /// <summary>A part of a card is split off first: a card belongs to one unit.</summary>
    /// <exception cref="RuleViolationException">MV-WHOLE.</exception>
    public static void RequireWhole(AssetCard card, MovementKind kind, Quantity? wanted)
    {
        if (wanted is { } quantity && quantity != card.Quantity)
        {
            throw new RuleViolationException(new MovementNotWhole(card.CardNumber, card.Name, kind));
        }
    }
}

public sealed record UnitNotOther(string CardNumber, string Name)
    : RuleViolation("MV-SAMEUNIT", $"卡片 {CardNumber}“{Name}”已在这个单位，请选择另一个调入单位。");

public sealed record MovementNotWhole(string CardNumber, string Name, MovementKind Kind)
    : RuleViolation("MV-WHOLE", $"{Kind.ChineseName()}须是整张卡片；卡片 {CardNumber}“{Name}”只办一部分的，请先拆分。");
