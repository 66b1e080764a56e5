using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>变更存放地点、保管人、使用状况: what shall be different; null leaves it as it is.</summary>
/// <param name="OtherUnitsPlace">Whoever asked knows that the place belongs to another unit than the cards.</param>
public sealed record PlacementChange(Guid? PlaceId = null, string? Custodian = null, CardUse? Use = null, bool OtherUnitsPlace = false)
{
    public bool IsNothing => PlaceId is null && string.IsNullOrWhiteSpace(Custodian) && Use is null;

    /// <exception cref="RuleViolationException">MV-PLACE, PU-FIELD.</exception>
    public void Check()
    {
        if (IsNothing)
        {
            throw new RuleViolationException(new PlacementNothing());
        }

        DocumentTexts.Limit(Custodian ?? "", "custodian", "保管人", CardSpecRules.LongestText);
    }

    /// <summary>Whether a card is already so.</summary>
    public bool IsSoAlready(AssetCard card) =>
        (PlaceId ?? card.PlaceId) == card.PlaceId && (Use ?? card.Use) == card.Use && string.Equals(CustodianOf(card.Custodian), card.Custodian, StringComparison.Ordinal);

    /// <summary>The card's next placement, from the movement's day on.</summary>
    /// <param name="before">What the card says now; of a new card, what the one says that it comes from.</param>
    public AssetPlacement Of(AssetCard card, AssetCard before, Posting posting, string recordedBy) => new()
    {
        DepartmentId = card.DepartmentId,
        CardId = card.Id,
        Id = posting.NextId(),
        PlaceId = PlaceId ?? before.PlaceId,
        Custodian = CustodianOf(before.Custodian),
        Use = Use ?? before.Use,
        EffectiveOn = posting.EffectiveOn,
        RecordedAt = posting.Now,
        RecordedByName = recordedBy,
        DocumentId = posting.DocumentId,
    };

    /// <summary>Placements of a card follow one another in time, like its entries.</summary>
    /// <param name="last">The day of its last placement, or of its first entry where it was never put anywhere.</param>
    /// <exception cref="RuleViolationException">MV-PLACED.</exception>
    public static void CheckDay(AssetCard card, LocalDate day, LocalDate last)
    {
        if (day < last)
        {
            throw new RuleViolationException(new PlacedLater(card.CardNumber, card.Name, day, last));
        }
    }

    private string? CustodianOf(string? before) => string.IsNullOrWhiteSpace(Custodian) ? before : Custodian.Trim();
}

/// <summary>A room may be shared, so this is no mistake for sure; but somebody must say so, and it is kept with the movement.</summary>
/// <param name="Places">Each with the unit that it belongs to, e.g. 203 室（信息中心）.</param>
public sealed record PlaceOfOtherUnit(IReadOnlyList<string> Places) : RuleViolation(
    "MV-ELSEWHERE", $"存放地点 {string.Join('、', Places.Take(5))}{(Places.Count > 5 ? $" 等 {Places.Count} 处" : "")} 属于其他单位，不是卡片所属单位的地点；确是合用的，请勾选“确认放在其他单位的地点”后再提交，否则请改选地点。");

public sealed record PlacementNothing() : RuleViolation("MV-PLACE", "请至少填写存放地点、保管人、使用状况中的一项；留空的保持不变。");

public sealed record PlacedLater(string CardNumber, string Name, LocalDate Day, LocalDate Last) : RuleViolation(
    "MV-PLACED", $"卡片 {CardNumber}“{Name}”在 {Last:uuuu-MM-dd} 已登记地点或保管，本次生效日期 {Day:uuuu-MM-dd} 不能早于它，请改日期。");
