using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>账账核对: the cards against the general ledger (1601 固定资产, 1602 固定资产累计折旧) at the end of a day, by class.</summary>
public sealed record BooksComparison(LocalDate AsOf, IReadOnlyList<ComparedClass> Rows)
{
    /// <param name="cards">What the cards come to.</param>
    /// <param name="ledger">What was typed in; none for a day of which nobody did.</param>
    public static BooksComparison Of(LocalDate day, IReadOnlyDictionary<LedgerClass, BookFigure> cards, IReadOnlyCollection<LedgerBalance> ledger) => new(day,
    [
        .. LedgerClasses.All.Select(value => (Class: value, Cards: cards.GetValueOrDefault(value), Ledger: ledger.FirstOrDefault(row => row.Class == value)))
            .Select(row => new ComparedClass(row.Class, row.Cards.Quantity, row.Cards.Value, row.Cards.Depreciation, row.Ledger?.Value, row.Ledger?.Depreciation)),
    ]);

    /// <summary>Whether the general ledger was given.</summary>
    public bool IsComplete => Rows.All(row => row.LedgerValue is not null);

    /// <summary>Whether both sides agree to the fen in every class.</summary>
    public bool Agrees => Rows.All(row => row.Agrees);

    public ComparedTotals Totals => new(
        Money.Sum(Rows.Select(row => row.CardValue)), Money.Sum(Rows.Select(row => row.CardDepreciation)),
        Money.Sum(Rows.Select(row => row.LedgerValue ?? Money.Zero)), Money.Sum(Rows.Select(row => row.LedgerDepreciation ?? Money.Zero)));

    /// <summary>Whether the cards still come to what they came to in another comparison.</summary>
    public bool HasCardsOf(BooksComparison other) => Rows.Select(row => (row.Class, row.CardValue, row.CardDepreciation))
        .SequenceEqual(other.Rows.Select(row => (row.Class, row.CardValue, row.CardDepreciation)));
}

/// <summary>One class on both sides; amounts in yuan.</summary>
/// <param name="LedgerValue">固定资产 (1601); null where it was not given.</param>
/// <param name="LedgerDepreciation">固定资产累计折旧 (1602); null where it was not given by class.</param>
public sealed record ComparedClass(
    LedgerClass Class, Quantity Quantity, Money CardValue, Money CardDepreciation, Money? LedgerValue, Money? LedgerDepreciation)
{
    public Money CardNet => CardValue - CardDepreciation;

    public Money? LedgerNet => LedgerValue - LedgerDepreciation;

    /// <summary>Cards less ledger; what was not given counts as nothing.</summary>
    public Money ValueDifference => CardValue - (LedgerValue ?? Money.Zero);

    public Money DepreciationDifference => CardDepreciation - (LedgerDepreciation ?? Money.Zero);

    public bool Agrees => LedgerValue is not null && ValueDifference.IsZero && DepreciationDifference.IsZero;
}

public sealed record ComparedTotals(Money CardValue, Money CardDepreciation, Money LedgerValue, Money LedgerDepreciation)
{
    public Money ValueDifference => CardValue - LedgerValue;

    public Money DepreciationDifference => CardDepreciation - LedgerDepreciation;
}

/// <summary>账实核对: what a finished stock-take found.</summary>
/// <param name="Results">How many cards with each result.</param>
/// <param name="Finds">盘盈 of things on no card.</param>
/// <param name="Unsettled">Shortages, surpluses and finds that neither a movement settled nor anybody decided.</param>
public sealed record ThingsComparison(string Number, string Title, LocalDate AsOf, IReadOnlyList<CountedResult> Results, int Finds, int Unsettled)
{
    public bool Agrees => Unsettled == 0;
}

public sealed record CountedResult(Stocktaking.CountResult Result, int Cards);
