using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Movements;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Movements;

/// <summary>A department (900) with its asset desk on a database of its own: a manager, an approver, and cards as a test needs them.</summary>
internal sealed class AssetDesk : IAsyncDisposable
{
    private readonly PurchasingDesk purchasing;

    private AssetDesk(PurchasingDesk desk, IReadOnlyList<IMovementRule> rules)
    {
        purchasing = desk;
        Book = new MovementBook(rules);
        Movements = new MovementHandler(desk.Acts, Book);
        Manager = desk.Clerk with { AccountId = NewId(), Name = "李四（li）" };
        Approver = desk.Clerk with { AccountId = NewId(), Name = "王五（wang）" };
    }

    public TestRegister Register => purchasing.Register;

    /// <summary>The purchasing desk of the same department.</summary>
    public PurchasingDesk Buying => purchasing;

    public Guid DepartmentId => purchasing.DepartmentId;

    public ActRunner Acts => purchasing.Acts;

    public MovementBook Book { get; }

    public MovementHandler Movements { get; }

    public Actor Manager { get; }

    public Actor Approver { get; }

    public Guid UnitId { get; private set; }

    /// <summary>The department's second unit.</summary>
    public Guid OtherUnitId { get; private set; }

    /// <summary>What is bought and accepted, and the cards that it proposes.</summary>
    public PurchasingDesk Purchasing => purchasing;

    /// <param name="rules">None for all that the program has.</param>
    public static async Task<AssetDesk> OpenAsync(TestDatabase databases, params IMovementRule[] rules)
    {
        var desk = new AssetDesk(await PurchasingDesk.OpenAsync(databases), rules.Length > 0 ? rules : AllRules());
        desk.UnitId = await desk.Register.ScalarAsync<Guid>("select id from budget_units order by code limit 1");
        desk.OtherUnitId = await desk.Register.ScalarAsync<Guid>("select id from budget_units where code = '900002'");
        return desk;
    }

    public Guid NewId() => Register.Host.Ids.Next(Register.Host.Clock.GetCurrentInstant());

    /// <summary>A card as an approved intake makes it.</summary>
    /// <param name="life">In months.</param>
    public async Task<Guid> CardAsync(
        string name, string value, LocalDate day, AssetKind kind = AssetKind.Equipment, string quantity = "1", int? life = null, string? area = null,
        AssetWay way = AssetWay.OtherIn, string code = "A02010105", Guid? place = null)
    {
        var spec = new CardSpec(name, CatalogueEdition.Of2022, code, kind, "台", day, LifeMonths: life, LifeReason: life is null ? null : "按原账年限", PlaceId: place);
        var item = new MovementItemDraft(
            null, Quantity.Parse(quantity), Money.Parse(value), area is null ? null : Quantity.Parse(area), MovementJson.Write(spec));
        return (await DoAsync(new MovementDraft(MovementKind.Intake, way, day, "测试登记", "", [item], UnitId))).CardIds[0];
    }

    /// <summary>Submits the movement, and the approver approves it where it waits for that.</summary>
    public async Task<MovementAnswer> DoAsync(MovementDraft draft)
    {
        var answer = await Movements.SubmitAsync(Manager, draft, default);
        return answer.Status is MovementStatus.Submitted ? await Movements.ApproveAsync(Approver, answer.Id, null, null, default) : answer;
    }

    /// <summary>The refusal of a movement that must not be submitted.</summary>
    public async Task<RuleViolation> RefusedAsync(MovementDraft draft) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => Movements.SubmitAsync(Manager, draft, default))).Violation;

    public async Task<Guid> PlaceAsync(string code, bool isClosed = false)
    {
        var id = NewId();
        await purchasing.ExecuteAsync($"insert into asset_places (department_id, id, code, name, is_closed, row_version) values ('{DepartmentId}', '{id}', '{code}', '{code}室', {isClosed}, 1)");
        return id;
    }

    /// <summary>Takes the movement back, with approval where it was approved.</summary>
    public Task<MovementAnswer> TakeBackAsync(Guid movement) =>
        DoAsync(new MovementDraft(MovementKind.Reversal, null, new LocalDate(2024, 1, 1), "登记有误", "", [], ReversesId: movement));

    /// <summary>What a card says: 数量|原值|面积|品目|类别|状态|年限.</summary>
    public Task<string> CardTextAsync(Guid card) => Register.ScalarAsync<string>(
        $"select concat_ws('|', quantity::float8, value, area::float8, code, kind, status, life_months) from asset_cards where id = '{card}'");

    /// <summary>A card's entries of a movement: kind, quantity, value, depreciation each.</summary>
    public Task<string> EntriesAsync(Guid card, Guid movement) => Register.ScalarAsync<string>(
        $"select coalesce(string_agg(concat_ws(' ', entry, kind, quantity::float8, value, depreciation), '; ' order by id), '') from asset_entries where card_id = '{card}' and document_id = '{movement}'");

    /// <summary>The ledger of a card as another act would read it.</summary>
    public Task<CardLedger> LedgerAsync(Guid card, Actor? actor = null) =>
        Acts.RunAsync(actor ?? Manager, async act => (await LedgerCards.TakeAsync(act, [card]))[card], default);

    public ValueTask DisposeAsync() => purchasing.DisposeAsync();

    internal static IReadOnlyList<IMovementRule> AllRules()
    {
        var services = new ServiceCollection();
        services.AddMovements();
        return [.. services.Where(service => service.ServiceType == typeof(IMovementRule)).Select(service => (IMovementRule)Activator.CreateInstance(service.ImplementationType!)!)];
    }
}
