using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Stocktaking;
using Procurement.Web.Stocktaking.Review;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Story;

/// <summary>The year 2024 of a department with 5,000 cards: purchases, movements of every kind, a stock-take with every result.</summary>
internal sealed class AssetYear(AssetDesk desk) : IAsyncDisposable
{
    private const string WhyNot = "年度资产管理工作";

    public static readonly LocalDate Opening = new(2023, 12, 1);
    public static readonly LocalDate YearEnd = new(2024, 12, 31);

    private readonly Dictionary<AssetKind, Queue<Guid>> cards = [];
    private Guid room;
    private Guid store;

    public AssetDesk Desk => desk;

    public static async Task<AssetYear> OpenAsync(TestDatabase databases) => new(await AssetDesk.OpenAsync(databases));

    /// <summary>Moves in with 4,600 cards of one unit and 400 of another.</summary>
    public async Task MoveInAsync()
    {
        (room, store) = (await desk.PlaceAsync("101"), await desk.PlaceAsync("102"));
        var maker = new OpeningCards(20240101);
        foreach (var (unit, count) in new[] { (desk.UnitId, 4_600), (desk.OtherUnitId, 400) })
        {
            await desk.DoAsync(new MovementDraft(MovementKind.Intake, AssetWay.Opening, Opening, "期初建账", "2023 年 11 月末固定资产明细账", maker.Make(count, Opening, room), unit));
        }

        foreach (var kind in AssetKinds.All)
        {
            cards[kind] = new Queue<Guid>(await desk.Purchasing.ListAsync(
                $"select id from asset_cards where unit_id = '{desk.UnitId}' and kind = '{kind.Key()}' order by card_number"));
        }
    }

    /// <summary>Ten computers and ten desks are bought, accepted and carded.</summary>
    public async Task BuyAsync()
    {
        var purchase = await desk.Purchasing.BuyAsync((PurchasingDesk.Computers, "10", "48000"), (PurchasingDesk.Desks, "10", "9000"));
        await desk.Purchasing.AcceptAsync(purchase.Id, (0, "10", null), (1, "10", null));
        await desk.Purchasing.Proposals.ConfirmAsync(desk.Manager, [.. (await desk.Purchasing.WaitingAsync()).Select(id => new Web.Assets.CardConfirmation(id))], default);
    }

    /// <summary>Every kind of movement, month by month.</summary>
    public async Task MoveAsync()
    {
        await desk.CardAsync("受赠打印机", "3200.00", On(2), way: AssetWay.DonationIn, life: 72);
        await desk.CardAsync("自建机房", "880000.00", On(2), AssetKind.Building, area: "120", way: AssetWay.Construction, life: 600, code: "A01010100");
        await DoAsync(MovementKind.Improvement, On(3), Take(AssetKind.Building, 3).Select(card =>
            new MovementItemDraft(card, Value: Money.Parse("123456.78"), Details: MovementJson.Write(new ImprovedCard(700)))));
        await DoAsync(MovementKind.Revaluation, On(3), Take(AssetKind.Vehicle, 2).Select(card =>
            new MovementItemDraft(card, Details: MovementJson.Write(new RevaluedCard(Money.Parse("99999.99"), 120)))));
        await DoAsync(MovementKind.Reclassification, On(4), Take(AssetKind.Equipment, 1).Select(card => new MovementItemDraft(card)),
            details: MovementJson.Write(new Reclassified(CatalogueEdition.Of2022, "A05010201", AssetKind.Furniture, 180)));
        await SplitAsync(On(4), Take(AssetKind.Furniture, 1)[0]);
        await MergeAsync(On(5));
        await DoAsync(MovementKind.LifeChange, On(5), Take(AssetKind.Equipment, 5).Select(card =>
            new MovementItemDraft(card, Details: MovementJson.Write(new LifeChangeDetails(200)))));
        await DoAsync(MovementKind.UnitChange, On(6), Take(AssetKind.Equipment, 40).Select(card => new MovementItemDraft(card)), target: desk.OtherUnitId);
        await DoAsync(MovementKind.Placement, On(6), Take(AssetKind.Equipment, 300).Select(card => new MovementItemDraft(card)),
            details: MovementJson.Write(new PlacementChange(store, "库管员", CardUse.Idle)));
        foreach (var way in AssetWays.Disposals)
        {
            await DisposeAsync(way, On(8), [.. Take(AssetKind.Equipment, 30).Select(card => new MovementItemDraft(card))]);
        }

        await DoAsync(MovementKind.Disposal, On(9), [new MovementItemDraft(Take(AssetKind.Furniture, 1)[0], Quantity.Of(1m))], AssetWay.Scrapping);
        var mistake = await DoAsync(MovementKind.Disposal, On(10), Take(AssetKind.Equipment, 7).Select(card => new MovementItemDraft(card)), AssetWay.Scrapping);
        await desk.TakeBackAsync(mistake.Id);
    }

    /// <summary>Counts everything at the end of the year with every result, and settles what differs.</summary>
    public async Task TakeStockAsync()
    {
        var stocktakes = new StocktakeHandler(desk.Acts, new CountBook());
        var decisions = new DecisionHandler(desk.Acts, desk.Register.Host, new DecisionMovements(desk.Book, new SurplusCards(desk.Register.Host)));
        var stocktake = await stocktakes.OpenAsync(desk.Manager, new StocktakeDraft("2024 年度盘点", YearEnd, StocktakeScope.Everything), default);
        Guid[] items = [.. await desk.Purchasing.ListAsync($"select card_id from stocktake_items where stocktake_id = '{stocktake.Id}' order by (kind = 'equipment') desc, card_number")];
        var quantities = await QuantitiesAsync(stocktake.Id);
        var (missing, many, moved, odd) = (items[..4], items[4..6], items[6..9], items[9..12]);
        CountDraft Count(Guid card) => new(
            desk.NewId(), card, null, missing.Contains(card) ? Quantity.Zero : many.Contains(card) ? quantities[card] + Quantity.Of(1m) : quantities[card],
            moved.Contains(card) ? store : null, odd.Contains(card) ? "型号不符" : null);
        var find = desk.NewId();
        foreach (var batch in items.Chunk(500))
        {
            await stocktakes.CountAsync(desk.Manager, stocktake.Id, [.. batch.Select(Count)], default);
        }

        await stocktakes.CountAsync(desk.Manager, stocktake.Id, [], [new FindDraft(find, "饮水机", Quantity.Of(1m), "台", null, room, desk.UnitId)], default);
        await stocktakes.EndCountingAsync(desk.Manager, stocktake.Id, null, default);
        Results = await desk.Register.ScalarAsync<string>(
            $"select string_agg(result || ' ' || n, ', ' order by result) from (select result, count(*) n from stocktake_items where stocktake_id = '{stocktake.Id}' group by result) r");
        await SettleAsync(decisions, stocktake.Id, new DecisionDraft(CountDecision.WriteOff, missing, [], "查明毁损", "处置批复"));
        await SettleAsync(decisions, stocktake.Id, new DecisionDraft(
            CountDecision.TakeIn, many, [find], "账外资产", "评估报告", Surpluses: [new SurplusDraft(find, Money.Parse("500.00"), "A02061800", AssetKind.Equipment)]));
        await SettleAsync(decisions, stocktake.Id, new DecisionDraft(CountDecision.Move, moved, [], null));
        await SettleAsync(decisions, stocktake.Id, new DecisionDraft(CountDecision.Explain, odd, [], "卡片已更正"));
        await decisions.FinishAsync(desk.Manager, stocktake.Id, null, "账实相符", default);
    }

    /// <summary>How often each result came out.</summary>
    public string Results { get; private set; } = "";

    public async Task<MovementAnswer> DoAsync(
        MovementKind kind, LocalDate day, IEnumerable<MovementItemDraft> items, AssetWay? way = null, string? details = null, Guid? target = null) =>
        await desk.DoAsync(new MovementDraft(kind, way, day, WhyNot, "批准文件", [.. items], TargetUnitId: target, Details: details));

    /// <summary>What each of the six ways asks for is given.</summary>
    private Task<MovementAnswer> DisposeAsync(AssetWay way, LocalDate day, IReadOnlyList<MovementItemDraft> items) => desk.DoAsync(new MovementDraft(
        MovementKind.Disposal, way, day, WhyNot, "处置批复", items, Counterparty: way is AssetWay.Scrapping or AssetWay.LossWriteOff ? null : "县档案馆",
        Proceeds: way is AssetWay.Sale ? Money.Parse("8800.00") : null,
        Details: way is AssetWay.Exchange ? new DisposalDetails("换入新设备三十台").ToJson() : null));

    public Guid[] Take(AssetKind kind, int count) => [.. Enumerable.Range(0, count).Select(_ => cards[kind].Dequeue())];

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private static LocalDate On(int month) => new(2024, month, 18);

    private async Task SplitAsync(LocalDate day, Guid card)
    {
        var standing = (await desk.LedgerAsync(card)).StandingOn(day)!;
        var value = Money.RoundToFen(standing.Value.Yuan / 3m);
        await DoAsync(MovementKind.Split, day, [new MovementItemDraft(card), new MovementItemDraft(null, Quantity.Of(1m), value)]);
    }

    /// <summary>Two like cards of this year become one.</summary>
    private async Task MergeAsync(LocalDate day)
    {
        var (one, two) = (await desk.CardAsync("会议椅", "600.00", day, life: 180, quantity: "2"), await desk.CardAsync("会议椅", "900.01", day, life: 180, quantity: "3"));
        await DoAsync(MovementKind.Merge, day, [new MovementItemDraft(one), new MovementItemDraft(two)], details: MovementJson.Write(new MergeInto(one)));
    }

    private async Task SettleAsync(DecisionHandler decisions, Guid stocktake, DecisionDraft draft)
    {
        foreach (var movement in (await decisions.DecideAsync(desk.Manager, stocktake, draft, default)).Movements.Where(row => row.Status is MovementStatus.Draft))
        {
            await desk.Movements.ResubmitAsync(desk.Manager, movement.Id, null, null, default);
            await desk.Movements.ApproveAsync(desk.Approver, movement.Id, null, null, default);
        }
    }

    private async Task<Dictionary<Guid, Quantity>> QuantitiesAsync(Guid stocktake)
    {
        await using var context = desk.Register.Host.Database.NewContext(desk.DepartmentId);
        return context.StocktakeItems.Where(item => item.StocktakeId == stocktake).ToDictionary(item => item.CardId, item => item.Quantity);
    }
}
