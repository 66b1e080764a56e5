using NodaTime;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Intakes;

/// <summary>What 登记入账 and 期初建账 ask of a new card beyond <see cref="CardSpecRules"/>.</summary>
public static class IntakeRules
{
    /// <summary>The ways of a new card that a person registers; 期初建账 has a page of its own, 购置 comes of an acceptance only.</summary>
    public static IReadOnlyList<AssetWay> Registered { get; } = [.. AssetWays.Intakes.Where(way => way is not AssetWay.Opening)];

    /// <summary>How a new card may come to be, and that what was bought comes of an acceptance.</summary>
    /// <param name="ofProposals">Whether every card comes from a proposal of an acceptance that the same act decides.</param>
    /// <exception cref="RuleViolationException">IN-WAY, IN-OPENING.</exception>
    public static void CheckWay(AssetWay? way, LocalDate effectiveOn, bool ofProposals)
    {
        if (way is AssetWay.Purchase ? !ofProposals : way is not { } given || !AssetWays.Intakes.Contains(given))
        {
            throw new RuleViolationException(new IntakeWayWrong(way));
        }

        if (way is AssetWay.Opening && effectiveOn.Day != 1)
        {
            throw new RuleViolationException(new OpeningDayWrong(effectiveOn));
        }
    }

    /// <param name="spec">With its life, given or usual.</param>
    /// <param name="value">账面原值 in yuan.</param>
    /// <param name="usualMonths">折旧年限 of the table in months; null for what is not depreciated.</param>
    /// <exception cref="RuleViolationException">IN-LIFEREASON, IN-MONTHS, IN-NOMINAL, IN-OFFICE, PU-FIELD.</exception>
    public static void Check(CardSpec spec, AssetWay? way, Quantity quantity, Money value, Quantity? area, LocalDate effectiveOn, int? usualMonths)
    {
        DocumentTexts.Limit(spec.LifeReason ?? "", "lifeReason", "年限说明", CardSpecRules.LongestText);
        if (spec.LifeMonths is { } life && life != usualMonths && string.IsNullOrWhiteSpace(spec.LifeReason))
        {
            throw new RuleViolationException(new LifeReasonMissing(spec.Name, life, usualMonths));
        }

        CheckMonths(spec, way, effectiveOn);
        if (!spec.Depreciation.IsZero && (!DepreciableKinds.IsDepreciable(spec.Kind) || DepreciableKinds.IsNominal(quantity.Value, value.Yuan)))
        {
            throw new RuleViolationException(new NothingToDepreciate(spec.Name, spec.Kind));
        }

        var isBuilding = spec.Kind is AssetKind.Building;
        if (spec.OfficeArea is { } office && (!isBuilding || office < Quantity.Zero || office > (area ?? Quantity.Zero))
            || spec.OfficeValue is { } worth && (!isBuilding || worth < Money.Zero || worth > value))
        {
            throw new RuleViolationException(new OfficeShareWrong(spec.Name));
        }
    }

    /// <summary>名义金额 of so many pieces: 1 yuan each (政府会计准则第3号, 财会〔2016〕12号).</summary>
    public static Money NominalValue(Quantity quantity) => Money.RoundToFen(DepreciableKinds.NominalYuan * quantity.Value);

    /// <summary>The months that may have been charged before a day: from the month of acquisition to the month before the day's.</summary>
    public static int MonthsBefore(LocalDate acquiredOn, LocalDate day) => Math.Max(AccountingMonth.Of(day) - AccountingMonth.Of(acquiredOn), 0);

    /// <summary>What came second-hand may have been used elsewhere before; an opening balance states the day on which it was first acquired.</summary>
    private static void CheckMonths(CardSpec spec, AssetWay? way, LocalDate effectiveOn)
    {
        if (way is AssetWay.Opening && MonthsBefore(spec.AcquiredOn, effectiveOn) is var most && spec.MonthsUsed > most)
        {
            throw new RuleViolationException(new MonthsUsedWrong(spec.Name, spec.MonthsUsed, most, spec.AcquiredOn, effectiveOn));
        }

        if (spec.MonthsUsed > CardSpecRules.LongestLife)
        {
            throw new RuleViolationException(new IntakeLifeWrong(spec.Name, $"已用月数最多 {CardSpecRules.LongestLife} 个月，请核对。"));
        }
    }
}
