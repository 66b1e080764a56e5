using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed class LineEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Get_OneLine_SpeaksExactDecimalsAndNumberedYears()
    {
        using var client = await server.CallerAsync(Role.Auditor);
        var id = (await server.LineIdsAsync())[6];

        var (answer, line) = await client.GetJsonAsync($"/api/v1/lines/{id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            "[\"设备07\",2024,\"2022\",\"A02010105\",\"100\",\"100.00\",\"10000.00\",\"10000.00\",\"0.00\"]",
            new JsonArray([.. new[] { "itemName", "year", "catalogue", "code", "quantity", "unitPrice", "amount", "approvedAmount", "acceptedAmount" }
                .Select(name => line[name]!.DeepClone())]).ToJsonString(Procurement.Web.Api.ApiJson.Options));
        Assert.Equal("10000.00", (string?)line["funding"]!["generalPublicBudget"]);
    }

    [Fact]
    public async Task Get_SameAgain_IsNotSentTwiceUntilSomethingWasBought()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var line = (await server.LineIdsAsync())[1];
        var address = $"/api/v1/lines/{line}";
        var tag = (await client.GetJsonAsync(address)).Answer.Headers.ETag!.ToString();

        var again = await client.GetJsonAsync(address, ("If-None-Match", $"\"x\", {tag}"));
        var bought = await client.PostJsonAsync(Purchases, Purchase((line, 2)), ("Idempotency-Key", "tag"));
        var after = await client.GetJsonAsync(address, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.Answer.StatusCode);
        Assert.Equal(HttpStatusCode.Created, bought.Answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.Answer.StatusCode);
        Assert.Equal("9800.00", (string?)after.Body["balance"]);
    }

    [Fact]
    public async Task Get_LineOfAnotherDepartmentOrUnit_IsNotFound()
    {
        var id = (await server.LineIdsAsync())[0];
        using var stranger = await server.CallerAsync(Role.Clerk, "432");
        var other = await server.Register.ScalarAsync<Guid>("select gen_random_uuid()");
        using var colleague = await server.CallerAsync(Role.Clerk, "900", other);

        AssertProblem(await stranger.GetJsonAsync($"/api/v1/lines/{id}"), HttpStatusCode.NotFound, "NF-NONE");
        AssertProblem(await colleague.GetJsonAsync($"/api/v1/lines/{id}"), HttpStatusCode.NotFound, "NF-NONE");
        Assert.Empty((await colleague.GetJsonAsync("/api/v1/lines")).Body["items"]!.AsArray());
    }

    [Theory]
    [InlineData("?year=2024&q=设备1", 10)]   // 设备10 to 设备19
    [InlineData("?q=a020101", 20)]
    [InlineData("?q=%25", 0)]                 // no pattern: a percent sign is a percent sign
    [InlineData("?year=2023", 0)]
    public async Task List_Filter_Counts(string query, int expected)
    {
        using var client = await server.CallerAsync(Role.Clerk);

        Assert.Equal(expected, (await client.GetJsonAsync("/api/v1/lines" + query)).Body["items"]!.AsArray().Count);
    }
}
