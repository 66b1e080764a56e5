using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Domain.Assets;

/// <summary>A card with its ledger, in the hands of an act that holds its lock: the one place where entries come to be.</summary>
/// <remarks>Entries follow one another in time: none takes effect before the last one, and a mistake is taken back from the latest movement
/// backwards. So what an entry carries along (<see cref="AssetEntry.Depreciation"/>) stays right for good.</remarks>
public sealed class CardLedger
{
    private readonly List<AssetEntry> entries;
    private readonly List<AssetEntry> posted = [];

    /// <param name="entries">All entries of the card.</param>
    public CardLedger(AssetCard card, IEnumerable<AssetEntry> entries)
    {
        Card = card;
        this.entries = [.. entries.OrderBy(entry => entry.EffectiveOn).ThenBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id)];
    }

    public AssetCard Card { get; }

    /// <summary>All entries in the order in which they count.</summary>
    public IReadOnlyList<AssetEntry> Entries => entries;

    /// <summary>Those that this act posted.</summary>
    public IReadOnlyList<AssetEntry> Posted => posted;

    /// <summary>Adds an entry and brings the card's present sums up to date.</summary>
    /// <exception cref="RuleViolationException">AL-CLOSED, AL-ORDER or AL-NEGATIVE; nothing is posted.</exception>
    public AssetEntry Post(EntryDraft draft, Posting posting)
    {
        RequireDay(posting.EffectiveOn, posting.ClosedThrough);
        var entry = AssetEntry.Of(Card, draft, posting);
        entries.Add(entry);
        posted.Add(entry);
        return entry;
    }

    /// <summary>Once all entries of a movement are posted: what the card stands for now, never less than nothing.</summary>
    /// <exception cref="RuleViolationException">AL-NEGATIVE.</exception>
    public void Settle()
    {
        var standing = Standing(entries, null) ?? throw new InvalidOperationException("A card without entries stands for nothing.");
        if (standing.Quantity < Quantity.Zero || standing.Value < Money.Zero || standing.Accumulated < Money.Zero || standing.Accumulated > standing.Value
            || standing.Area < Quantity.Zero || standing.OfficeArea < Quantity.Zero || standing.OfficeValue < Money.Zero
            || (standing.Quantity.IsZero && !standing.Value.IsZero))
        {
            throw new RuleViolationException(new CardBelowNothing(Card.CardNumber, Card.Name));
        }

        Card.Stand(standing, PeakPieceValue());
    }

    /// <summary>The highest value of a piece after any of the entries, or of an entry by itself: a correction on an earlier day may have
    /// come in between.</summary>
    private decimal PeakPieceValue()
    {
        var (quantity, value, peak) = (0m, 0m, 0m);
        foreach (var entry in entries)
        {
            (quantity, value) = (quantity + entry.Quantity.Value, value + entry.Value.Yuan);
            peak = Math.Max(peak, Math.Max(PieceValue(quantity, value), PieceValue(entry.Quantity.Value, entry.Value.Yuan)));
        }

        return peak;
    }

    /// <summary>Rounded up: never below the limit that the exact value reaches.</summary>
    private static decimal PieceValue(decimal quantity, decimal value) =>
        quantity > 0m ? decimal.Round(value / quantity, 2, MidpointRounding.ToPositiveInfinity) : 0m;

    /// <summary>累计折旧 in yuan that is on the books before the charge of the day's month: what goes away with a movement on that day.</summary>
    public Money AccumulatedBefore(LocalDate day) =>
        Standing(entries.Where(entry => entry.EffectiveOn <= day), AccountingMonth.Of(day) + -1)?.Accumulated ?? Money.Zero;

    /// <summary>Months used before the charge of the day's month.</summary>
    public int MonthsUsedBefore(LocalDate day) =>
        Standing(entries.Where(entry => entry.EffectiveOn <= day), AccountingMonth.Of(day) + -1)?.MonthsUsed ?? 0;

    /// <summary>The card at the end of a day, as known at an instant; null where it had no entry yet.</summary>
    /// <param name="knownAt">Null for what is known now.</param>
    public CardStanding? StandingOn(LocalDate day, Instant? knownAt = null) => Standing(
        entries.Where(entry => entry.EffectiveOn <= day && (knownAt is null || entry.RecordedAt <= knownAt)), AccountingMonth.ChargedBy(day));

    /// <summary>The entries that still say something: neither taken back nor taking back.</summary>
    public IEnumerable<AssetEntry> Live
    {
        get
        {
            var takenBack = entries.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
            return entries.Where(entry => entry.ReversesId is null && !takenBack.Contains(entry.Id));
        }
    }

    /// <summary>The card before the charge of the day's month, had a movement and all mistakes never been; null where it would have no entry.</summary>
    internal CardStanding? StandingWithout(Guid documentId, LocalDate day) =>
        Standing(Live.Where(entry => entry.DocumentId != documentId), AccountingMonth.Of(day) + -1);

    private void RequireDay(LocalDate day, LocalDate? closedThrough)
    {
        if (closedThrough is { } closed && day <= closed)
        {
            throw new RuleViolationException(new DayInClosedYear(day, closed));
        }

        if (entries.Count > 0 && day < entries[^1].EffectiveOn)
        {
            throw new RuleViolationException(new EntryBeforeLast(Card.CardNumber, Card.Name, day, entries[^1].EffectiveOn));
        }
    }

    /// <param name="through">The last month charged; null for the month before the last entry's: what is on the books as it takes effect.</param>
    private static CardStanding? Standing(IEnumerable<AssetEntry> known, AccountingMonth? through)
    {
        var run = new DepreciationRun();
        AssetEntry? last = null;
        var (quantity, value, area, officeArea, officeValue) = (Quantity.Zero, Money.Zero, (Quantity?)null, (Quantity?)null, (Money?)null);
        var holders = new Dictionary<(Guid Unit, AssetKind Kind), Quantity>();
        foreach (var entry in known)
        {
            run.Add(StepOf(entry));
            (quantity, value, last) = (quantity + entry.Quantity, value + entry.Value, entry);
            area = Sum(area, entry.Area);
            officeArea = Sum(officeArea, entry.OfficeArea);
            officeValue = entry.OfficeValue is { } office ? (officeValue ?? Money.Zero) + office : officeValue;
            var holder = (entry.UnitId, entry.Kind);
            holders[holder] = holders.GetValueOrDefault(holder) + entry.Quantity;
        }

        if (last is null)
        {
            return null;
        }

        var month = through ?? (AccountingMonth.Of(last.EffectiveOn) + -1);
        var held = holders.Where(pair => pair.Value > Quantity.Zero).Select(pair => pair.Key).DefaultIfEmpty((Unit: last.UnitId, last.Kind)).First();
        return new CardStanding(
            held.Unit, held.Kind, quantity, value, area, officeArea, officeValue, Money.FromYuan(run.AccumulatedThrough(month)), run.LifeMonths,
            run.MonthsUsedThrough(month), run.UsedUpIn?.LastDay, last.EffectiveOn);
    }

    private static DepreciationStep StepOf(AssetEntry entry) => new(
        AccountingMonth.Of(entry.EffectiveOn), entry.Kind, entry.Quantity.Value, entry.Value.Yuan, entry.Depreciation.Yuan, entry.LifeMonths, entry.MonthsUsed);

    private static Quantity? Sum(Quantity? sum, Quantity? part) => part is { } given ? (sum ?? Quantity.Zero) + given : sum;
}
