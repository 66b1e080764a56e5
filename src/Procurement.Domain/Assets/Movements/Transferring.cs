using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Movements;

/// <summary>The other department of a transfer within this system, as each side's movement names it.</summary>
/// <param name="Code">部门编码; where two regions share it, with the region before it: 河北省/石家庄市/高新区/432.</param>
/// <param name="DepartmentId">Empty as somebody typed it: then <paramref name="Code"/> decides.</param>
/// <param name="Number">The sender's movement, on the receiver's side; null on the sender's.</param>
/// <param name="MovementId">Its id, so that the sender's trail can be told of it.</param>
public sealed record TransferPeer(string Code, Guid DepartmentId = default, string Name = "", string? Number = null, Guid? MovementId = null);

/// <summary>A card on its way from one department to another: what the sender's books said of it as it left, and what the receiver adds.</summary>
/// <param name="Spec">As it left; number, place and custodian are the receiver's own.</param>
/// <param name="SentAs">The card's number there.</param>
/// <param name="SentOn">The day on which it left there.</param>
public sealed record TransferredCard(CardSpec Spec, string SentAs, LocalDate SentOn)
{
    /// <param name="monthsUsed">Before the charge of the day's month.</param>
    public static TransferredCard Of(AssetCard card, CardPart part, int monthsUsed, LocalDate day) => new(
        new CardSpec(
            card.Name, card.Edition, card.CodeText, card.Kind, card.MeasureUnit, card.AcquiredOn, Depreciation: part.Depreciation, LifeMonths: card.LifeMonths,
            MonthsUsed: monthsUsed, Model: card.Model, SerialNumber: card.SerialNumber, OfficeArea: part.OfficeArea, OfficeValue: part.OfficeValue),
        card.CardNumber, day);

    /// <summary>The first entry in the receiver's books.</summary>
    /// <remarks>The sender charges up to the month before it left, the receiver from the month in which it takes effect here; the months between
    /// come with the entry, charged as the card itself would have charged them, so that none is charged twice or never.</remarks>
    public EntryDraft Arriving(Quantity quantity, Money value, Quantity? area, LocalDate day)
    {
        var run = new DepreciationRun();
        run.Add(new DepreciationStep(AccountingMonth.Of(SentOn), Spec.Kind, quantity.Value, value.Yuan, Spec.Depreciation.Yuan, Spec.LifeMonths, Spec.MonthsUsed));
        var before = AccountingMonth.Of(day) + -1;
        return new EntryDraft(
            AssetEntryKind.Acquisition, quantity, value, Money.FromYuan(run.AccumulatedThrough(before)), Area: area, OfficeArea: Spec.OfficeArea,
            OfficeValue: Spec.OfficeValue, LifeMonths: Spec.LifeMonths, MonthsUsed: run.MonthsUsedThrough(before));
    }
}

/// <summary>What the receiving department says of a card that it takes in.</summary>
/// <param name="CardNumber">Null for the next of the department's own.</param>
public sealed record Reception(string? CardNumber = null, Guid? PlaceId = null, string? Custodian = null);

public sealed record TransferDayEarly(LocalDate Day, LocalDate SentOn)
    : RuleViolation("MV-EARLY", $"调入生效日期 {Day:uuuu-MM-dd} 早于对方划出日期 {SentOn:uuuu-MM-dd}，请改为当天或以后。");

public sealed record TransferTargetWrong(string Explanation) : RuleViolation("MV-DEPARTMENT", Explanation);

public sealed record TransferNotHere(string Explanation) : RuleViolation("MV-TRANSFER", Explanation);
