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
/// charges of the whole life add up to the value exactly.
/// </remarks>
public sealed class DepreciationRun
{
    private readonly record struct Stretch(AccountingMonth Begin, decimal Carried, decimal Base, int Months)
    {
        /// <summary>累计折旧 after the charge of the month.</summary>
        public decimal Through(AccountingMonth month) => Carried + Charged(month - Begin + 1);

        /// <summary>The charges of the first months, in yuan.</summary>
        public decimal Charged(int months) => months <= 0 || Months == 0 ? 0m
            : months >= Months ? Base
            : decimal.Round(Base * months / Months, 2, MidpointRounding.AwayFromZero);
    }

    private Stretch stretch;
    private int usedBefore;
    private AccountingMonth? pending;
    private decimal valueDelta;
    private decimal depreciationDelta;
    private int usedDelta;
    private int? nextLife;
    private AssetKind nextKind;

    public decimal Quantity { get; private set; }

    public decimal Value { get; private set; }

    public AssetKind Kind { get; private set; }

    public int? LifeMonths { get; private set; }

    /// <summary>Takes the next entry; entries come in the order of their months.</summary>
    /// <exception cref="ArgumentException">It lies before one that was taken already.</exception>
    public void Add(in DepreciationStep step)
    {
        if (pending is { } month && step.Month != month)
        {
            if (step.Month < month)
            {
                throw new ArgumentException("Entries come in the order of their months.", nameof(step));
            }

            Settle();
        }

        if (pending is null)
        {
            (pending, nextLife, nextKind) = (step.Month, LifeMonths, Kind);
        }

        Quantity += step.Quantity;
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
        var months = month - stretch.Begin + 1;
        return stretch.Charged(months) - stretch.Charged(months - 1);
    }

    /// <summary>Months used once the month is charged.</summary>
    public int MonthsUsedThrough(AccountingMonth month)
    {
        Settle();
        return usedBefore + Math.Clamp(month - stretch.Begin + 1, 0, stretch.Months);
    }

    /// <summary>The month of the last charge; null where nothing is to be charged.</summary>
    public AccountingMonth? UsedUpIn
    {
        get
        {
            Settle();
            return stretch.Base > 0m && stretch.Months > 0 ? stretch.Begin + (stretch.Months - 1)
                : Value > 0m && stretch.Carried == Value ? stretch.Begin + -1
                : null;
        }
    }

    /// <summary>Closes the month that entries came for: a change of anything that counts begins a new stretch with it.</summary>
    private void Settle()
    {
        if (pending is not { } month)
        {
            return;
        }

        pending = null;
        var changes = valueDelta != 0m || depreciationDelta != 0m || usedDelta != 0 || nextLife != LifeMonths
            || DepreciableKinds.IsDepreciable(nextKind) != DepreciableKinds.IsDepreciable(Kind);
        if (changes)
        {
            usedBefore += Math.Clamp(month - stretch.Begin, 0, stretch.Months) + usedDelta;
            var carried = stretch.Through(month + -1) + depreciationDelta;
            Value += valueDelta;
            (LifeMonths, Kind) = (nextLife, nextKind);
            stretch = Begin(month, carried);
        }

        Kind = nextKind;
        (valueDelta, depreciationDelta, usedDelta) = (0m, 0m, 0);
    }

    private Stretch Begin(AccountingMonth month, decimal carried)
    {
        var depreciates = LifeMonths is > 0 && DepreciableKinds.IsDepreciable(Kind) && !DepreciableKinds.IsNominal(Quantity, Value);
        var left = depreciates ? Math.Max(LifeMonths!.Value - usedBefore, 0) : 0;
        return new Stretch(month, carried, left == 0 ? 0m : Value - carried, left);
    }
}
