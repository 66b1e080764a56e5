using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>A part of a card, or all of it, as it leaves: its pieces, its value and the depreciation that goes with them.</summary>
public sealed record CardPart(Quantity Quantity, Money Value, Money Depreciation, Quantity? Area, Quantity? OfficeArea, Money? OfficeValue)
{
    /// <summary>What so many pieces of a card are on a day; value, area and depreciation follow in proportion, all of it takes the rest.</summary>
    /// <param name="wanted">Null for all of it.</param>
    /// <param name="value">In yuan, where somebody states what the part was worth; null for its share.</param>
    /// <exception cref="RuleViolationException">MV-QUANTITY, MV-VALUE.</exception>
    public static CardPart Of(CardLedger ledger, LocalDate day, Quantity? wanted, Money? value = null)
    {
        var card = ledger.Card;
        var standing = ledger.StandingOn(day) ?? throw new RuleViolationException(new MovementQuantityWrong(card.CardNumber, card.Name, card.MeasureUnit, Quantity.Zero, wanted ?? Quantity.Zero));
        var quantity = wanted ?? standing.Quantity;
        if (quantity <= Quantity.Zero || quantity > standing.Quantity)
        {
            throw new RuleViolationException(new MovementQuantityWrong(card.CardNumber, card.Name, card.MeasureUnit, standing.Quantity, quantity));
        }

        var worth = ValueOf(ledger, standing, quantity, value);
        return new CardPart(
            quantity, worth, PartDepreciation.Of(ledger.AccumulatedBefore(day), worth, standing.Value), Share(standing.Area, quantity, standing.Quantity),
            Share(standing.OfficeArea, quantity, standing.Quantity),
            standing.OfficeValue is { } office ? PartValue.Of(quantity, standing.Quantity, office, standing.Quantity, office) : null);
    }

    /// <summary>The entry with which it leaves.</summary>
    public EntryDraft Leaving(AssetEntryKind entry) => new(
        entry, -Quantity, -Value, -Depreciation, Area: Area is { } area ? -area : null, OfficeArea: OfficeArea is { } office ? -office : null,
        OfficeValue: OfficeValue is { } worth ? -worth : null);

    /// <summary>The entry with which it comes to another card.</summary>
    /// <param name="lifeMonths">Null leaves the card's own.</param>
    /// <param name="monthsUsed">That come with it.</param>
    public EntryDraft Coming(AssetEntryKind entry, int? lifeMonths = null, int monthsUsed = 0) => new(
        entry, Quantity, Value, Depreciation, Area: Area, OfficeArea: OfficeArea, OfficeValue: OfficeValue, LifeMonths: lifeMonths, MonthsUsed: monthsUsed);

    private static Money ValueOf(CardLedger ledger, CardStanding standing, Quantity quantity, Money? given)
    {
        var isAll = quantity == standing.Quantity;
        if (given is { } stated && (stated <= Money.Zero || stated > standing.Value || (isAll && stated != standing.Value) || (!isAll && stated == standing.Value)))
        {
            throw new RuleViolationException(new PartValueWrong(ledger.Card.CardNumber, ledger.Card.Name, standing.Value, stated));
        }

        return given ?? PartValue.Of(quantity, standing.Quantity, standing.Value, standing.Quantity, standing.Value);
    }

    private static Quantity? Share(Quantity? whole, Quantity part, Quantity all) => whole is not { } size ? null
        : part == all ? size
        : Quantity.Of(decimal.Round(size.Value * part.Value / all.Value, 4, MidpointRounding.AwayFromZero));
}

public sealed record PartValueWrong(string CardNumber, string Name, Money Held, Money Wanted) : RuleViolation(
    "MV-VALUE", $"卡片 {CardNumber}“{Name}”账面原值 {DocumentTexts.Yuan(Held)}，本次填了 {DocumentTexts.Yuan(Wanted)}；部分处置须大于零且小于账面原值，全部处置须等于账面原值。");
