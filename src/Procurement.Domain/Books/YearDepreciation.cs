using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Books;

/// <summary>累计折旧 of many cards over some months: opening + charges + what came and went = closing, by unit and kind. Takes the entries of
/// one card after another, each card's in their order; memory grows with units and kinds, not with cards.</summary>
/// <remarks>Charges go to whom the card belonged to as the month was charged. Where it belongs to another unit or kind afterwards, all of its
/// depreciation is there: what the entries themselves left behind (a move that was taken back months later) is moved along in the same change.</remarks>
/// <param name="first">The first month charged.</param>
/// <param name="last">The last month charged; may lie before <paramref name="first"/>: then nothing is charged.</param>
public sealed class YearDepreciation(AccountingMonth first, AccountingMonth last)
{
    private readonly Dictionary<(Guid Unit, AssetKind Kind), HolderDepreciation> holders = [];
    private DepreciationRun run = new();
    private (Guid Unit, AssetKind Kind) holder;
    private AccountingMonth? latest;
    private YearChange latestChange;
    private bool isOpen;

    /// <summary>累计折旧 of the card where it stands on the books, in yuan.</summary>
    private readonly Dictionary<(Guid Unit, AssetKind Kind), decimal> onBooks = [];

    public IReadOnlyDictionary<(Guid Unit, AssetKind Kind), HolderDepreciation> Holders => holders;

    /// <summary>Takes the card's next entry.</summary>
    public void Add(Guid unit, YearChange change, in DepreciationStep step)
    {
        if (step.Month >= first)
        {
            Open();
            if (latest is not null && step.Month != latest)
            {
                ChargeThrough(step.Month + -1);
            }
        }

        run.Add(step);
        (latest, latestChange) = (step.Month, change);
        var sums = Of((unit, step.Kind));
        (sums.Quantity, sums.Value) = (sums.Quantity + step.Quantity, sums.Value + step.Value);
        if (step.Month >= first)
        {
            onBooks[(unit, step.Kind)] = onBooks.GetValueOrDefault((unit, step.Kind)) + step.Depreciation;
            sums.Changes[change] = sums.Changes.GetValueOrDefault(change) + step.Depreciation;
        }

        if (step.Quantity > 0m || (step.Quantity == 0m && step.Value > 0m) || holder == default)
        {
            holder = (unit, step.Kind);
        }
    }

    /// <summary>The card has no more entries.</summary>
    public void EndCard()
    {
        if (latest is null)
        {
            return;
        }

        Open();
        ChargeThrough(last);
        Of(holder).Closing += run.AccumulatedThrough(last);
        (run, holder, latest, isOpen) = (new DepreciationRun(), default, null, false);
        onBooks.Clear();
    }

    private void Open()
    {
        if (isOpen)
        {
            return;
        }

        isOpen = true;
        if (latest is not null)
        {
            onBooks[holder] = run.AccumulatedThrough(first + -1);
            Of(holder).Opening += onBooks[holder];
        }
    }

    private void ChargeThrough(AccountingMonth month)
    {
        if (onBooks.Count > 1)
        {
            MoveAlong();
        }

        var accumulated = run.AccumulatedThrough(month);
        Of(holder).Charges += accumulated - onBooks.GetValueOrDefault(holder);
        onBooks[holder] = accumulated;
    }

    private void MoveAlong()
    {
        foreach (var (place, left) in onBooks.Where(place => place.Key != holder && place.Value != 0m).ToList())
        {
            Of(place).Changes[latestChange] = Of(place).Changes.GetValueOrDefault(latestChange) - left;
            Of(holder).Changes[latestChange] = Of(holder).Changes.GetValueOrDefault(latestChange) + left;
            onBooks[holder] = onBooks.GetValueOrDefault(holder) + left;
            onBooks[place] = 0m;
        }
    }

    private HolderDepreciation Of((Guid Unit, AssetKind Kind) key)
    {
        if (!holders.TryGetValue(key, out var sums))
        {
            holders[key] = sums = new HolderDepreciation();
        }

        return sums;
    }
}

/// <summary>Sums of one unit and kind, in yuan.</summary>
public sealed class HolderDepreciation
{
    public decimal Quantity { get; internal set; }

    /// <summary>原值 at the end.</summary>
    public decimal Value { get; internal set; }

    public decimal Opening { get; internal set; }

    /// <summary>本年计提</summary>
    public decimal Charges { get; internal set; }

    public decimal Closing { get; internal set; }

    /// <summary>What came (positive) and went (negative) with entries.</summary>
    public Dictionary<YearChange, decimal> Changes { get; } = [];
}
