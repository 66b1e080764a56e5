using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary>What was bought is accepted, revoked and made into cards through the API. Each piece costs 100 yuan.</summary>
public sealed class AcceptanceEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly string Reason = new JsonObject { ["reason"] = "型号不符" }.ToJsonString();

    [Fact]
    public async Task Post_SameKeyTwice_IsAcceptedOnceAndAnsweredAlike()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var (line, purchase) = await BuyAsync(client, index: 0, quantity: 3);
        var body = Acceptance(purchase, "2");

        var first = await client.PostJsonAsync(Acceptances, body, ("Idempotency-Key", "a-1"));
        var again = await client.PostJsonAsync(Acceptances, body, ("Idempotency-Key", "a-1"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Answer.StatusCode, again.Answer.StatusCode));
        Assert.Equal(first.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal(("200.00", 2), ((string?)first.Body["amount"], (int?)first.Body["proposals"]));
        var found = (await client.GetJsonAsync(first.Answer.Headers.Location!.OriginalString)).Body;
        Assert.Equal((line, "2"), ((Guid)found["lines"]![0]!["lineId"]!, (string?)found["lines"]![0]!["quantity"]));
        Assert.Equal((Guid)first.Body["id"]!, (Guid)Assert.Single((await client.GetJsonAsync($"{Acceptances}?purchase={purchase}")).Body["items"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task Post_MoreThanWasBought_IsAConflictAndWritesNothing()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var (_, purchase) = await BuyAsync(client, index: 1, quantity: 3);

        AssertProblem(await client.PostJsonAsync(Acceptances, Acceptance(purchase, "4"), ("Idempotency-Key", "a-2")), HttpStatusCode.Conflict, "AC-OVER");

        Assert.Empty((await client.GetJsonAsync($"{Acceptances}?purchase={purchase}")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task Post_WithoutKeyOrRole_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var reader = await server.CallerAsync(Role.AssetManager);
        var body = Acceptance((await BuyAsync(client, index: 2, quantity: 1)).Purchase, "1");

        AssertProblem(await client.PostJsonAsync(Acceptances, body), HttpStatusCode.PreconditionRequired, "API-KEY-MISSING");
        AssertProblem(await reader.PostJsonAsync(Acceptances, body, ("Idempotency-Key", "a-3")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
    }

    [Fact]
    public async Task Get_OfAnUnknownOne_IsNotFound()
    {
        using var client = await server.CallerAsync(Role.Auditor);

        AssertProblem(await client.GetJsonAsync($"{Acceptances}/{server.DepartmentId}"), HttpStatusCode.NotFound, "NF-NONE");
    }

    [Fact]
    public async Task Revoke_WithTheSeenTag_LetsItBeAcceptedAgainAndWithdrawsTheProposals()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var (_, purchase) = await BuyAsync(client, index: 3, quantity: 2);
        var made = await client.PostJsonAsync(Acceptances, Acceptance(purchase, "2"), ("Idempotency-Key", "a-4"));
        var address = made.Answer.Headers.Location!.OriginalString;
        var tag = (await client.GetJsonAsync(address)).Answer.Headers.ETag!.ToString();

        AssertProblem(await client.PostJsonAsync(address + "/revoke", Reason), HttpStatusCode.PreconditionRequired, "API-IF-MATCH");
        Assert.Equal(HttpStatusCode.OK, (await client.PostJsonAsync(address + "/revoke", Reason, ("If-Match", tag))).Answer.StatusCode);

        Assert.Equal("revoked", (string?)(await client.GetJsonAsync(address)).Body["status"]);
        var number = (string?)made.Body["number"];
        Assert.Equal(2, (await client.GetJsonAsync($"{Proposals}?status=withdrawn&q={number}")).Body["items"]!.AsArray().Count);
        var again = await client.PostJsonAsync(Acceptances, Acceptance(purchase, "2"), ("Idempotency-Key", "a-5"));
        Assert.Equal(HttpStatusCode.Created, again.Answer.StatusCode);
    }

    [Fact]
    public async Task Revoke_OnceACardIsMade_IsAConflict()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var manager = await server.CallerAsync(Role.AssetManager);
        var (_, purchase) = await BuyAsync(client, index: 4, quantity: 2);
        var made = await client.PostJsonAsync(Acceptances, Acceptance(purchase, "2"), ("Idempotency-Key", "a-6"));
        var address = made.Answer.Headers.Location!.OriginalString;
        var confirm = Chosen((await WaitingAsync(manager, made.Body)).Take(1));

        var cards = await manager.PostJsonAsync($"{Proposals}/confirm", confirm, ("Idempotency-Key", "c-1"));
        var same = await manager.PostJsonAsync($"{Proposals}/confirm", confirm, ("Idempotency-Key", "c-1"));

        Assert.Equal(HttpStatusCode.OK, cards.Answer.StatusCode);
        Assert.Equal(cards.Body.ToJsonString(), same.Body.ToJsonString());
        Assert.StartsWith("ZC2024-", (string?)Assert.Single(cards.Body["cards"]!.AsArray())!["cardNumber"], StringComparison.Ordinal);
        AssertProblem(await manager.PostJsonAsync($"{Proposals}/confirm", confirm, ("Idempotency-Key", "c-2")), HttpStatusCode.Conflict, "CP-DECIDED");
        var tag = (await client.GetJsonAsync(address)).Answer.Headers.ETag!.ToString();
        AssertProblem(await client.PostJsonAsync(address + "/revoke", Reason, ("If-Match", tag)), HttpStatusCode.Conflict, "AC-CARDED");
    }

    [Fact]
    public async Task Reject_ByTheAssetManager_LeavesNothingWaiting()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var manager = await server.CallerAsync(Role.AssetManager);
        var (_, purchase) = await BuyAsync(client, index: 5, quantity: 2);
        var made = await client.PostJsonAsync(Acceptances, Acceptance(purchase, "2"), ("Idempotency-Key", "a-7"));
        var chosen = Chosen(await WaitingAsync(manager, made.Body), "不是固定资产");

        AssertProblem(await client.PostJsonAsync($"{Proposals}/reject", chosen), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        Assert.Equal(2, (int?)(await manager.PostJsonAsync($"{Proposals}/reject", chosen)).Body["rejected"]);

        Assert.Empty(await WaitingAsync(manager, made.Body));
        AssertProblem(await manager.PostJsonAsync($"{Proposals}/reject", chosen), HttpStatusCode.Conflict, "CP-DECIDED");
    }

    private async Task<(Guid Line, Guid Purchase)> BuyAsync(HttpClient client, int index, int quantity)
    {
        var line = (await server.LineIdsAsync())[index];
        var made = await client.PostJsonAsync(Purchases, Purchase((line, quantity)), ("Idempotency-Key", $"buy-{index}"));
        Assert.Equal(HttpStatusCode.Created, made.Answer.StatusCode);
        return (line, (Guid)made.Body["id"]!);
    }

    private static async Task<IReadOnlyList<JsonNode>> WaitingAsync(HttpClient client, JsonNode acceptance) =>
        [.. (await client.GetJsonAsync($"{Proposals}?status=waiting&q={(string?)acceptance["number"]}")).Body["items"]!.AsArray().Select(item => item!)];

    private static string Chosen(IEnumerable<JsonNode> proposals, string? reason = null)
    {
        var body = new JsonObject
        {
            ["proposals"] = new JsonArray([.. proposals.Select(row => (JsonNode)new JsonObject { ["proposalId"] = (Guid)row["id"]!, ["seenVersion"] = (int)row["rowVersion"]! })]),
        };
        if (reason is not null)
        {
            body["reason"] = reason;
        }

        return body.ToJsonString();
    }
}
