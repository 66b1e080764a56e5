using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Tests.Assets.Movements;

/// <summary>A department's cards in memory, moved by the same rules as in the program; whatever a rule refuses leaves no trace.</summary>
internal sealed class CardWorld
{
    private static readonly Guid Department = new("00000000-0000-0000-0000-000000000900");
    private int ids;

    public List<CardLedger> Cards { get; } = [];

    public LocalDate Day { get; private set; } = new(2023, 1, 10);

    public Instant Now { get; private set; } = Instant.FromUtc(2023, 1, 10, 1, 0);

    /// <summary>What has come into the world less what has left it.</summary>
    public (decimal Quantity, decimal Value, decimal Area) Expected { get; private set; }

    public AccountingMonth Month => AccountingMonth.Of(Day);

    public IEnumerable<CardLedger> Active => Cards.Where(ledger => ledger.Card.Status is CardStatus.Active);

    /// <summary>累计折旧 of all cards before the charge of the day's month.</summary>
    public decimal Accumulated => Cards.Sum(ledger => ledger.AccumulatedBefore(Day).Yuan);

    public Guid NextId() => new(++ids, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public CardLedger? Pick(int index) => Active.ToList() is { Count: > 0 } active ? active[index % active.Count] : null;

    public void Pass(int days) => (Day, Now) = (Day.PlusDays(days), Now.Plus(Duration.FromMinutes(1)));

    /// <summary>Runs a movement; nothing of a refused one stays.</summary>
    /// <returns>The movement's id; null where a rule refused it.</returns>
    public Guid? Do(Action<Posting> movement, LocalDate? day = null)
    {
        var (before, expected) = (Cards.ConvertAll(ledger => (ledger.Card, ledger.Card.Code, Entries: ledger.Entries.ToList())), Expected);
        var id = NextId();
        try
        {
            movement(new Posting(id, day ?? Day, null, "试", Now, NextId));
            Cards.Where(ledger => ledger.Posted.Count > 0).ToList().ForEach(ledger => ledger.Settle());
        }
        catch (RuleViolationException)
        {
            Cards.Clear();
            Expected = expected;
            foreach (var (card, code, entries) in before)
            {
                Reversing.Restore(card, new ClassBefore(code.Edition, code.Text, card.Kind));
                Keep(card, entries);
            }

            return null;
        }

        Renew();
        return id;
    }

    public void Came(Quantity quantity, Money value, Quantity? area) =>
        Expected = (Expected.Quantity + quantity.Value, Expected.Value + value.Yuan, Expected.Area + (area?.Value ?? 0m));

    public CardLedger NewCard(AssetKind kind, string measureUnit = "台", CatalogueCode? code = null, Guid? unit = null)
    {
        var id = NextId();
        var ledger = new CardLedger(
            AssetCard.New(Department, id, unit ?? Unit(0), $"ZC{ids:0000}", "试", code ?? CatalogueCode.Parse("A02010105", CatalogueEdition.Of2022), kind, measureUnit, Day), []);
        Cards.Add(ledger);
        return ledger;
    }

    public static Guid Unit(int index) => new(1, 0, (short)(index % 3), [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>What every card stands for at the end of a day, as known at an instant.</summary>
    public Dictionary<Guid, CardStanding> Standings(LocalDate day, Instant? knownAt = null) => Cards
        .Select(ledger => (ledger.Card.Id, Standing: ledger.StandingOn(day, knownAt))).Where(row => row.Standing is not null)
        .ToDictionary(row => row.Id, row => row.Standing!);

    private void Keep(AssetCard card, List<AssetEntry> entries)
    {
        var ledger = new CardLedger(card, entries);
        ledger.Settle();
        Cards.Add(ledger);
    }

    /// <summary>As another act would read them: with nothing posted yet.</summary>
    private void Renew()
    {
        var all = Cards.ConvertAll(ledger => new CardLedger(ledger.Card, ledger.Entries));
        Cards.Clear();
        Cards.AddRange(all);
    }
}
