using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>登记入账: what a new card shall say; its quantity, value, accumulated depreciation and area stand on the movement's item.</summary>
/// <param name="CardNumber">Null for the next of the department's own.</param>
/// <param name="AcquiredOn">取得日期, not after the movement's day.</param>
/// <param name="LifeMonths">折旧年限 in months; null for the usual one of the code.</param>
/// <param name="LifeReason">Why another life than the usual one; null where it is the usual one.</param>
/// <param name="MonthsUsed">Months already used, of opening balances and what came second-hand.</param>
/// <param name="OfficeArea">办公用房 in m² of a building.</param>
/// <param name="OfficeValue">办公用房 in yuan of a building.</param>
/// <param name="ProposalId">The proposal of an acceptance that it comes from.</param>
/// <param name="CountedId">盘盈: the card of which there were more pieces, or the find, that a stock-take takes it in for.</param>
/// <param name="OtherUnitsPlace">Whoever asked knows that the place belongs to another unit than the card.</param>
public sealed record CardSpec(
    string Name, CatalogueEdition Edition, string Code, AssetKind Kind, string MeasureUnit, LocalDate AcquiredOn, string? CardNumber = null,
    Money Depreciation = default, int? LifeMonths = null, string? LifeReason = null, int MonthsUsed = 0, string? Model = null, string? SerialNumber = null,
    Guid? PlaceId = null, string? Custodian = null, string? Note = null, Quantity? OfficeArea = null, Money? OfficeValue = null, Guid? ProposalId = null,
    Guid? CountedId = null, bool OtherUnitsPlace = false)
{
    public CatalogueCode CatalogueCode => CatalogueCode.Parse(Code, Edition);
}

/// <summary>What a new card must satisfy.</summary>
public static class CardSpecRules
{
    public const int LongestText = 200;
    public const int LongestNote = 1000;

    /// <summary>100 years: a longer life is a slip of the hand.</summary>
    public const int LongestLife = 1200;

    /// <exception cref="RuleViolationException">PU-FIELD, CP-AREA, IN-VALUE, IN-DAY, IN-LIFE.</exception>
    public static void Check(CardSpec spec, Quantity quantity, Money value, Quantity? area, LocalDate effectiveOn)
    {
        CardFields.Check(spec.Name, spec.CardNumber, spec.Kind, area);
        DocumentTexts.Require(spec.MeasureUnit, "measureUnit", "计量单位", 20);
        DocumentTexts.Limit(spec.Model ?? "", "model", "规格型号", LongestText);
        DocumentTexts.Limit(spec.SerialNumber ?? "", "serialNumber", "出厂编号", LongestText);
        DocumentTexts.Limit(spec.Custodian ?? "", "custodian", "保管人", LongestText);
        DocumentTexts.Limit(spec.Note ?? "", "note", "备注", LongestNote);
        if (quantity <= Quantity.Zero || value <= Money.Zero)
        {
            throw new RuleViolationException(new IntakeValueWrong(spec.Name, "数量和原值须大于零；无法取得价值的按名义金额 1 元登记。"));
        }

        if (spec.Depreciation < Money.Zero || spec.Depreciation > value)
        {
            throw new RuleViolationException(new IntakeValueWrong(spec.Name, $"累计折旧 {spec.Depreciation} 须在零与原值 {value} 之间。"));
        }

        if (spec.AcquiredOn > effectiveOn)
        {
            throw new RuleViolationException(new IntakeDayWrong(spec.Name, spec.AcquiredOn, effectiveOn));
        }

        CheckLife(spec, value);
    }

    private static void CheckLife(CardSpec spec, Money value)
    {
        if (spec.LifeMonths is < 1 or > LongestLife || spec.MonthsUsed < 0)
        {
            throw new RuleViolationException(new IntakeLifeWrong(spec.Name, $"折旧年限须在 1 至 {LongestLife} 个月之间，已用月数不能小于零。"));
        }

        if (spec.LifeMonths is { } life && spec.MonthsUsed >= life && spec.Depreciation != value)
        {
            throw new RuleViolationException(new IntakeLifeWrong(spec.Name, $"已用 {spec.MonthsUsed} 个月，不少于折旧年限 {life} 个月，累计折旧应等于原值 {value}；请核对。"));
        }
    }
}

public sealed record IntakeValueWrong(string Name, string Explanation) : RuleViolation("IN-VALUE", $"“{Name}”：{Explanation}");

public sealed record IntakeDayWrong(string Name, LocalDate AcquiredOn, LocalDate EffectiveOn)
    : RuleViolation("IN-DAY", $"“{Name}”的取得日期 {AcquiredOn:uuuu-MM-dd} 晚于入账日期 {EffectiveOn:uuuu-MM-dd}，请核对。");

public sealed record IntakeLifeWrong(string Name, string Explanation) : RuleViolation("IN-LIFE", $"“{Name}”：{Explanation}");
