using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets.Movements;

/// <summary>价值调整: a card's 账面原值 goes up or down, e.g. after 竣工决算 or an appraisal ordered by the State.</summary>
/// <param name="Difference">In yuan; below zero where it goes down.</param>
/// <param name="Depreciation">累计折旧 in yuan that goes with what is taken off; zero where it goes up.</param>
/// <param name="OfficeValue">The 办公用房 part of the difference in yuan, in proportion; null for what has none.</param>
/// <param name="LifeMonths">The new total life in months; null to leave it.</param>
/// <remarks>Source: 政府会计准则第3号 (财会〔2016〕12号) and its guide (财会〔2017〕4号), 四(五): what is booked at an estimate is adjusted to the actual cost, the
/// depreciation charged before is not. What goes down takes its share of the depreciation along, so that never more is depreciated than the
/// card is worth.</remarks>
public sealed record Revaluation(Money Difference, Money Depreciation, Money? OfficeValue, int? LifeMonths)
{
    /// <param name="newValue">In yuan; null where the difference is given.</param>
    /// <param name="difference">In yuan; null where the new value is given.</param>
    /// <exception cref="RuleViolationException">MV-REVALUE, MV-LIFE.</exception>
    public static Revaluation Of(CardLedger ledger, LocalDate day, Money? newValue, Money? difference, int? lifeMonths = null)
    {
        var held = ledger.StandingOn(day)?.Value ?? Money.Zero;
        if (newValue is null == difference is null)
        {
            throw Wrong(ledger, held, "新的原值和增减金额请填其中一项。");
        }

        var change = difference ?? newValue!.Value - held;
        if (change.IsZero || held + change <= Money.Zero)
        {
            throw Wrong(ledger, held, change.IsZero ? "没有变化，请核对。" : "调整后须大于零；不再使用的请办理处置。");
        }

        NewLife.Check(ledger, day, lifeMonths, grows: change > Money.Zero);
        var office = ledger.StandingOn(day)!.OfficeValue;
        return new Revaluation(
            change, change < Money.Zero ? PartDepreciation.Of(ledger.AccumulatedBefore(day), -change, held) : Money.Zero,
            office is { } part ? Money.RoundToFen(part.Yuan * change.Yuan / held.Yuan) : null, lifeMonths);
    }

    public EntryDraft Entry() => new(
        AssetEntryKind.Revaluation, Quantity.Zero, Difference, -Depreciation, OfficeValue: OfficeValue, LifeMonths: LifeMonths);

    private static RuleViolationException Wrong(CardLedger ledger, Money held, string explanation) =>
        new(new RevaluationWrong(ledger.Card.CardNumber, ledger.Card.Name, held, explanation));
}

public sealed record RevaluationWrong(string CardNumber, string Name, Money Held, string Explanation)
    : RuleViolation("MV-REVALUE", $"卡片 {CardNumber}“{Name}”账面原值 {Held.Yuan:#,##0.00} 元，{Explanation}");
