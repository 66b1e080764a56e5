using NodaTime;
using Procurement.Data.Depreciating;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Depreciating;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Depreciating;

/// <summary>Cards of a plain import have no life: they are found, and get one by a movement.</summary>
public sealed class LifeDeskTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate January = new(2023, 1, 15);
    private static readonly LocalDate June = new(2024, 6, 20);

    [Fact]
    public async Task SubmitAsync_ChosenLines_SetsLivesAndCatchesUp()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var computer = await LifelessAsync(desk, "台式计算机", "7200.00");
        await LifelessAsync(desk, "办公桌", "3000.00", AssetKind.Furniture, "A05010201");
        await LifelessAsync(desk, "图书", "5000.00", AssetKind.Book, "A04010000");   // not depreciated: nothing to set

        var lines = LifeDesk.Lines(await CardsWithoutLife.GroupsAsync(desk.Register.Host.Database, desk.Manager, default), desk.UnitId);
        Assert.Equal(["家具 180", "计算机设备 72"], lines.Select(line => $"{line.Line.Subcategory} {line.UsualMonths}").Order());
        var computers = lines.Single(line => line.Line.Subcategory == "计算机设备");
        Assert.Equal((Money.Parse("1700.00"), 0), computers.Foresee(June, 72));   // 17 months of 100.00, January 2023 to May 2024

        var answer = await new LifeDesk(desk.Register.Host, desk.Movements)
            .SubmitAsync(desk.Manager, desk.UnitId, [new ChosenLife("计算机设备", 72)], June, "补设折旧年限", "", default);

        Assert.Equal((MovementStatus.Submitted, computer), (answer.Status, Assert.Single(answer.CardIds)));   // It books depreciation: another person agrees.
        await desk.Movements.ApproveAsync(desk.Approver, answer.Id, null, null, default);
        Assert.Equal("0.0000|0.00|1700.00|72|17|lifeChange", await desk.Register.ScalarAsync<string>(
            $"select concat_ws('|', quantity, value, depreciation, life_months, months_used, way) from asset_entries where card_id = '{computer}' and entry = 'lifeChange'"));
        Assert.Equal("72|2028-12-31", await desk.Register.ScalarAsync<string>($"select concat_ws('|', life_months, used_up_on) from asset_cards where id = '{computer}'"));
        Assert.DoesNotContain(
            "计算机设备", LifeDesk.Lines(await CardsWithoutLife.GroupsAsync(desk.Register.Host.Database, desk.Manager, default), desk.UnitId).Select(line => line.Line.Subcategory));
    }

    [Fact]
    public async Task SubmitAsync_NothingChosen_IsRefusedAndWritesNothing()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await LifelessAsync(desk, "台式计算机", "7200.00");
        var before = await desk.Register.ScalarAsync<long>("select count(*) from asset_movements");

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            new LifeDesk(desk.Register.Host, desk.Movements).SubmitAsync(desk.Manager, desk.UnitId, [], June, "补设折旧年限", "", default));

        Assert.Equal("MV-ITEMS", refusal.Violation.Code);
        Assert.Equal(before, await desk.Register.ScalarAsync<long>("select count(*) from asset_movements"));
    }

    [Fact]
    public async Task LifeChange_OfACardWithALife_GoesOnFromThere()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "7200.00", January, life: 72);

        await desk.DoAsync(Change(card, 61));

        // 17 of 72 months used, 1,700.00; 5,500 over 44 months: the last is January 2028.
        Assert.Equal("61|2028-01-31", await desk.Register.ScalarAsync<string>($"select concat_ws('|', life_months, used_up_on) from asset_cards where id = '{card}'"));
        Assert.Equal(0m, await desk.Register.ScalarAsync<decimal>($"select depreciation from asset_entries where card_id = '{card}' and entry = 'lifeChange'"));
    }

    [Theory]
    [InlineData(72)]   // as it was
    [InlineData(10)]   // 17 months are used
    [InlineData(0)]
    public async Task LifeChange_ThatMakesNoSense_IsRefused(int life)
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var card = await desk.CardAsync("服务器", "7200.00", January, life: 72);
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.DoAsync(Change(card, life)));
        Assert.Equal("LC-LIFE", refusal.Violation.Code);
    }

    private static MovementDraft Change(Guid card, int life) => new(
        MovementKind.LifeChange, AssetWay.LifeChange, June, "主管部门另定年限", "", [new MovementItemDraft(card, Details: MovementJson.Write(new LifeChangeDetails(life)))]);

    /// <summary>A card as a plain import leaves it.</summary>
    private static async Task<Guid> LifelessAsync(AssetDesk desk, string name, string value, AssetKind kind = AssetKind.Equipment, string code = "A02010105")
    {
        var card = await desk.CardAsync(name, value, January, kind, code: code);
        await using var command = desk.Register.Host.Database.Source.CreateCommand(
            $"update asset_entries set life_months = null where card_id = '{card}'; update asset_cards set life_months = null, used_up_on = null where id = '{card}'");
        await command.ExecuteNonQueryAsync();
        return card;
    }
}
