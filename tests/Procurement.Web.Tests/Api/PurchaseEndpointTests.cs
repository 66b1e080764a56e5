using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed class PurchaseEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Post_SameKeySameBody_IsBookedOnceAndAnsweredAlike()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[2];

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostJsonAsync(Purchases, Purchase((line, 3)), ("Idempotency-Key", "k-1"))));

        Assert.All(answers, got => Assert.Equal(HttpStatusCode.Created, got.Answer.StatusCode));
        Assert.Single(answers.Select(got => got.Body.ToJsonString()).Distinct(StringComparer.Ordinal));
        var found = await client.GetJsonAsync(answers[0].Answer.Headers.Location!.OriginalString);
        Assert.Equal("300.00", (string?)found.Body["amount"]);
        Assert.Single((await client.GetJsonAsync($"{Purchases}?line={line}")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[3];
        await client.PostJsonAsync(Purchases, Purchase((line, 1)), ("Idempotency-Key", "k-2"));

        AssertProblem(await client.PostJsonAsync(Purchases, Purchase((line, 2)), ("Idempotency-Key", "k-2")), HttpStatusCode.UnprocessableEntity, "AC-KEY");
        Assert.Equal("9900.00", (string?)(await client.GetJsonAsync($"/api/v1/lines/{line}")).Body["balance"]);
    }

    [Fact]
    public async Task Post_WithoutKey_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[3];

        AssertProblem(await client.PostJsonAsync(Purchases, Purchase((line, 1))), HttpStatusCode.PreconditionRequired, "API-KEY-MISSING");
    }

    [Fact]
    public async Task Post_RoleThatReadsOnly_IsForbidden()
    {
        using var client = await server.CallerAsync(Role.Auditor);
        var line = (await server.LineIdsAsync())[3];

        AssertProblem(await client.PostJsonAsync(Purchases, Purchase((line, 1)), ("Idempotency-Key", "k")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
    }

    [Fact]
    public async Task Post_MoreThanIsLeft_SaysHowMuchIsLeft()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[4];

        var detail = AssertProblem(
            await client.PostJsonAsync(Purchases, Purchase((line, 101)), ("Idempotency-Key", "k-3")), HttpStatusCode.Conflict, "PU-OVER");

        Assert.Contains("设备05", detail, StringComparison.Ordinal);
        Assert.Contains("10,000.00", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FieldThatARuleRefuses_IsNamed()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[4];

        var got = await client.PostJsonAsync(Purchases, Purchase((line, 0)), ("Idempotency-Key", "k-4"));

        AssertProblem(got, HttpStatusCode.UnprocessableEntity, "PU-FIELD");
        Assert.Equal("lines[0].quantity", (string?)got.Body["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Cancel_WithoutOrWithAnOldTag_IsRefusedAndTellsThePresentOne()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[5];
        var made = await client.PostJsonAsync(Purchases, Purchase((line, 4)), ("Idempotency-Key", "k-5"));
        var address = made.Answer.Headers.Location!.OriginalString;
        var tag = (await client.GetJsonAsync(address)).Answer.Headers.ETag!.ToString();
        var reason = new JsonObject { ["reason"] = "合同解除" }.ToJsonString();

        AssertProblem(await client.PostJsonAsync(address + "/cancel", reason), HttpStatusCode.PreconditionRequired, "API-IF-MATCH");
        AssertProblem(await client.PostJsonAsync(address + "/cancel", reason, ("If-Match", "*")), HttpStatusCode.PreconditionRequired, "API-IF-MATCH");
        var stale = await client.PostJsonAsync(address + "/cancel", reason, ("If-Match", "\"7-0123456789abcdef\""));
        AssertProblem(stale, HttpStatusCode.PreconditionFailed, "CC-CHANGED");
        Assert.Equal(tag, stale.Answer.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, (await client.PostJsonAsync(address + "/cancel", reason, ("If-Match", tag))).Answer.StatusCode);
        Assert.Equal("10000.00", (string?)(await client.GetJsonAsync($"/api/v1/lines/{line}")).Body["balance"]);
        AssertProblem(await client.PostJsonAsync(address + "/cancel", reason, ("If-Match", "\"2-0\"")), HttpStatusCode.Conflict, "PU-CANCELLED");
    }
}
