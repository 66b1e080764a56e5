using NodaTime;
using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Movements;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>Cards for tests that go through a server.</summary>
internal static class MovementCards
{
    /// <summary>Cards of 72,000.00 and 10 pieces over 72 months, acquired on 15 January 2024, in the first unit of the department; ids in order of their numbers.</summary>
    public static async Task<IReadOnlyList<Guid>> MakeAsync(TestRegister register, string department, int count)
    {
        var departmentId = await register.ScalarAsync<Guid>($"select id from departments where code = '{department}'");
        var unit = await register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{departmentId}' order by position limit 1");
        var actor = new Actor(null, "测试", "127.0.0.1", null, departmentId);
        var day = new LocalDate(2024, 1, 15);
        var items = Enumerable.Range(1, count).Select(number => new MovementItemDraft(null, Quantity.Of(10), Money.Parse("72000"), null, MovementJson.Write(
            new CardSpec($"台式计算机{number:000}", CatalogueEdition.Of2022, "A02010105", AssetKind.Equipment, "台", day, LifeMonths: 72))));
        var draft = new MovementDraft(MovementKind.Intake, AssetWay.OtherIn, day, "测试登记", "", [.. items], unit);
        var asked = await Handler(register).SubmitAsync(actor, draft, default);
        return (await Handler(register).ApproveAsync(actor, asked.Id, null, null, default)).CardIds;
    }

    public static MovementHandler Handler(TestRegister register) =>
        new(new ActRunner(register.Host.Database, register.Host.Clock, register.Host.Ids), new MovementBook(AssetDesk.AllRules()));

    public static Task<string> NumberAsync(TestRegister register, Guid card) => register.ScalarAsync<string>($"select card_number from asset_cards where id = '{card}'");

    public static Task<string> StandingAsync(TestRegister register, Guid card) =>
        register.ScalarAsync<string>($"select concat_ws('|', quantity, value, status) from asset_cards where id = '{card}'");
}
