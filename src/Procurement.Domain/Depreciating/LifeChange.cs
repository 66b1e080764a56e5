using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Domain.Depreciating;

/// <summary>折旧年限调整 of one card: what it does, to be shown before it is done.</summary>
/// <remarks>
/// A card that has a life goes on from there: what is not depreciated yet is spread over the months that are left of the new one (a changed
/// estimate, 财会〔2016〕12号). A card without one is caught up: the months since 取得日期 count as used and its present value is depreciated for them by
/// 年限平均法; if the whole life has passed it is used up, its accumulated depreciation equals its value.
/// </remarks>
/// <param name="OldLife">In months; null where none was set.</param>
/// <param name="NewLife">In months.</param>
/// <param name="MonthsUsed">Months used before the month of the change, with those caught up.</param>
/// <param name="MonthsCaughtUp">Those of them that the change adds.</param>
/// <param name="Accumulated">累计折旧 in yuan before the month of the change, with what is caught up.</param>
/// <param name="CaughtUp">补提折旧 in yuan.</param>
public sealed record LifeChange(int? OldLife, int NewLife, int MonthsUsed, int MonthsCaughtUp, Money Accumulated, Money CaughtUp, Money Value)
{
    public int MonthsLeft => Math.Max(NewLife - MonthsUsed, 0);

    public Money NetValue => Value - Accumulated;

    /// <summary>The charge of the month of the change in yuan, rounded half up.</summary>
    public Money NextCharge => MonthsLeft == 0 ? NetValue : Money.RoundToFen(NetValue.Yuan / MonthsLeft);

    /// <param name="day">生效日期, not before the card's last entry.</param>
    /// <param name="life">In months.</param>
    /// <exception cref="RuleViolationException">LC-LIFE.</exception>
    public static LifeChange Of(CardLedger ledger, LocalDate day, int life)
    {
        var standing = ledger.StandingOn(day);
        Check(ledger.Card, standing, life);
        var (used, accumulated) = (ledger.MonthsUsedBefore(day), ledger.AccumulatedBefore(day));
        return standing!.LifeMonths is { } old
            ? Change(ledger.Card, old, life, used, accumulated, standing.Value)
            : CatchUp(life, used, AccountingMonth.Of(day) - AccountingMonth.Of(ledger.Card.AcquiredOn), accumulated, standing.Value);
    }

    /// <summary>The entry with which it comes into the ledger.</summary>
    public EntryDraft Entry() => EntryDraft.Empty(AssetEntryKind.LifeChange) with { Depreciation = CaughtUp, LifeMonths = NewLife, MonthsUsed = MonthsCaughtUp };

    /// <summary>A card without a life.</summary>
    /// <param name="used">Months that came with it already, e.g. with an opening balance.</param>
    /// <param name="months">From the month of acquisition to the month before the change.</param>
    /// <param name="accumulated">What came with it already; never taken back.</param>
    public static LifeChange CatchUp(int life, int used, int months, Money accumulated, Money value)
    {
        var all = Math.Max(Math.Min(months, life), used);
        var straight = all >= life ? value : Money.RoundToFen(value.Yuan * all / life);
        var target = straight > accumulated ? straight : accumulated;
        return new LifeChange(null, life, all, all - used, target, target - accumulated, value);
    }

    private static LifeChange Change(AssetCard card, int old, int life, int used, Money accumulated, Money value)
    {
        if (life == old)
        {
            throw new RuleViolationException(new LifeChangeWrong(card.CardNumber, card.Name, $"折旧年限本来就是 {old} 个月，没有变化；请改年限或不选这张卡片。"));
        }

        return life > used
            ? new LifeChange(old, life, used, 0, accumulated, Money.Zero, value)
            : throw new RuleViolationException(new LifeChangeWrong(card.CardNumber, card.Name, $"已用 {used} 个月，新的折旧年限须多于 {used} 个月。"));
    }

    private static void Check(AssetCard card, CardStanding? standing, int life)
    {
        if (life is < 1 or > CardSpecRules.LongestLife)
        {
            throw new RuleViolationException(new LifeChangeWrong(card.CardNumber, card.Name, $"折旧年限须在 1 至 {CardSpecRules.LongestLife} 个月之间。"));
        }

        if (standing is null || standing.IsNothing)
        {
            throw new RuleViolationException(new LifeChangeWrong(card.CardNumber, card.Name, "在生效日期没有账面余额，请改日期或不选这张卡片。"));
        }

        if (!DepreciableKinds.IsDepreciable(standing.Kind) || DepreciableKinds.IsNominal(standing.Quantity.Value, standing.Value.Yuan))
        {
            throw new RuleViolationException(new LifeChangeWrong(
                card.CardNumber, card.Name, "土地、文物和陈列品、图书档案、动植物和以名义金额计量的固定资产不计提折旧，不设折旧年限；请不选这张卡片。"));
        }
    }
}

public sealed record LifeChangeWrong(string CardNumber, string Name, string Explanation) : RuleViolation("LC-LIFE", $"卡片 {CardNumber}“{Name}”：{Explanation}");
