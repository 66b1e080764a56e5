using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>The pages of a stock-take over HTTP: what they write, what they refuse, and to whom.</summary>
public sealed class StocktakePageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Screen_TypedRows_AreTakenAndWrongOnesComeBackWithWhatWasTyped()
    {
        var place = await CountedPlace.OpenAsync(server, "SC");
        var clerk = await server.SignInAsync(Role.Clerk);
        using var answer = await clerk.PostFormAsync(
            place.Path + "/items", "form#counts", ("rows[0].quantity", "1"), ("rows[1].quantity", "壹"), ("rows[2].note", "型号不同"), ("rows[3].quantity", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("“壹”不是数字", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("壹", page.QuerySelector("input[name='rows[1].quantity']")!.GetAttribute("value"));
        Assert.Equal("型号不同", page.QuerySelector("input[name='rows[2].note']")!.GetAttribute("value"));
        Assert.Equal("SC-1 matches 1; SC-2 pending; SC-3 pending; SC-6 shortage 5", await place.ItemsAsync());
    }

    [Fact]
    public async Task Phone_WithoutScripts_CountsByNumberAndKeepsWhatIsRefused()
    {
        var place = await CountedPlace.OpenAsync(server, "PH");
        var clerk = await server.SignInAsync(Role.Clerk);
        var count = $"{place.Path}/count?place={place.Place}";
        using var one = await clerk.PostFormAsync(count, "form#counting-card", ("number", "PH-1"));
        Assert.Equal(HttpStatusCode.Redirect, one.StatusCode);
        using var unknown = await clerk.PostFormAsync(count, "form#counting-card", ("number", "ZC1999-9999"), ("quantity", "1"), ("note", "旧标签"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        var page = await unknown.PageAsync();
        Assert.Contains("不在本次盘点的清单中", page.QuerySelector("#counting-said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("旧标签", page.QuerySelector("input[name=note]")!.GetAttribute("value"));
        using var find = await clerk.PostFormAsync(count, "form#counting-find", ("findName", "饮水机"), ("findQuantity", "2"), ("findUnit", "台"));
        Assert.Equal(HttpStatusCode.Redirect, find.StatusCode);
        Assert.Equal("PH-1 matches 1; PH-2 pending; PH-3 pending; PH-6 pending", await place.ItemsAsync());
        Assert.Contains("饮水机", (await clerk.PageAsync(place.Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NeedsTheAntiforgeryHeader_AndTakesABatchOnce()
    {
        var place = await CountedPlace.OpenAsync(server, "SE");
        var clerk = await server.SignInAsync(Role.Clerk);
        var id = server.Register.Host.Ids.Next(server.Register.Host.Clock.GetCurrentInstant());
        var body = new JsonObject { ["counts"] = new JsonArray(new JsonObject { ["id"] = id, ["number"] = "SE-6", ["quantity"] = "6" }) };
        var send = new Uri($"{place.Path}/count?handler=Send", UriKind.Relative);
        using var forged = await clerk.PostAsJsonAsync(send, body);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(0, await place.CountsAsync());

        var hello = await clerk.GetFromJsonAsync<JsonObject>(new Uri($"{place.Path}/count?handler=Hello", UriKind.Relative));
        foreach (var expected in new[] { "counted", "repeated" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, send) { Content = JsonContent.Create(body), Headers = { { "RequestVerificationToken", (string)hello!["token"]! } } };
            using var answer = await clerk.SendAsync(request);
            var outcome = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["counts"]![0]!;
            Assert.Equal((expected, "matches"), ((string?)outcome["taken"], (string?)outcome["result"]));
        }

        Assert.Equal(1, await place.CountsAsync());
    }

    [Fact]
    public async Task Pages_AreClosedToOtherRoles()
    {
        var place = await CountedPlace.OpenAsync(server, "RO");
        var (approver, author) = (await server.SignInAsync(Role.Approver), await server.SignInAsync(Role.DisclosureAuthor));
        Assert.Equal(HttpStatusCode.OK, (await approver.GetAsync(new Uri(place.Path, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await approver.GetAsync(new Uri(place.Path + "/count", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await author.GetAsync(new Uri(place.Path, UriKind.Relative))).StatusCode);
        var clerk = await server.SignInAsync(Role.Clerk);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(new Uri("/stocktakes/new", UriKind.Relative))).StatusCode);
        Assert.Null((await clerk.PageAsync(place.Path)).QuerySelector("form[action*='handler=End']"));
    }

    [Fact]
    public async Task Document_EndsReopensAndCancels()
    {
        var place = await CountedPlace.OpenAsync(server, "EN");
        var manager = await server.SignInAsync(Role.AssetManager);
        using var ended = await manager.PostFormAsync(place.Path, "form[action*='handler=End']");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var silent = await manager.PostFormAsync(place.Path, "form[action*='handler=Reopen']", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using var reopened = await manager.PostFormAsync(place.Path, "form[action*='handler=Reopen']", ("reason", "漏点"));
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        using var cancelled = await manager.PostFormAsync(place.Path, "form[action*='handler=Cancel']", ("reason", "范围选错"));
        Assert.Equal("cancelled", await server.Register.ScalarAsync<string>($"select status from stocktakes where id = '{place.Stocktake}'"));
        Assert.Contains("范围选错", (await manager.PageAsync(place.Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_SayWhatTheCountingPageReads()
    {
        var place = await CountedPlace.OpenAsync(server, "LA");
        var manager = await server.SignInAsync(Role.AssetManager);
        var page = await manager.PageAsync($"/cards/labels?place={place.Place}");
        Assert.Equal(["LA-1", "LA-2", "LA-3", "LA-6"], page.QuerySelectorAll(".label-number").Select(label => label.TextContent));
        Assert.Contains("地点：LA 号房", page.QuerySelector(".label")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("取得：2021-03-01", page.QuerySelector(".label")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await manager.PageAsync("/places/labels")).QuerySelectorAll(".label-name").SingleOrDefault(label => label.TextContent == "LA 号房"));
    }
}
