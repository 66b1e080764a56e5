using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Movements;

/// <summary><c>/api/v1/movements</c>.</summary>
public sealed class MovementEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Movements = "/api/v1/movements";
    private static int keys;

    [Fact]
    public async Task Submit_ByNumber_WaitsAndIsApprovedOnTheVersionThatWasSeen()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var approver = await server.CallerAsync(Role.Approver);
        var item = new JsonObject { ["cardNumber"] = await MovementCards.NumberAsync(server.Register, card), ["quantity"] = "4" };
        var (made, answer) = await manager.PostJsonAsync(Movements, Disposal("scrapping", item), Key());
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("submitted", (string?)answer["status"]);
        var address = $"{Movements}/{answer["id"]}";
        Assert.Equal(address, made.Headers.Location!.OriginalString);

        var (got, view) = await approver.GetJsonAsync(address);
        Assert.Equal("28800.00|2000.00|1|0", $"{view["value"]}|{view["depreciation"]}|{view["cards"]}|{view["changedCards"]}");
        var (_, items) = await approver.GetJsonAsync($"{address}/items?limit=1");
        Assert.Equal("4", (string?)items["items"]![0]!["quantity"]);

        AssertProblem(await approver.PostJsonAsync($"{address}/approve", "{}"), HttpStatusCode.PreconditionRequired, "API-IF-MATCH");
        AssertProblem(await approver.PostJsonAsync($"{address}/approve", "{}", ("If-Match", "\"99\"")), HttpStatusCode.PreconditionFailed, "CC-CHANGED");
        AssertProblem(await manager.PostJsonAsync($"{address}/approve", "{}", ("If-Match", "\"1\"")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        var (approved, done) = await approver.PostJsonAsync($"{address}/approve", """{"note":"同意"}""", ("If-Match", got.Headers.ETag!.Tag));
        Assert.Equal((HttpStatusCode.OK, "effective"), (approved.StatusCode, (string?)done["status"]));
        Assert.Equal("6.0000|43200.00|active", await MovementCards.StandingAsync(server.Register, card));
        AssertProblem(await approver.PostJsonAsync($"{address}/approve", "{}", ("If-Match", $"\"{done["rowVersion"]}\"")), HttpStatusCode.Conflict, "MV-STATUS");
    }

    [Fact]
    public async Task Submit_Repeated_IsDoneOnce()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        using var manager = await server.CallerAsync(Role.AssetManager);
        var (body, key) = (Disposal("scrapping", Card(card)), Key());
        AssertProblem(await manager.PostJsonAsync(Movements, body), HttpStatusCode.PreconditionRequired, "API-KEY-MISSING");
        var first = await manager.PostJsonAsync(Movements, body, key);
        var second = await manager.PostJsonAsync(Movements, body, key);
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
        Assert.Equal(1, await server.Register.ScalarAsync<long>($"select count(*) from asset_movement_items where card_id = '{card}' and details is not null and seen_version = 1 and movement_id = '{first.Body["id"]}'"));
    }

    [Fact]
    public async Task WhoeverAsked_DoesNotDecide_EvenAsApprover()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        var account = await Access.TestAccounts.AddAsync(server.Register.Host, "both", server.DepartmentId, [], Role.AssetManager, Role.Approver);
        using var both = server.Bearer(await server.TokenAsync(account, NodaTime.Duration.FromDays(1)));
        var (_, asked) = await both.PostJsonAsync(Movements, Disposal("scrapping", Card(card)), Key());
        AssertProblem(await both.PostJsonAsync($"{Movements}/{asked["id"]}/approve", "{}", ("If-Match", "\"1\"")), HttpStatusCode.Conflict, "MV-SELF");
        AssertProblem(await both.PostJsonAsync($"{Movements}/{asked["id"]}/return", """{"reason":"不行"}""", ("If-Match", "\"1\"")), HttpStatusCode.Conflict, "MV-SELF");
    }

    [Fact]
    public async Task Returned_IsResubmittedChanged_AndWithdrawn()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var approver = await server.CallerAsync(Role.Approver);
        var (_, asked) = await manager.PostJsonAsync(Movements, Disposal("scrapping", Card(card)), Key());
        var address = $"{Movements}/{asked["id"]}";
        var (_, returned) = await approver.PostJsonAsync($"{address}/return", """{"reason":"应为置换"}""", ("If-Match", "\"1\""));
        Assert.Equal("returned", (string?)returned["status"]);
        var changed = JsonNode.Parse(Disposal("exchange", Card(card)))!;
        AssertProblem(await ResubmitAsync(changed), HttpStatusCode.UnprocessableEntity, "PU-FIELD");
        changed["details"] = new JsonObject { ["exchanged"] = "打印机 2 台" };
        var (answer, again) = await ResubmitAsync(changed);
        Assert.Equal((HttpStatusCode.OK, "submitted"), (answer.StatusCode, (string?)again["status"]));
        var (_, view) = await manager.GetJsonAsync(address);
        Assert.Equal("exchange", (string?)view["way"]);
        var (_, gone) = await manager.PostJsonAsync($"{address}/withdraw", """{"reason":"不办了"}""", ("If-Match", $"\"{again["rowVersion"]}\""));
        Assert.Equal("withdrawn", (string?)gone["status"]);
        Assert.Equal("10.0000|72000.00|active", await MovementCards.StandingAsync(server.Register, card));

        Task<(HttpResponseMessage Answer, JsonNode Body)> ResubmitAsync(JsonNode movement) => manager.PostJsonAsync(
            $"{address}/resubmit", new JsonObject { ["movement"] = movement.DeepClone() }.ToJsonString(), ("If-Match", $"\"{returned["rowVersion"]}\""));
    }

    [Fact]
    public async Task ImprovementAndRevaluation_TakeTheirDetails()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        using var manager = await server.CallerAsync(Role.AssetManager);
        var improved = Card(card);
        (improved["value"], improved["details"]) = ("13400.00", new JsonObject { ["lifeMonths"] = 139 });
        Assert.Equal(HttpStatusCode.Created, (await manager.PostJsonAsync(Movements, Movement("improvement", null, improved), Key())).Answer.StatusCode);
        var revalued = Card(card);
        revalued["details"] = new JsonObject { ["newValue"] = "54000.00" };
        var (answer, made) = await manager.PostJsonAsync(Movements, Movement("revaluation", null, revalued), Key());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("-18000.00|-1250.00", await server.Register.ScalarAsync<string>(
            $"select concat_ws('|', value, depreciation) from asset_movement_items where movement_id = '{made["id"]}'"));
    }

    [Theory]
    [InlineData("""{"newValue":"十元"}""", "MV-DETAILS")]
    [InlineData("""{"newValue":54000}""", "MV-DETAILS")]
    [InlineData("""{"newValue":["1"]}""", "MV-DETAILS")]
    [InlineData("[]", "MV-DETAILS")]
    [InlineData("5", "MV-DETAILS")]
    [InlineData("\"\\u0000\"", "MV-DETAILS")]
    [InlineData("{}", "MV-REVALUE")]
    [InlineData("""{"newValue":"54000.00","lifeMonths":99999}""", "MV-LIFE")]
    public async Task Details_NoProgramWouldSend_AreRefusedInOneSentence(string details, string code)
    {
        var card = (await MovementCards.MakeAsync(server.Register, "900", 1))[0];
        using var manager = await server.CallerAsync(Role.AssetManager);
        var item = Card(card);
        item["details"] = JsonNode.Parse(details);
        var body = Movement("revaluation", null, item);
        AssertProblem(await manager.PostJsonAsync(Movements, body, Key()), HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Submit_IntakeUnknownCardOrNone_IsRefused()
    {
        using var manager = await server.CallerAsync(Role.AssetManager);
        AssertProblem(await manager.PostJsonAsync(Movements, Movement("intake", "purchase", new JsonObject()), Key()), HttpStatusCode.UnprocessableEntity, "MV-ITEMS");
        var unknown = AssertProblem(
            await manager.PostJsonAsync(Movements, Disposal("scrapping", new JsonObject { ["cardNumber"] = "ZZ-404" }), Key()), HttpStatusCode.UnprocessableEntity, "MV-ITEMS");
        Assert.Contains("ZZ-404", unknown, StringComparison.Ordinal);
        AssertProblem(await manager.PostJsonAsync(Movements, Disposal("scrapping", new JsonObject()), Key()), HttpStatusCode.UnprocessableEntity, "MV-ITEMS");
        AssertProblem(await manager.PostJsonAsync(Movements, Disposal("scrapping", Card(server.DepartmentId)), Key()), HttpStatusCode.NotFound, "NF-NONE");
    }

    private static JsonObject Card(Guid card) => new() { ["cardId"] = card };

    private static string Disposal(string way, JsonObject item) => Movement("disposal", way, item);

    private static string Movement(string kind, string? way, JsonObject item)
    {
        var body = new JsonObject
        {
            ["kind"] = kind,
            ["effectiveOn"] = "2024-06-20",
            ["reason"] = "年度处置",
            ["evidence"] = "批复〔2024〕6 号",
            ["items"] = new JsonArray(item.DeepClone()),
        };
        if (way is not null)
        {
            body["way"] = way;
        }

        return body.ToJsonString();
    }

    private static (string Name, string Value) Key() => ("Idempotency-Key", $"movement-{Interlocked.Increment(ref keys)}");
}
