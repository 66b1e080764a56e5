using NodaTime;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Stocktaking;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>An asset desk with three cards, two places, and two people who count.</summary>
internal sealed class CountingDesk : IAsyncDisposable
{
    public static readonly LocalDate Day = new(2024, 12, 31);

    private CountingDesk(AssetDesk desk)
    {
        Desk = desk;
        Stocktakes = new StocktakeHandler(desk.Acts, new CountBook());
        Wang = desk.Manager with { AccountId = desk.NewId(), Name = "王芳（wangfang）" };
        Zhao = desk.Manager with { AccountId = desk.NewId(), Name = "赵强（zhaoqiang）" };
    }

    public AssetDesk Desk { get; }

    public StocktakeHandler Stocktakes { get; }

    public Actor Wang { get; }

    public Actor Zhao { get; }

    public Guid Hall { get; private set; }

    public Guid Store { get; private set; }

    /// <summary>10 台, in the hall.</summary>
    public Guid Computers { get; private set; }

    /// <summary>1 台, in the store.</summary>
    public Guid Printer { get; private set; }

    /// <summary>1 台, at no place.</summary>
    public Guid Projector { get; private set; }

    public static async Task<CountingDesk> OpenAsync(TestDatabase databases)
    {
        var desk = new CountingDesk(await AssetDesk.OpenAsync(databases));
        (desk.Hall, desk.Store) = (await desk.PlaceAsync("A101", "政务大厅"), await desk.PlaceAsync("B201", "库房"));
        desk.Computers = await desk.Desk.CardAsync("台式计算机", "50000.00", new LocalDate(2024, 3, 1), quantity: "10");
        desk.Printer = await desk.Desk.CardAsync("打印机", "3000.00", new LocalDate(2024, 4, 1));
        desk.Projector = await desk.Desk.CardAsync("投影仪", "8000.00", new LocalDate(2024, 5, 1));
        await desk.PutAsync(desk.Computers, desk.Hall, new LocalDate(2024, 3, 1));
        await desk.PutAsync(desk.Printer, desk.Store, new LocalDate(2024, 4, 1));
        return desk;
    }

    public Task<StocktakeAnswer> OpenAsync(StocktakeScope? scope = null, LocalDate? day = null) => Stocktakes.OpenAsync(
        Desk.Manager, new StocktakeDraft("2024 年度资产盘点", day ?? Day, scope ?? StocktakeScope.Everything), default);

    public async Task<CountOutcome> CountAsync(
        Actor person, Guid stocktake, Guid card, string? quantity, Guid? place = null, string? note = null, Guid? id = null, Instant? at = null) =>
        (await Stocktakes.CountAsync(
            person, stocktake, [new CountDraft(id ?? Desk.NewId(), card, null, quantity is null ? null : Quantity.Parse(quantity), place, note, at)], default)).Counts[0];

    public Task<string> ItemAsync(Guid card) => Desk.Register.ScalarAsync<string>(
        $"select concat_ws('|', result, trim_scale(counted_quantity), disputed, counted_by_name) from stocktake_items where card_id = '{card}'");

    public Task PutAsync(Guid card, Guid? place, LocalDate day) => ExecuteAsync(
        $"""
        insert into asset_placements (department_id, card_id, id, place_id, custodian, use, effective_on, recorded_at, recorded_by_name)
        values ('{Desk.DepartmentId}', '{card}', '{Desk.NewId()}', {(place is { } at ? $"'{at}'" : "null")}, '张三', 'inUse', '{day:uuuu-MM-dd}', now(), '测试')
        """);

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Desk.Register.Host.Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private async Task<Guid> PlaceAsync(string code, string name)
    {
        var place = new AssetPlace { DepartmentId = Desk.DepartmentId, Id = Desk.NewId(), Code = code, Name = name, RowVersion = 1 };
        await using var context = Desk.Register.Host.Database.NewContext();
        context.Enter(Desk.DepartmentId);
        context.Places.Add(place);
        await context.SaveChangesAsync();
        return place.Id;
    }
}
