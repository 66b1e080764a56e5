using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Assets;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary><c>/api/v1/cards</c> and <c>/api/v1/places</c>.</summary>
public sealed class CardEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Cards = "/api/v1/cards";
    private const string Places = "/api/v1/places";

    [Fact]
    public async Task Get_AsOfADay_GivesTheFiguresOfThen_AndTheLedger()
    {
        var id = await SampleCard.AddAsync(server.Register, "900", "API-1");
        using var client = await server.CallerAsync(Role.Auditor);

        var (_, card) = await client.GetJsonAsync($"{Cards}/{id}?on=2024-06-30&knownAt=2024-06-30");
        var (_, later) = await client.GetJsonAsync($"{Cards}/{id}?on=2024-06-30");
        var (_, before) = await client.GetJsonAsync($"{Cards}/{id}?on=2022-01-01");
        var (_, entries) = await client.GetJsonAsync($"{Cards}/{id}/entries");

        Assert.Equal(("12000.00", "3200.00"), ((string?)card["standing"]!["value"], (string?)card["standing"]!["accumulated"]));
        Assert.Equal(("6000.00", "1600.00", "档案库"), ((string?)later["standing"]!["value"], (string?)later["standing"]!["accumulated"], (string?)later["placement"]!["placeName"]));
        Assert.Null(before["standing"]);
        Assert.Equal(["12000.00", "-6000.00"], entries["items"]!.AsArray().Select(entry => (string?)entry!["value"]));
    }

    [Fact]
    public async Task List_ByKey_GivesEachOnce_AndRefusesWhatItDoesNotKnow()
    {
        foreach (var number in (string[])["KEY-3", "KEY-1", "KEY-2"])
        {
            await SampleCard.AddAsync(server.Register, "900", number);
        }

        using var client = await server.CallerAsync(Role.Clerk);
        var (_, first) = await client.GetJsonAsync($"{Cards}?q=KEY-&limit=2");
        var (_, second) = await client.GetJsonAsync($"{Cards}?q=KEY-&limit=2&after={(string?)first["next"]}");

        Assert.Equal(["KEY-1", "KEY-2", "KEY-3"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(card => (string?)card!["cardNumber"]));
        Assert.Null(second["next"]);
        AssertProblem(await client.GetJsonAsync($"{Cards}?kind=spaceship"), HttpStatusCode.BadRequest, "API-REQUEST");
        AssertProblem(await client.GetJsonAsync($"{Cards}?acquiredFrom=31.12.2023"), HttpStatusCode.BadRequest, "API-REQUEST");
    }

    [Fact]
    public async Task Describe_AsksForTheVersion_AndForTheRole()
    {
        var id = await SampleCard.AddAsync(server.Register, "900", "API-2");
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var clerk = await server.CallerAsync(Role.Clerk);
        using var read = await manager.GetAsync($"{Cards}/{id}");
        var tag = read.Headers.ETag!.ToString();

        Assert.Equal((HttpStatusCode)428, (await PutAsync(manager, $"{Cards}/{id}/description", new JsonObject { ["name"] = "新名" }, null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(manager, $"{Cards}/{id}/description", new JsonObject { ["name"] = "新名" }, "\"1-0\"")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(clerk, $"{Cards}/{id}/description", new JsonObject { ["name"] = "新名" }, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(manager, $"{Cards}/{id}/description", new JsonObject { ["name"] = "新名", ["note"] = "移交" }, tag)).StatusCode);
        Assert.Equal("新名||移交", await server.Register.ScalarAsync<string>($"select name || '|' || coalesce(model, '') || '|' || note from asset_cards where id = '{id}'"));
    }

    [Fact]
    public async Task Places_AddedChangedAndListed()
    {
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var clerk = await server.CallerAsync(Role.Clerk);
        var place = new JsonObject { ["code"] = "API-P", ["name"] = "库房" };

        AssertProblem(await clerk.PostJsonAsync(Places, place.ToJsonString(), ("Idempotency-Key", "p-0")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        var (answer, made) = await manager.PostJsonAsync(Places, place.ToJsonString(), ("Idempotency-Key", "p-1"));
        AssertProblem(await manager.PostJsonAsync(Places, place.ToJsonString(), ("Idempotency-Key", "p-2")), HttpStatusCode.Conflict, "PL-TAKEN");
        var address = $"{Places}/{(Guid)made["id"]!}";
        using var read = await manager.GetAsync(address);
        using var changed = await PutAsync(manager, address, new JsonObject { ["code"] = "API-P", ["name"] = "旧库房", ["isClosed"] = true }, read.Headers.ETag!.ToString());
        var (_, listed) = await clerk.GetJsonAsync($"{Places}?q=API-P");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var row = Assert.Single(listed["items"]!.AsArray(), row => (string?)row!["code"] == "API-P")!;
        Assert.Equal(("旧库房", true, 0), ((string?)row["name"], (bool)row["isClosed"]!, (int)row["cards"]!));
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string address, JsonObject body, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await client.SendAsync(request);
    }
}
