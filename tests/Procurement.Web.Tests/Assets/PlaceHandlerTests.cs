using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Assets;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Movements;

namespace Procurement.Web.Tests.Assets;

/// <summary>存放地点: added, pasted, changed, closed, each of it in the audit trail.</summary>
public sealed class PlaceHandlerTests(TestDatabase databases) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Add_AndChange_AreAudited_AndTheSameAgainIsNot()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var places = new PlaceHandler(desk.Acts);

        var added = await places.AddAsync(desk.Manager, new PlaceDraft(" 2-203 ", " 政务大厅 203 室 ", desk.UnitId), default);
        var changed = await places.ChangeAsync(desk.Manager, added.Id, added.RowVersion, new PlaceDraft("2-203", "政务大厅 204 室", desk.UnitId), default);
        var same = await places.ChangeAsync(desk.Manager, added.Id, changed.RowVersion, new PlaceDraft("2-203", "政务大厅 204 室", desk.UnitId), default);

        Assert.Equal(changed.RowVersion, same.RowVersion);
        Assert.Equal("place.add,place.change", await desk.Register.ScalarAsync<string>(
            $"select string_agg(action, ',' order by sequence) from audit_records where subject_id = '{added.Id}'"));
        Assert.Equal("2-203|政务大厅 204 室", await desk.Register.ScalarAsync<string>($"select concat_ws('|', code, name) from asset_places where id = '{added.Id}'"));
    }

    [Theory]
    [InlineData("2 203", "大厅", "PL-CODE")]
    [InlineData("", "大厅", "PL-CODE")]
    [InlineData("a:b", "大厅", "PL-CODE")]
    [InlineData("2-204", " ", "PU-FIELD")]
    [InlineData("2-203", "另一间", "PL-TAKEN")]
    public async Task Add_Wrong_IsRefused(string code, string name, string expected)
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var places = new PlaceHandler(desk.Acts);
        await places.AddAsync(desk.Manager, new PlaceDraft("2-203", "大厅"), default);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => places.AddAsync(desk.Manager, new PlaceDraft(code, name), default));

        Assert.Equal(expected, refusal.Violation.Code);
        Assert.Equal(1L, await desk.Register.ScalarAsync<long>("select count(*) from asset_places"));
    }

    [Fact]
    public async Task Close_WithCardsThere_IsRefused_AndTheListCountsThem()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var places = new PlaceHandler(desk.Acts);
        var place = await places.AddAsync(desk.Manager, new PlaceDraft("K1", "库房"), default);
        var card = await desk.CardAsync("复印机", "30000.00", new LocalDate(2024, 1, 15));
        await desk.Register.ScalarAsync<Guid>($"update asset_cards set place_id = '{place.Id}' where id = '{card}' returning id");

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(
            () => places.ChangeAsync(desk.Manager, place.Id, place.RowVersion, new PlaceDraft("K1", "库房", IsClosed: true), default));

        Assert.Equal("PL-CARDS", refusal.Violation.Code);
        Assert.Equal(("K1", 1), (await PlaceList.ReadAsync(desk.Register.Host.Database, desk.Manager, "库", "", 0, 10, default)).Select(row => (row.Code, row.Cards)).Single());
    }

    [Fact]
    public async Task Import_TakesAllRowsOrNone_AndNamesTheRow()
    {
        await using var desk = await AssetDesk.OpenAsync(databases);
        var places = new PlaceHandler(desk.Acts);
        var unit = await desk.Register.ScalarAsync<string>($"select code from budget_units where id = '{desk.UnitId}'");

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(
            () => places.ImportAsync(desk.Manager, $"编码\t名称\t单位编码\r\nA1\t一楼\t{unit}\r\nA 2\t二楼\t\r\n", default));
        var added = await places.ImportAsync(desk.Manager, $"编码\t名称\t单位编码\r\nA1\t一楼\t{unit}\r\n\r\nA2\t二楼\r\n", default);

        Assert.StartsWith("第 3 行：", refusal.Violation.Message, StringComparison.Ordinal);
        Assert.Equal(2, added);
        Assert.Equal($"A1|{desk.UnitId},A2", await desk.Register.ScalarAsync<string>("select string_agg(concat_ws('|', code, unit_id), ',' order by code) from asset_places"));
    }
}
