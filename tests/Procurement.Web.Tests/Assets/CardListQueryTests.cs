using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Assets;

/// <summary>Filters, orders, pages and sums against the same done card by card in memory.</summary>
public sealed class CardListQueryTests(CardListQueryTests.Cards cards) : IClassFixture<CardListQueryTests.Cards>
{
    private static readonly LocalDate Today = new(2024, 1, 1);
    private static readonly CardListFilter All = new(Today);

    public static TheoryData<string, CardListFilter> Filters { get; } = new()
    {
        { "buildings", All with { Row = AssetRow.Buildings } },
        { "over 200,000", All with { Row = AssetRow.EquipmentOver200K } },
        { "others of a kind", All with { Row = AssetRow.Other, Kind = AssetKind.Equipment, Text = "服务器" } },
        { "kind", All with { Kind = AssetKind.Book } },
        { "removed", All with { Status = CardStatus.Removed } },
        { "idle and on the books", All with { Status = CardStatus.Active, Use = CardUse.Idle } },
        { "custodian by surname", All with { Custodian = "赵" } },
        { "value", All with { ValueFrom = Money.Parse("30000.00"), ValueTo = Money.Parse("60000.00") } },
        { "acquired", All with { AcquiredFrom = new LocalDate(2015, 3, 1), AcquiredTo = new LocalDate(2015, 8, 31) } },
        { "used up and dear", All with { UsedUp = true, ValueFrom = Money.Parse("100000.00") } },
        { "not used up, without place", All with { UsedUp = false, WithoutPlace = true, Kind = AssetKind.Vehicle } },
        { "two signs of a name", All with { Text = "空调" } },
        { "signs in another order", All with { Text = "调空" } },
        { "model in small letters", All with { Text = "m-12" } },
        { "signs of a pattern", All with { Text = "%" } },
        { "beginning of a number", All with { Text = "910007-00001" } },
        { "beginning of a serial number", All with { Text = "SN00000012" } },
        { "code", All with { Text = "a0101" } },
        { "nothing", All with { Text = "量子计算机" } },
        { "numbers from", All with { NumberFrom = "910020-0011000" } },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task ReadAsync_Filter_FindsWhatAWalkOverAllFinds(string name, CardListFilter filter)
    {
        var expected = cards.All.Where(card => Matches(card, filter)).OrderBy(card => card.CardNumber, StringComparer.Ordinal).ToList();
        Assert.True(expected.Count < CardListQuery.MostCounted, name);

        var page = await cards.Query().ReadAsync(filter, CardOrder.ByNumber, 0, 20_000, CancellationToken.None);
        var exact = await cards.Query().SumAsync(filter, CancellationToken.None);

        Assert.True(expected.Select(card => card.Id).SequenceEqual(page.Rows.Select(row => row.Id)), $"{name}: {expected.Count} and {page.Rows.Count}");
        Assert.Equal(expected.Sum(card => card.Value.Yuan), page.Sums.Value.Yuan);
        Assert.Equal(expected.Sum(card => card.Quantity.Value), page.Sums.Quantity.Value);
        Assert.Equal(page.Sums, exact);
        Assert.Equal(expected.Select(card => card.Id), await cards.Query().IdsAsync(filter, 20_000, CancellationToken.None));
    }

    [Theory]
    [InlineData(CardColumn.Value)]
    [InlineData(CardColumn.Acquired)]
    [InlineData(CardColumn.Name)]
    [InlineData(CardColumn.Unit)]
    [InlineData(CardColumn.Place)]
    [InlineData(CardColumn.UsedUp)]
    public async Task ReadAsync_Order_TurnsRoundAndPagesJoin(CardColumn column)
    {
        var filter = All with { Kind = AssetKind.Furniture, Text = "会议桌" };

        var up = await cards.Query().ReadAsync(filter, new CardOrder(column), 0, 20_000, CancellationToken.None);
        var down = await cards.Query().ReadAsync(filter, new CardOrder(column, IsDescending: true), 0, 20_000, CancellationToken.None);
        var second = await cards.Query().ReadAsync(filter, new CardOrder(column), 50, 50, CancellationToken.None);

        Assert.True(up.Rows.Count > 100);
        Assert.Equal(up.Rows.Select(row => row.Id), down.Rows.Reverse().Select(row => row.Id));
        Assert.Equal(up.Rows.Skip(50).Take(50), second.Rows);
    }

    [Fact]
    public async Task ReadAsync_MoreThanAreCounted_SaysSoAndOrdersByWhatHasAnIndex()
    {
        var byName = await cards.Query().ReadAsync(All, new CardOrder(CardColumn.Name), 0, 50, CancellationToken.None);
        var byValue = await cards.Query().ReadAsync(All, new CardOrder(CardColumn.Value, IsDescending: true), 0, 50, CancellationToken.None);
        var beyond = await cards.Query().ReadAsync(All, CardOrder.ByNumber, CardListQuery.MostCounted, 50, CancellationToken.None);
        var exact = await cards.Query().SumAsync(All, CancellationToken.None);

        Assert.Equal((CardListQuery.MostCounted, true, CardOrder.ByNumber), (byName.Sums.Count, byName.Sums.IsCapped, byName.Order));
        Assert.Equal(cards.All.Max(card => card.Value.Yuan), byValue.Rows[0].Value.Yuan);
        Assert.Equal(byValue.Rows.Select(row => row.Value.Yuan).OrderDescending(), byValue.Rows.Select(row => row.Value.Yuan));
        Assert.Empty(beyond.Rows);
        Assert.Equal((Cards.Many, cards.All.Sum(card => card.Value.Yuan), false), (exact.Count, exact.Value.Yuan, exact.IsCapped));
    }

    [Fact]
    public async Task AfterAsync_ByKey_GivesEveryCardOnce()
    {
        var read = new List<Guid>();
        for (Guid? after = null; read.Count == 0 || after is not null; after = read.Count % 500 == 0 ? read[^1] : null)
        {
            read.AddRange((await cards.Query().AfterAsync(All with { After = after, Kind = AssetKind.Furniture }, 500, CancellationToken.None)).Select(row => row.Id));
        }

        Assert.Equal(cards.All.Where(card => card.Kind is AssetKind.Furniture).OrderBy(card => card.CardNumber, StringComparer.Ordinal).Select(card => card.Id), read);
    }

    [Fact]
    public async Task Reader_OfSomeUnits_SeesTheirCardsOnly()
    {
        var unit = cards.All[0].UnitId;

        var page = await cards.Query([unit]).ReadAsync(All, CardOrder.ByNumber, 0, 20_000, CancellationToken.None);

        Assert.Equal(cards.All.Count(card => card.UnitId == unit), page.Rows.Count);
        Assert.All(page.Rows, row => Assert.Equal(unit, row.UnitId));
    }

    private static bool Matches(AssetCard card, CardListFilter filter) =>
        (filter.Row is null || AssetRows.Of(card.Kind, card.Quantity, card.Value) == filter.Row)
        && (filter.Kind is null || card.Kind == filter.Kind)
        && (filter.Status is null || card.Status == filter.Status) && (filter.Use is null || card.Use == filter.Use)
        && (!filter.WithoutPlace || card.PlaceId is null)
        && (filter.Custodian.Length == 0 || card.Custodian?.StartsWith(filter.Custodian, StringComparison.Ordinal) is true)
        && (filter.ValueFrom is null || card.Value >= filter.ValueFrom) && (filter.ValueTo is null || card.Value <= filter.ValueTo)
        && (filter.AcquiredFrom is null || card.AcquiredOn >= filter.AcquiredFrom) && (filter.AcquiredTo is null || card.AcquiredOn <= filter.AcquiredTo)
        && (filter.UsedUp is null || (card.UsedUpOn is { } end && end <= Today == filter.UsedUp))
        && string.CompareOrdinal(card.CardNumber, filter.NumberFrom) >= 0
        && (Holds(card.Name, filter.Text) || Holds(card.Model ?? "", filter.Text)
            || new[] { card.CardNumber, card.SerialNumber ?? "", card.CodeText }.Any(text => text.StartsWith(filter.Text, StringComparison.OrdinalIgnoreCase)));

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>A department of 12,000 cards, more than are counted for a page.</summary>
    public sealed class Cards(TestDatabase databases) : IAsyncLifetime
    {
        public const int Many = 12_000;
        private TestRegister register = null!;
        private Guid department;

        public IReadOnlyList<AssetCard> All { get; private set; } = [];

        public CardListQuery Query(IReadOnlyList<Guid>? units = null) => new(register.Host.Database, department, units);

        public async ValueTask InitializeAsync()
        {
            register = await TestRegister.CreateAsync(databases);
            await ManyCards.MakeAsync(register, "911", 50);
            department = await ManyCards.MakeAsync(register, "910", Many);
            await using var context = register.Host.Database.NewContext(department);
            All = await context.Cards.AsNoTracking().ToListAsync();
        }

        public ValueTask DisposeAsync() => register.DisposeAsync();
    }
}
