using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Movements;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>登记入账 and 期初建账: approved by another person, then cards with their first entries.</summary>
public sealed class IntakeTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate Day = new(2024, 1, 1);
    private static readonly IntakeItem Computers = new(
        "台式计算机", CatalogueEdition.Of2022, "A02010105", Quantity.Parse("3"), "台", Money.Parse("100.00"), Day, Split: CardSplit.OneEach, Serials: ["甲", "乙", "丙"]);

    [Fact]
    public async Task Each_Approved_AddsUpToTheFenInTheirOrder()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.DonationIn, Computers), default);
        Assert.Equal((MovementStatus.Submitted, 0L), (asked.Status, await CountAsync(desk)));

        await desk.Movements.ApproveAsync(desk.Approver, asked.Id, null, null, default);

        Assert.Equal("ZC2024-0001 甲 33.34 72 donationIn|ZC2024-0002 乙 33.33 72 donationIn|ZC2024-0003 丙 33.33 72 donationIn", await desk.Register.ScalarAsync<string>(
            "select string_agg(concat_ws(' ', card_number, serial_number, value, life_months, way), '|' order by card_number) from asset_cards"));
    }

    [Fact]
    public async Task Returned_MakesNoCard()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var asked = await desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.Surplus, Computers), default);
        await desk.Movements.ReturnAsync(desk.Approver, asked.Id, null, "原值依据不足", default);
        Assert.Equal(0L, await CountAsync(desk));
        Assert.Equal("PU-REASON", await CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.Surplus, Computers) with { Reason = " " }, default)));
    }

    /// <summary>7,200.00 over 72 months with 10 used and 1,000.00 charged: 100.00 a month goes on; at the end of March 13 months, 1,300.00.</summary>
    [Fact]
    public async Task Opening_DepreciationGoesOn()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var item = Computers with
        {
            Quantity = Quantity.Parse("1"),
            Serials = null,
            Value = Money.Parse("7200.00"),
            Depreciation = Money.Parse("1000.00"),
            MonthsUsed = 10,
            AcquiredOn = new LocalDate(2023, 3, 8),
        };
        var card = (await desk.DoAsync(Draft(desk, AssetWay.Opening, item))).CardIds[0];

        var (before, march) = await desk.Acts.RunAsync(desk.Manager, async (Act act) =>
        {
            var ledger = (await LedgerCards.TakeAsync(act, [card]))[card];
            return (ledger.StandingOn(Day)!, ledger.StandingOn(new LocalDate(2024, 3, 31))!);
        }, default);
        Assert.Equal((Money.Parse("1000.00"), 10), (before.Accumulated, before.MonthsUsed));
        Assert.Equal((Money.Parse("1300.00"), 13, new LocalDate(2029, 2, 28)), (march.Accumulated, march.MonthsUsed, march.UsedUpOn!.Value));
    }

    [Fact]
    public async Task WhatTheRulesRefuse_WritesNothing()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        Task<string> Refused(AssetWay way, IntakeItem item, LocalDate? day = null) =>
            CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Draft(desk, way, item) with { EffectiveOn = day ?? Day }, default));

        Assert.Equal("IN-WAY", await Refused(AssetWay.Purchase, Computers));
        Assert.Equal("IN-WAY", await CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Forged(desk), default)));
        Assert.Equal("IN-OPENING", await Refused(AssetWay.Opening, Computers, new LocalDate(2024, 1, 2)));
        Assert.Equal("IN-LIFEREASON", await Refused(AssetWay.OtherIn, Computers with { LifeMonths = 100 }));
        Assert.Equal("NF-NONE", await CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.OtherIn, Computers) with { UnitId = desk.NewId() }, default)));
        Assert.Equal("NF-NONE", await Refused(AssetWay.OtherIn, Computers with { PlaceId = desk.NewId() }));
        Assert.Equal("PU-FIELD", await Refused(AssetWay.OtherIn, Computers with { Code = "X" }));
        Assert.Equal(0L, await desk.Register.ScalarAsync<long>("select count(*) from asset_movements"));
    }

    /// <summary>A stock-take found two pieces: the price may be mended, their number not; and nobody else may name what a stock-take found.</summary>
    [Fact]
    public async Task Surplus_WrittenAgain_KeepsWhatWasFound()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var found = desk.NewId();
        MovementDraft Of(string quantity, string value, Guid? stocktake)
        {
            var item = Computers with { Quantity = Quantity.Parse(quantity), Value = Money.Parse(value), Split = CardSplit.Batch, Serials = null, CountedId = found };
            return Draft(desk, AssetWay.Surplus, item) with { StocktakeId = stocktake };
        }

        var kept = await desk.Movements.KeepDraftAsync(desk.Manager, Of("2", "2.00", await StocktakeAsync(desk)), default);

        Assert.Equal("MV-ITEMS", await CodeAsync(() => desk.Movements.ResubmitAsync(desk.Manager, kept.Id, null, Of("3", "2.00", null), default)));
        Assert.Equal("MV-DETAILS", await CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Of("2", "2.00", null), default)));
        await desk.Movements.ResubmitAsync(desk.Manager, kept.Id, kept.RowVersion, Of("2", "900.00", null), default);
        Assert.Equal("submitted surplus 900.00", await desk.Register.ScalarAsync<string>(
            $"select concat_ws(' ', status, way, (select sum(value) from asset_movement_items where movement_id = m.id)) from asset_movements m where id = '{kept.Id}'"));
    }

    private static async Task<Guid> StocktakeAsync(AssetDesk desk)
    {
        var id = desk.NewId();
        await desk.Purchasing.ExecuteAsync(
            $$"""
            insert into stocktakes (department_id, id, number, title, as_of, scope, status, item_count, opened_by_name, opened_at, row_version)
            values ('{{desk.DepartmentId}}', '{{id}}', 'PD-1', '年终盘点', '2024-01-01', '{}', 'finished', 1, '李四', now(), 1)
            """);
        return id;
    }

    [Fact]
    public async Task ClosedYear_IsRefused()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        await using var command = desk.Register.Host.Database.Source.CreateCommand(
            $"insert into asset_books (department_id, closed_through, row_version) values ('{desk.DepartmentId}', '2024-12-31', 1)");
        await command.ExecuteNonQueryAsync();
        Assert.Equal("AL-CLOSED", await CodeAsync(() => desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.OtherIn, Computers), default)));
    }

    [Fact]
    public async Task OneNumberByTwoAtOnce_IsGivenOnce()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var item = Computers with { Quantity = Quantity.Parse("1"), Serials = null, CardNumber = "自编-7" };
        var asked = new[]
        {
            await desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.OtherIn, item), default), await desk.Movements.SubmitAsync(desk.Manager, Draft(desk, AssetWay.OtherIn, item), default),
        };

        var codes = await Task.WhenAll(asked.Select(one => CodeAsync(() => desk.Movements.ApproveAsync(desk.Approver, one.Id, null, null, default))));

        Assert.Equal(["", "CP-NUMBER"], codes.Order());
        Assert.Equal(1L, await CountAsync(desk));
    }

    /// <summary>A purchase that names a proposal which nobody confirmed: it would escape both the acceptance and the approval.</summary>
    private static MovementDraft Forged(AssetDesk desk)
    {
        var spec = Computers.Batch(Desk(desk), "").Cards()[0].Spec with { ProposalId = desk.NewId() };
        return Draft(desk, AssetWay.Purchase, Computers) with { Items = [new MovementItemDraft(null, Quantity.Of(1m), Money.Parse("1.00"), null, MovementJson.Write(spec))] };
    }

    private static MovementDraft Draft(AssetDesk desk, AssetWay way, params IntakeItem[] items) => IntakeDraft.Of(Desk(desk), desk.UnitId, way, Day, "测试登记", "会议纪要", "某局", items);

    private static IntakeDesk Desk(AssetDesk desk) => new(desk.Register.Host);

    private static Task<long> CountAsync(AssetDesk desk) => desk.Register.ScalarAsync<long>("select count(*) from asset_cards");

    private static async Task<string> CodeAsync(Func<Task> act) => await Record.ExceptionAsync(act) switch
    {
        null => "",
        RuleViolationException refusal => refusal.Violation.Code,
        var other => other.ToString(),
    };
}
