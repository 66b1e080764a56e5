using Procurement.Domain.Assets;

namespace Procurement.Domain.Depreciating;

/// <summary>A card at the end of a month, once the month is charged. Amounts in yuan.</summary>
/// <param name="UnitId">The unit that holds it then, or held it last.</param>
/// <param name="Value">账面原值</param>
/// <param name="Accumulated">累计折旧</param>
/// <param name="Charge">本月计提</param>
/// <param name="LifeMonths">Null where no life is set.</param>
/// <param name="UsedUpIn">The month of the last charge; null where nothing is to be charged.</param>
public readonly record struct CardMonth(
    Guid CardId, Guid UnitId, AssetKind Kind, decimal Quantity, decimal Value, decimal Accumulated, decimal Charge, int? LifeMonths, int MonthsUsed,
    AccountingMonth? UsedUpIn)
{
    /// <summary>净值</summary>
    public decimal Net => Value - Accumulated;

    /// <summary>Months still to be charged.</summary>
    public int MonthsLeft => LifeMonths is { } life && Net > 0m ? Math.Max(life - MonthsUsed, 0) : 0;

    /// <summary>Whether it holds nothing any more and nothing was charged.</summary>
    public bool IsNothing => Quantity == 0m && Value == 0m && Charge == 0m;
}

/// <summary>Takes the entries of one card after another and tells each card's month and the charges of the year up to it.
/// One object serves any number of cards: nothing is made for a card or a month.</summary>
/// <param name="month">The month that is asked for; its year's charges are told from January on.</param>
public sealed class CardMonths(AccountingMonth month)
{
    private readonly DepreciationRun run = new();
    private readonly decimal[] charges = new decimal[month.MonthOfYear];
    private readonly AccountingMonth january = AccountingMonth.Of(month.Year, 1);
    private AccountingMonth charged;
    private Guid cardId;
    private Guid unitId;

    /// <summary>The charges of January to the month of the card that was closed last, in yuan; overwritten by the next card.</summary>
    public ReadOnlySpan<decimal> Charges => charges;

    /// <summary>Begins a card.</summary>
    public void Begin(Guid card)
    {
        run.Reset();
        Array.Clear(charges);
        (cardId, unitId, charged) = (card, default, january + -1);
    }

    /// <summary>Takes its next entry, effective by the end of the month; they come in their order.</summary>
    public void Add(in DepreciationStep step, Guid unit)
    {
        ChargeThrough(step.Month + -1);
        run.Add(step);
        if (step.Quantity > 0m || unitId == default)
        {
            unitId = unit;
        }
    }

    /// <summary>Closes the card with the month.</summary>
    public CardMonth Close()
    {
        ChargeThrough(month);
        var accumulated = run.AccumulatedThrough(month);
        return new CardMonth(
            cardId, unitId, run.Kind, run.Quantity, run.Value, accumulated, charges[^1], run.LifeMonths, run.MonthsUsedThrough(month), run.UsedUpIn);
    }

    /// <summary>The months of the year that no later entry changes any more.</summary>
    private void ChargeThrough(AccountingMonth last)
    {
        if (last <= charged)
        {
            return;
        }

        var before = run.AccumulatedThrough(charged);
        while (charged < last)
        {
            charged += 1;
            var now = run.AccumulatedThrough(charged);
            charges[charged - january] = now - before;
            before = now;
        }
    }
}
