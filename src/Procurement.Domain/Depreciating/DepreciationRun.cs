using Procurement.Domain.Assets;

namespace Procurement.Domain.Depreciating;

/// <summary>What one entry of a card means for its depreciation. Amounts in yuan.</summary>
/// <param name="LifeMonths">The life from this entry on; null as it was, 0 for none any more (a life that is taken back).</param>
/// <param name="MonthsUsed">Months already used that come with it.</param>
public readonly record struct DepreciationStep(
    AccountingMonth Month, AssetKind Kind, decimal Quantity, decimal Value, decimal Depreciation, int? LifeMonths, int MonthsUsed);

/// <summary>年限平均法 by month for one card: takes its entries in their order, then tells what is charged by any month after them.</summary>
/// <remarks>
/// Source: 政府会计准则第3号应用指南 (财会〔2017〕4号): from the month of addition, none in the month of removal, no residual value, no more once used up,
/// recomputed after an improvement over the remaining life. Each change begins a new stretch: what is not depreciated yet, spread evenly over
/// the months that are left. Within a stretch the sum of the first n charges is rounded half up to fen, never the single charge, so that the
/// charges of the whole life add up to the value exactly. Where no month is left (an improvement of what was used up, a life shortened below
/// the months used) the month of the change takes the rest at once: nothing stays undepreciated for good.
/// </remarks>
public sealed class DepreciationRun
{
    private DepreciationStretch stretch;
    private int usedBefore;
    private bool hasPending;
    private AccountingMonth pending;
    private decimal valueDelta;
    private decimal depreciationDelta;
    private decimal quantityDelta;
    private int usedDelta;
    private int? nextLife;
    private AssetKind nextKind;

    public decimal Quantity { get; private set; }

    public decimal Value { get; private set; }

    public AssetKind Kind { get; private set; }

    public int? LifeMonths { get; private set; }

    /// <summary>Forgets the card, to be used for another: a run over many cards needs one object.</summary>
    public void Reset()
    {
        (stretch, usedBefore, hasPending, pending) = (default, 0, false, default);
        (valueDelta, depreciationDelta, quantityDelta, usedDelta, nextLife, nextKind) = (0m, 0m, 0m, 0, null, default);
        (Quantity, Value, Kind, LifeMonths) = (0m, 0m, default, null);
    }

    /// <summary>Takes the next entry; entries come in the order of their months.</summary>
    /// <exception cref="ArgumentException">It lies before one that was taken already.</exception>
    public void Add(in DepreciationStep step)
    {
        if (step.Month < pending)
        {
            throw new ArgumentException("Entries come in the order of their months.", nameof(step));
        }

        if (hasPending && step.Month != pending)
        {
            Settle();
        }

        if (!hasPending)
        {
            (hasPending, pending, nextLife, nextKind) = (true, step.Month, LifeMonths, Kind);
        }

        quantityDelta += step.Quantity;
        valueDelta += step.Value;
        depreciationDelta += step.Depreciation;
        usedDelta += step.MonthsUsed;
        nextLife = step.LifeMonths is 0 ? null : step.LifeMonths ?? nextLife;
        if (step.Quantity > 0m || (step.Quantity == 0m && step.Value > 0m))
        {
            nextKind = step.Kind;
        }
    }

    /// <summary>累计折旧 in yuan once the month is charged; the month is not before the last entry's, less one.</summary>
    public decimal AccumulatedThrough(AccountingMonth month)
    {
        Settle();
        return stretch.Through(month);
    }

    /// <summary>What the month is charged, in yuan; the month is not before the last entry's.</summary>
    public decimal ChargeOf(AccountingMonth month)
    {
        Settle();
        return stretch.Charged(month - stretch.Begin + 1) - stretch.Charged(month - stretch.Begin);
    }

    /// <summary>Months used once the month is charged.</summary>
    public int MonthsUsedThrough(AccountingMonth month)
    {
        Settle();
        return usedBefore + stretch.UsedThrough(month);
    }

    /// <summary>The month of the last charge; null where nothing is to be charged. What came used up is so since the month before it came.</summary>
    public AccountingMonth? UsedUpIn
    {
        get
        {
            Settle();
            return stretch.UsedUpIn;
        }
    }

    /// <summary>Closes the month that entries came for: a change of anything that counts begins a new stretch with it.</summary>
    private void Settle()
    {
        if (!hasPending)
        {
            return;
        }

        hasPending = false;
        var depreciates = nextLife is > 0 && DepreciableKinds.IsDepreciable(nextKind) && !DepreciableKinds.IsNominal(Quantity + quantityDelta, Value + valueDelta);
        if (valueDelta != 0m || depreciationDelta != 0m || usedDelta != 0 || nextLife != LifeMonths || depreciates != stretch.Depreciates)
        {
            var before = pending + -1;
            usedBefore += stretch.UsedThrough(before) + usedDelta;
            Value += valueDelta;
            stretch = DepreciationStretch.Begun(
                pending, stretch.Through(before) + depreciationDelta, Value, depreciates ? nextLife!.Value - usedBefore : null, stretch.UsedUpIn);
        }

        Quantity += quantityDelta;
        (LifeMonths, Kind) = (nextLife, nextKind);
        (valueDelta, depreciationDelta, quantityDelta, usedDelta) = (0m, 0m, 0m, 0);
    }
}
