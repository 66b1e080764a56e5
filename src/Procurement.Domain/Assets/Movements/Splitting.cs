using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>What one new card of a 拆分 shall get.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Area">建筑面积 in m²; null for what has none.</param>
/// <param name="OfficeArea">办公用房 in m²; null for its share by area.</param>
/// <param name="OfficeValue">办公用房 in yuan; null for its share by value.</param>
public sealed record SplitWish(Quantity Quantity, Money Value, Quantity? Area = null, Quantity? OfficeArea = null, Money? OfficeValue = null);

/// <summary>What a new card of a 拆分 says beside its figures; null for what the old card says.</summary>
/// <param name="CardNumber">Null for the next of the department's own.</param>
/// <param name="OfficeArea">办公用房 in m²; null for its share by area.</param>
/// <param name="OfficeValue">办公用房 in yuan; null for its share by value.</param>
public sealed record SplitCard(
    string? Name = null, string? CardNumber = null, string? Model = null, string? SerialNumber = null, Guid? PlaceId = null, string? Custodian = null,
    Quantity? OfficeArea = null, Money? OfficeValue = null);

/// <summary>拆分: parts of a card leave it for cards of their own, and nothing is lost: quantities, values, areas and depreciation add up.</summary>
public static class Splitting
{
    /// <summary>The parts in their order; what they do not take stays on the card.</summary>
    /// <remarks>Each takes its share of the depreciation that is left by then, so that the last one takes what remains.</remarks>
    /// <exception cref="RuleViolationException">MV-SPLIT.</exception>
    public static IReadOnlyList<CardPart> Parts(CardLedger ledger, LocalDate day, IReadOnlyList<SplitWish> wishes)
    {
        var whole = CardPart.Of(ledger, day, null);
        var left = whole;
        var parts = new List<CardPart>(wishes.Count);
        foreach (var wish in wishes)
        {
            CheckWish(ledger.Card, left, wish, parts.Count + 1);
            parts.Add(Take(left, wish));
            left = Less(left, parts[^1]);
        }

        CheckRest(ledger.Card, left, parts.Count);
        CheckNominal(ledger.Card, whole, left.Quantity.IsZero ? parts : [.. parts, left]);
        return parts;
    }

    /// <summary>What stays on the card.</summary>
    public static CardPart Rest(CardPart whole, IEnumerable<CardPart> parts) => parts.Aggregate(whole, Less);

    /// <summary>The part leaves the old card and begins the new one, which goes on with the same charges.</summary>
    /// <param name="monthsUsed">Of the old card before the charge of the day's month.</param>
    public static void Post(CardLedger from, CardLedger to, CardPart part, int monthsUsed, Posting posting)
    {
        from.Post(part.Leaving(AssetEntryKind.Split), posting);
        to.Post(part.Coming(AssetEntryKind.Split, from.Card.LifeMonths, monthsUsed), posting);
    }

    private static CardPart Take(CardPart left, SplitWish wish)
    {
        var isRest = wish.Value == left.Value;
        return new CardPart(
            wish.Quantity, wish.Value, PartDepreciation.Of(left.Depreciation, wish.Value, left.Value), left.Area is null ? null : wish.Area,
            wish.OfficeArea ?? OfficeAreaOf(left, wish),
            wish.OfficeValue ?? (left.OfficeValue is not { } office ? null : isRest ? office : Money.RoundToFen(office.Yuan * wish.Value.Yuan / left.Value.Yuan)));
    }

    private static Quantity? OfficeAreaOf(CardPart left, SplitWish wish) => left.OfficeArea is not { } office ? null
        : wish.Area == left.Area ? office
        : Quantity.Of(decimal.Round(office.Value * wish.Area!.Value.Value / left.Area!.Value.Value, 4, MidpointRounding.AwayFromZero));

    private static CardPart Less(CardPart left, CardPart part) => new(
        left.Quantity + -part.Quantity, left.Value - part.Value, left.Depreciation - part.Depreciation, Less(left.Area, part.Area), Less(left.OfficeArea, part.OfficeArea),
        left.OfficeValue is { } office ? office - (part.OfficeValue ?? Money.Zero) : null);

    private static Quantity? Less(Quantity? whole, Quantity? part) => whole is { } size ? size + -(part ?? Quantity.Zero) : null;

    private static void CheckWish(AssetCard card, CardPart left, SplitWish wish, int number)
    {
        if (wish.Quantity <= Quantity.Zero || wish.Value <= Money.Zero)
        {
            throw Wrong(card, $"第 {number} 张新卡的数量和原值须大于零");
        }

        if (wish.Quantity > left.Quantity || wish.Value > left.Value)
        {
            throw Wrong(card, $"到第 {number} 张新卡为止，数量或原值已超过原卡片（还剩 {left.Quantity} {card.MeasureUnit}、{DocumentTexts.Yuan(left.Value)}）");
        }

        if (left.Area is { } area && !(wish.Area > Quantity.Zero && wish.Area <= area))
        {
            throw Wrong(card, $"第 {number} 张新卡的建筑面积须大于零且不超过还剩的 {area} 平方米");
        }

        if ((left.Area is null && wish.Area > Quantity.Zero) || !FitsOffice(left, wish))
        {
            throw Wrong(card, $"第 {number} 张新卡的面积或办公用房与原卡片不符（原卡片没有的不能填，办公用房不能大于该卡的面积和原值）");
        }
    }

    private static bool FitsOffice(CardPart left, SplitWish wish) =>
        wish.OfficeArea is not { } area || (area >= Quantity.Zero && area <= (wish.Area ?? Quantity.Zero) && area <= (left.OfficeArea ?? Quantity.Zero))
            ? wish.OfficeValue is not { } value || (value >= Money.Zero && value <= wish.Value && value <= (left.OfficeValue ?? Money.Zero))
            : false;

    private static void CheckRest(AssetCard card, CardPart left, int parts)
    {
        if (left.Quantity.IsZero != left.Value.IsZero || (left.Area is { } area && left.Quantity.IsZero != area.IsZero))
        {
            throw Wrong(card, $"拆完后原卡片还剩 {left.Quantity} {card.MeasureUnit}、原值 {DocumentTexts.Yuan(left.Value)}{(left.Area is { } size ? $"、面积 {size} 平方米" : "")}；要么全部拆完，要么各留一部分");
        }

        if (left.OfficeArea > left.Area || left.OfficeValue > left.Value || (left.Quantity.IsZero && (left.OfficeArea > Quantity.Zero || left.OfficeValue > Money.Zero)))
        {
            throw Wrong(card, "各新卡的办公用房面积或价值合计与原卡片不符");
        }

        if (parts == 0 || (parts == 1 && left.Quantity.IsZero))
        {
            throw Wrong(card, "至少要拆成两张卡片（原卡片留有余额的算一张）");
        }
    }

    /// <summary>名义金额 is not depreciated: a split that made a part so would end its charges.</summary>
    private static void CheckNominal(AssetCard card, CardPart whole, IReadOnlyList<CardPart> parts)
    {
        if (!IsNominal(whole) && parts.Any(IsNominal))
        {
            throw Wrong(card, "有一部分的原值每件不超过 1 元，会成为名义金额而不再计提折旧");
        }
    }

    private static bool IsNominal(CardPart part) => DepreciableKinds.IsNominal(part.Quantity.Value, part.Value.Yuan);

    private static RuleViolationException Wrong(AssetCard card, string why) => new(new SplitWrong(card.CardNumber, card.Name, why));
}

public sealed record SplitWrong(string CardNumber, string Name, string Explanation)
    : RuleViolation("MV-SPLIT", $"卡片 {CardNumber}“{Name}”不能这样拆分：{Explanation}，请核对。");
