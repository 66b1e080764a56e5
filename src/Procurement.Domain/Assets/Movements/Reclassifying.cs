using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Movements;

/// <summary>What the cards of a 分类调整 become.</summary>
/// <param name="LifeMonths">折旧年限 in months from now on; null leaves each card's own.</param>
public sealed record Reclassified(CatalogueEdition Edition, string Code, AssetKind Kind, int? LifeMonths = null)
{
    public CatalogueCode CatalogueCode => CatalogueCode.Parse(Code, Edition);
}

/// <summary>What a card was before, kept beside it so that the movement can be taken back.</summary>
public sealed record ClassBefore(CatalogueEdition Edition, string Code, AssetKind Kind);

/// <summary>分类调整: all of a card goes out of the old kind and into the new one; its code follows.</summary>
/// <remarks>Accumulated depreciation and months used stay with it; a kind that is not depreciated stops the charges, one that is goes on with
/// them. Source: 政府会计准则第3号 (财会〔2016〕12号), which names what is not depreciated.</remarks>
public static class Reclassifying
{
    /// <param name="area">建筑面积 in m² of what becomes a building; null for what the card says.</param>
    /// <exception cref="RuleViolationException">MV-SAME, CP-AREA, IN-LIFE, AL-….</exception>
    public static void Post(CardLedger ledger, Reclassified to, Quantity? area, Posting posting)
    {
        var part = CardPart.Of(ledger, posting.EffectiveOn, null);
        Check(ledger, to, area, posting);
        var isBuilding = to.Kind is AssetKind.Building;
        ledger.Post(part.Leaving(AssetEntryKind.Reclassification), posting);
        ledger.Post(
            (part with { Area = isBuilding ? area ?? part.Area : null, OfficeArea = isBuilding ? part.OfficeArea : null, OfficeValue = isBuilding ? part.OfficeValue : null })
                .Coming(AssetEntryKind.Reclassification, LifeOf(ledger.Card, to)) with
            { Kind = to.Kind },
            posting);
        ledger.Card.Classify(to.CatalogueCode);
    }

    /// <summary>Whether it would post; posts nothing.</summary>
    /// <exception cref="RuleViolationException">MV-SAME, CP-AREA, IN-LIFE.</exception>
    public static void Check(CardLedger ledger, Reclassified to, Quantity? area, Posting posting)
    {
        var card = ledger.Card;
        if (card.Kind == to.Kind && card.Code == to.CatalogueCode && (to.LifeMonths ?? card.LifeMonths) == card.LifeMonths)
        {
            throw new RuleViolationException(new NothingReclassified(card.CardNumber, card.Name));
        }

        CheckArea(ledger, to, area, posting);
        CheckLife(ledger, to, posting);
    }

    private static void CheckArea(CardLedger ledger, Reclassified to, Quantity? area, Posting posting)
    {
        var standing = ledger.StandingOn(posting.EffectiveOn);
        var size = area ?? standing?.Area ?? Quantity.Zero;
        if (to.Kind is AssetKind.Building && (size <= Quantity.Zero || size < (standing?.OfficeArea ?? Quantity.Zero)))
        {
            throw new RuleViolationException(new BuildingAreaMissing(ledger.Card.Name));
        }
    }

    private static void CheckLife(CardLedger ledger, Reclassified to, Posting posting)
    {
        if (to.LifeMonths is not { } life)
        {
            return;
        }

        var used = ledger.MonthsUsedBefore(posting.EffectiveOn);
        var wrong = !DepreciableKinds.IsDepreciable(to.Kind) ? $"{to.Kind.ChineseName()}不计提折旧，请不要填写折旧年限。"
            : life is < 1 or > CardSpecRules.LongestLife ? $"折旧年限须在 1 至 {CardSpecRules.LongestLife} 个月之间。"
            : life <= used ? $"已计提折旧 {used} 个月，新的折旧年限 {life} 个月须比它长。"
            : null;
        if (wrong is not null)
        {
            throw new RuleViolationException(new IntakeLifeWrong(ledger.Card.Name, wrong));
        }
    }

    /// <summary>What was not depreciated so far and now is gets the usual life of its new code where nobody states another.</summary>
    private static int? LifeOf(AssetCard card, Reclassified to) =>
        to.LifeMonths ?? (card.LifeMonths is null && !DepreciableKinds.IsDepreciable(card.Kind) ? LifeRules.UsualMonths(to.CatalogueCode, to.Kind) : null);
}

public sealed record NothingReclassified(string CardNumber, string Name)
    : RuleViolation("MV-SAME", $"卡片 {CardNumber}“{Name}”的品目编码、类别和折旧年限与原来相同，没有可调整的内容；请改填或去掉这张卡片。");
