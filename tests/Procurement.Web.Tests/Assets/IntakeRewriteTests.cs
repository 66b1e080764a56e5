using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Assets;

/// <summary>A returned 登记入账 is written again under its number, by page and API.</summary>
public sealed class IntakeRewriteTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Returned_IsShownAsTyped_MendedUnderItsNumber_AndApproved()
    {
        var (manager, approver) = (await server.Web.SignInAsync(Role.AssetManager), await server.Web.SignInAsync(Role.Approver));
        var (id, address) = await ReturnedAsync(manager, approver, "原名服务器");
        Assert.NotNull((await manager.PageAsync($"/movements/{id}")).QuerySelector($"a[href='{address}']"));

        var form = await manager.PageAsync(address);
        string? Shown(string field) => form.QuerySelector($"[name='Input.Items[0].{field}']")!.GetAttribute("value");
        Assert.Equal(("原名服务器", "2", "1000.01", "2024-02-03"), (Shown("Name"), Shown("Quantity"), Shown("Value"), Shown("AcquiredOn")));
        Assert.Null(form.QuerySelector("[name='Input.Items[1].Name']"));
        Assert.Contains("名称不对", form.QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);

        using var mended = await manager.PostFormAsync(address, "form#intake", ("Input.Items[0].Name", "改名服务器"), ("Input.Items[0].Quantity", "3"));
        Assert.Equal(($"/movements/{id}", HttpStatusCode.Redirect), (mended.Headers.Location!.OriginalString, mended.StatusCode));
        Assert.Equal("submitted 3 1", await server.Register.ScalarAsync<string>(
            $"select concat_ws(' ', status, (select count(*) from asset_movement_items where movement_id = m.id), (select count(*) from asset_movements o where o.number = m.number and o.department_id = m.department_id)) from asset_movements m where id = '{id}'"));
        var history = (await manager.PageAsync($"/movements/{id}")).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("原名服务器", history, StringComparison.Ordinal);
        Assert.Contains("改名服务器", history, StringComparison.Ordinal);

        using var approved = await approver.PostFormAsync($"/movements/{id}", "form[action*='Approve']", ("note", "同意"));
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.Equal(3L, await server.Register.ScalarAsync<long>("select count(*) from asset_cards where name = '改名服务器'"));
    }

    [Fact]
    public async Task Stale_OrWrong_IsRefusedAndNothingTypedIsLost()
    {
        var (manager, approver) = (await server.Web.SignInAsync(Role.AssetManager), await server.Web.SignInAsync(Role.Approver));
        var (id, address) = await ReturnedAsync(manager, approver, "旧版本");

        using var stale = await manager.PostFormAsync(address, "form#intake", ("Version", "1"), ("Input.Items[0].Name", "我的改动"));
        using var wrong = await manager.PostFormAsync(address, "form#intake", ("Input.Items[0].Quantity", "两台"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        var page = await stale.PageAsync();
        Assert.Contains("已被", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("我的改动", id), (page.QuerySelector("[name='Input.Items[0].Name']")!.GetAttribute("value"), page.QuerySelector("[name=Movement]")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("returned", await server.Register.ScalarAsync<string>($"select status from asset_movements where id = '{id}'"));
    }

    [Fact]
    public async Task OtherRolesOtherKindsAndOthersMovements_AreNotOpened()
    {
        var (manager, approver) = (await server.Web.SignInAsync(Role.AssetManager), await server.Web.SignInAsync(Role.Approver));
        var (id, address) = await ReturnedAsync(manager, approver, "别人的");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(approver, address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await server.Web.SignInAsync(Role.AssetManager, "900"), address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(manager, $"/cards/new?movement={Guid.Empty}"));
        using var moved = await manager.GetAsync(new Uri($"/movements/new?movement={id}", UriKind.Relative));
        Assert.Equal(address, moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Api_Put_RewritesWithTheVersionSeen()
    {
        var (manager, approver) = (await server.Web.SignInAsync(Role.AssetManager), await server.Web.SignInAsync(Role.Approver));
        var (id, _) = await ReturnedAsync(manager, approver, "接口改前");
        using var program = await server.CallerAsync(Role.AssetManager, "432");
        var body = $$"""
            { "unitId": "{{await UnitAsync()}}", "way": "donationIn", "effectiveOn": "2024-02-03", "reason": "接受捐赠",
              "items": [ { "name": "接口改后", "edition": "2022", "code": "A02010104", "quantity": "1", "measureUnit": "台", "value": "5.00", "acquiredOn": "2024-02-03" } ] }
            """;

        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(program, id, body, "\"1\""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(program, id, body.Replace("donationIn", "opening", StringComparison.Ordinal), "\"2\""));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(program, id, body, "\"2\""));

        Assert.Equal("submitted 5.00", await server.Register.ScalarAsync<string>(
            $"select concat_ws(' ', status, (select sum(value) from asset_movement_items where movement_id = m.id)) from asset_movements m where id = '{id}'"));
        Assert.Equal(HttpStatusCode.Conflict, await PutAsync(program, id, body, "\"3\""));
    }

    [Fact]
    public async Task PlaceOfAnotherUnit_IsWarnedOf_AndTakenOnceConfirmed()
    {
        var manager = await server.Web.SignInAsync(Role.AssetManager);
        var place = await PlaceAsync("合用-1", "432002");
        (string, string)[] fields = [.. Fields("放在别处"), ("Input.UnitId", await UnitAsync()), ("Input.Items[0].PlaceId", place)];

        using var warned = await manager.PostFormAsync("/cards/new", "form#intake", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        var page = await warned.PageAsync();
        Assert.Contains("属于其他单位", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[name='Input.OtherUnitsPlace']"));

        using var taken = await manager.PostFormAsync("/cards/new", "form#intake", [.. fields, ("Input.OtherUnitsPlace", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("放在其他单位的地点，经办人已确认", (await manager.PageAsync(taken.Headers.Location!.OriginalString)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(string Id, string Address)> ReturnedAsync(HttpClient manager, HttpClient approver, string name)
    {
        using var asked = await manager.PostFormAsync("/cards/new", "form#intake", [.. Fields(name), ("Input.UnitId", await UnitAsync())]);
        var id = asked.Headers.Location!.OriginalString[^36..];
        using var returned = await approver.PostFormAsync($"/movements/{id}", "form[action*='Return']", ("reason", "名称不对"));
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        return (id, $"/cards/new?movement={id}");
    }

    private static (string Name, string Value)[] Fields(string name) =>
    [
        ("Input.Way", "donationIn"), ("Input.Day", "2024-02-03"), ("Input.Reason", "接受捐赠"), ("Input.Items[0].Name", name), ("Input.Items[0].Code", "A02010104"),
        ("Input.Items[0].Edition", "2022"), ("Input.Items[0].Split", "oneEach"), ("Input.Items[0].Quantity", "2"), ("Input.Items[0].MeasureUnit", "台"),
        ("Input.Items[0].Value", "1,000.01"), ("Input.Items[0].AcquiredOn", "2024-02-03"),
    ];

    private async Task<string> UnitAsync(string code = "432001") => (await server.Register.ScalarAsync<Guid>($"select id from budget_units where code = '{code}'")).ToString();

    private async Task<string> PlaceAsync(string code, string unit)
    {
        var id = server.Register.Host.Ids.Next(server.Register.Host.Clock.GetCurrentInstant());
        await using var command = server.Register.Host.Database.Source.CreateCommand(
            $"insert into asset_places (department_id, id, code, name, unit_id, is_closed, row_version) select department_id, '{id}', '{code}', '{code}室', id, false, 1 from budget_units where code = '{unit}'");
        await command.ExecuteNonQueryAsync();
        return id.ToString();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> PutAsync(HttpClient program, string id, string body, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/cards/intakes/{id}") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await program.SendAsync(request);
        return answer.StatusCode;
    }
}
