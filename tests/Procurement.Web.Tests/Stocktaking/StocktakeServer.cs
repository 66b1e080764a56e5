using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Movements;
using Procurement.Web.Stocktaking;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>A place of the sample department 432 with four cards, and a stock-take over it.</summary>
/// <param name="Tag">Begins the place's code and the cards' numbers: TAG-1 to TAG-3 of one piece each, TAG-6 of six.</param>
internal sealed record CountedPlace(TestServer Server, string Tag, Guid Place, Guid Stocktake)
{
    public string Path => $"/stocktakes/{Stocktake}";

    public static async Task<CountedPlace> OpenAsync(TestServer server, string tag)
    {
        var ids = server.Register.Host.Ids;
        var now = server.Register.Host.Clock.GetCurrentInstant();
        var manager = new Actor(ids.Next(now), "李四（li）", "测试", null, await server.DepartmentIdAsync("432"));
        var place = new AssetPlace { DepartmentId = manager.DepartmentId, Id = ids.Next(now), Code = tag, Name = $"{tag} 号房", RowVersion = 1 };
        await using (var context = server.Register.Host.Database.NewContext())
        {
            context.Enter(manager.DepartmentId);
            context.Places.Add(place);
            await context.SaveChangesAsync();
        }

        await using var scope = server.Services.CreateAsyncScope();
        await TakeInAsync(server, scope.ServiceProvider.GetRequiredService<MovementHandler>(), manager, tag, place.Id);
        var answer = await scope.ServiceProvider.GetRequiredService<StocktakeHandler>().OpenAsync(
            manager, new StocktakeDraft($"{tag} 盘点", ChinaTime.DayOf(now), new StocktakeScope([], [place.Id], [])), default);
        return new CountedPlace(server, tag, place.Id, answer.Id);
    }

    /// <summary>Card by card: number, result, counted quantity, whether it is in dispute.</summary>
    public Task<string> ItemsAsync() => Server.Register.ScalarAsync<string>(
        $"""
        select string_agg(concat_ws(' ', card_number, result, trim_scale(counted_quantity), case when disputed then 'disputed' end), '; ' order by card_number)
        from stocktake_items where stocktake_id = '{Stocktake}'
        """);

    public Task<long> CountsAsync() => Server.Register.ScalarAsync<long>($"select count(*) from stocktake_counts where stocktake_id = '{Stocktake}'");

    private static async Task TakeInAsync(TestServer server, MovementHandler movements, Actor manager, string tag, Guid place)
    {
        var unit = await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{manager.DepartmentId}' order by code limit 1");
        var day = new LocalDate(2021, 3, 1);
        var items = new[] { 1, 2, 3, 6 }.Select(number => new MovementItemDraft(
            null, Quantity.Of(number == 6 ? 6m : 1m), Money.FromYuan(3000m), null,
            MovementJson.Write(new CardSpec(
                $"打印机{number}", CatalogueEdition.Of2022, "A02010105", AssetKind.Equipment, "台", day, $"{tag}-{number}", Model: "HP M404", PlaceId: place, Custodian: "张三"))));
        var answer = await movements.SubmitAsync(manager, new MovementDraft(MovementKind.Intake, AssetWay.OtherIn, day, "测试登记", "", [.. items], unit), default);
        if (answer.Status is MovementStatus.Submitted)
        {
            var approver = manager with { AccountId = server.Register.Host.Ids.Next(server.Register.Host.Clock.GetCurrentInstant()), Name = "王五（wang）" };
            await movements.ApproveAsync(approver, answer.Id, null, null, default);
        }
    }
}
