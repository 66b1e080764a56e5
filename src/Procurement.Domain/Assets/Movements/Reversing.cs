using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Movements;

/// <summary>The movement that a 冲销 takes back: who must agree, and what its entries say, follows from it.</summary>
public sealed record TakenBack(string Number, MovementKind Kind, AssetWay? Way);

/// <summary>冲销: counter entries, so that a card stands again as if a movement had never been. Nothing is edited, nothing deleted.</summary>
public static class Reversing
{
    /// <summary>Whether entries that still say something came to the card after those of the movement.</summary>
    public static bool HasLater(CardLedger ledger, Guid movementId)
    {
        var after = ledger.Entries.Reverse().TakeWhile(entry => entry.DocumentId != movementId).Select(entry => entry.Id).ToHashSet();
        return after.Count < ledger.Entries.Count && ledger.Live.Any(entry => after.Contains(entry.Id));
    }

    /// <summary>Negates the movement's entries of the card; does nothing where it has none.</summary>
    /// <remarks>On the movement's own day the figures are plainly negated. On a later day (its year is closed, or what came later was taken back
    /// then) the months between were charged on wrong grounds: the last counter entry brings the depreciation and the months used to what
    /// they would have been.</remarks>
    /// <exception cref="RuleViolationException">AL-….</exception>
    public static void Post(CardLedger ledger, Guid movementId, Posting posting)
    {
        var wrong = ledger.Live.Where(entry => entry.DocumentId == movementId).ToList();
        if (wrong.Count == 0)
        {
            return;
        }

        var right = ledger.StandingWithout(movementId, posting.EffectiveOn);
        var depreciation = Depreciation(ledger, movementId, posting.EffectiveOn);
        var months = (right?.MonthsUsed ?? 0) - ledger.MonthsUsedBefore(posting.EffectiveOn);
        var life = wrong.Exists(entry => entry.LifeMonths is not null) && right is not null ? right.LifeMonths ?? 0 : (int?)null;
        foreach (var entry in wrong)
        {
            var isLast = entry == wrong[^1];
            var counter = CounterOf(entry, isLast ? depreciation : -entry.Depreciation, isLast ? months : -entry.MonthsUsed);
            (depreciation, months) = (depreciation - counter.Depreciation, months - counter.MonthsUsed);
            ledger.Post(counter with { LifeMonths = isLast ? life : null }, posting);
        }
    }

    /// <summary>累计折旧 in yuan that a 冲销 on the day takes back with the movement's value, in the sign of that value: of a disposal what comes back to
    /// the books, of an intake what leaves them. Where no value comes or goes (another unit, another class), what is on the card.</summary>
    /// <param name="value">账面原值 in yuan on the movement's list.</param>
    public static Money TakenBack(CardLedger ledger, Guid movementId, LocalDate day, Money value)
    {
        var comes = -Money.Sum(ledger.Live.Where(entry => entry.DocumentId == movementId).Select(entry => entry.Value));
        return comes.IsZero ? ledger.AccumulatedBefore(day)
            : comes > Money.Zero == value > Money.Zero ? Depreciation(ledger, movementId, day)
            : -Depreciation(ledger, movementId, day);
    }

    /// <summary>累计折旧 in yuan that the counter entries bring: what it would be without the movement, less what it is.</summary>
    private static Money Depreciation(CardLedger ledger, Guid movementId, LocalDate day) =>
        (ledger.StandingWithout(movementId, day)?.Accumulated ?? Money.Zero) - ledger.AccumulatedBefore(day);

    /// <summary>The code from before a 分类调整 that is taken back.</summary>
    public static void Restore(AssetCard card, ClassBefore before) => card.Classify(CatalogueCode.Parse(before.Code, before.Edition));

    private static EntryDraft CounterOf(AssetEntry entry, Money depreciation, int months) => new(
        entry.Entry, -entry.Quantity, -entry.Value, depreciation, entry.UnitId, entry.Kind, Negated(entry.Area), Negated(entry.OfficeArea),
        entry.OfficeValue is { } office ? -office : null, MonthsUsed: months, ReversesId: entry.Id);

    private static Quantity? Negated(Quantity? size) => size is { } given ? -given : null;
}

public sealed record LaterMovements(string Number, IReadOnlyList<string> Cards) : RuleViolation(
    "MV-LATER", $"变动单 {Number} 之后，卡片 {string.Join('、', Cards.Take(5))}{(Cards.Count > 5 ? $" 等 {Cards.Count:#,##0} 张" : "")} 又有变动，请先由近到远冲销较晚的变动。");

public sealed record MovementNotReversible(string Number, string Explanation) : RuleViolation("MV-REVERSE", $"变动单 {Number} 不能冲销：{Explanation}。");
