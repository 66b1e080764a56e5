using NodaTime;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Stocktaking;
using Procurement.Web.Stocktaking.Review;
using Procurement.Web.Stocktaking.Sheets;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>A stock-take that was counted and is looked at: of ten computers six, one printer in the hall, two projectors, and a thing without a card.</summary>
internal sealed class ReviewDesk : IAsyncDisposable
{
    private ReviewDesk(CountingDesk counting)
    {
        Counting = counting;
        var desk = counting.Desk;
        Decisions = new DecisionHandler(desk.Acts, desk.Register.Host, new DecisionMovements(desk.Book, new SurplusCards(desk.Register.Host)));
        Sheets = new CountSheetHandler(desk.Acts, new CountBook());
    }

    public CountingDesk Counting { get; }

    public DecisionHandler Decisions { get; }

    public CountSheetHandler Sheets { get; }

    public Guid Id { get; private set; }

    public Guid Find { get; private set; }

    public TestRegister Register => Counting.Desk.Register;

    /// <summary>Still counting.</summary>
    public static async Task<ReviewDesk> OpenAsync(TestDatabase databases)
    {
        var desk = new ReviewDesk(await CountingDesk.OpenAsync(databases));
        desk.Id = (await desk.Counting.OpenAsync()).Id;
        return desk;
    }

    public static async Task<ReviewDesk> CountedAsync(TestDatabase databases)
    {
        var desk = await OpenAsync(databases);
        var counting = desk.Counting;
        desk.Find = counting.Desk.NewId();
        await counting.Stocktakes.CountAsync(
            counting.Wang, desk.Id,
            [
                new CountDraft(counting.Desk.NewId(), counting.Computers, null, Quantity.Of(6m)), new CountDraft(counting.Desk.NewId(), counting.Printer, null, Quantity.Of(1m), counting.Hall),
                new CountDraft(counting.Desk.NewId(), counting.Projector, null, Quantity.Of(2m)),
            ],
            [new FindDraft(desk.Find, "饮水机", Quantity.Of(3m), "台", "沁园", counting.Hall, counting.Desk.UnitId)], default);
        await counting.Stocktakes.EndCountingAsync(counting.Desk.Manager, desk.Id, null, default);
        return desk;
    }

    public Task<DecisionAnswer> DecideAsync(CountDecision decision, Guid[] cards, string? reason = "2024 年盘点，查明属实", Guid[]? finds = null, SurplusDraft[]? surpluses = null, string? evidence = null, LocalDate? day = null) =>
        Decisions.DecideAsync(Counting.Desk.Manager, Id, new DecisionDraft(decision, cards, finds ?? [], reason, evidence, day, surpluses), default);

    /// <summary>The manager submits the drafts, the approver approves them.</summary>
    public async Task ApproveAsync(DecisionAnswer answer)
    {
        foreach (var movement in answer.Movements.Where(movement => movement.Status is MovementStatus.Draft))
        {
            await Counting.Desk.Movements.ResubmitAsync(Counting.Desk.Manager, movement.Id, null, null, default);
            await Counting.Desk.Movements.ApproveAsync(Counting.Desk.Approver, movement.Id, null, null, default);
        }
    }

    public Task<string> TextAsync(string sql) => Register.ScalarAsync<string>(sql);

    public Task<string> CardAsync(Guid card) => TextAsync($"select concat_ws('|', trim_scale(quantity), value, status) from asset_cards where id = '{card}'");

    public async Task<string> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleViolationException>(act)).Violation.Code;

    public ValueTask DisposeAsync() => Counting.DisposeAsync();
}
