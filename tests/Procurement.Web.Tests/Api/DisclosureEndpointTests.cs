using System.Net;
using System.Text;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Assets;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary><c>/api/v1/disclosures</c>: the choice of a layout, findings, and derivations down to cards.</summary>
public sealed class DisclosureEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Root = "/api/v1/disclosures";

    [Fact]
    public async Task Choice_FromNoneToOne_AndAStaleOneIsRefused()
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        var (none, _) = await author.GetJsonAsync($"{Root}/2024");

        using var saved = await PutAsync(author, none.Headers.ETag!.Tag, """{ "layout": "hebei-2024", "values": { "foreword": "前言" } }""");
        using var stale = await PutAsync(author, none.Headers.ETag!.Tag, """{ "layout": "hebei-2023" }""");
        using var auditor = await server.CallerAsync(Role.Auditor);
        using var forbidden = await PutAsync(auditor, none.Headers.ETag!.Tag, """{ "layout": "hebei-2023" }""");
        var (_, chosen) = await author.GetJsonAsync($"{Root}/2024");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.Forbidden), (saved.StatusCode, stale.StatusCode, forbidden.StatusCode));
        Assert.Equal(("hebei-2024", "前言", "2023-12-31"), ((string?)chosen["layout"], (string?)chosen["values"]!["foreword"], (string?)chosen["asOf"]));
        Assert.Equal("2024", (await author.GetJsonAsync(Root)).Body["items"]![0]!["year"]!.ToString());
        Assert.NotNull((await author.GetJsonAsync($"{Root}/2024/findings")).Body["items"]);
    }

    [Fact]
    public async Task Figure_OfLines_GivesEachWithItsReason()
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);

        var (_, figure) = await author.GetJsonAsync($"{Root}/2024/figures/procurement.total~2?layout=hebei-2024");

        // 20 lines of 10,000 yuan.
        Assert.Equal(("20.00", "200000", "200000", 20), ((string?)figure["printed"], (string?)figure["exact"], (string?)figure["sum"], figure["parts"]!.AsArray().Count));
    }

    [Fact]
    public async Task Figure_OfCards_GivesPagesThatAddUp_AsOfTheDay()
    {
        var buyer = await server.CallerAsync(Role.DisclosureAuthor);
        for (var number = 0; number < 60; number++)
        {
            await SampleCard.AddAsync(server.Register, "900", $"FIG-{number:00}");
        }

        var (_, first) = await buyer.GetJsonAsync($"{Root}/2024/figures/assets:other:value?layout=hebei-2024");
        var (_, second) = await buyer.GetJsonAsync($"{Root}/2024/figures/assets:other:value?layout=hebei-2024&after={(string?)first["next"]}");
        var (_, later) = await buyer.GetJsonAsync($"{Root}/2025/figures/assets:other:quantity?layout=hebei-2024");

        // At the end of 2023 each is worth 12,000.00; at the end of 2024 five of ten pieces are left (SampleCard).
        Assert.Equal(("720000", 60, 50, 10), ((string?)first["sum"], (int)first["cardCount"]!, first["cards"]!.AsArray().Count, second["cards"]!.AsArray().Count));
        Assert.Equal((string?)first["exact"], (string?)first["sum"]);
        Assert.Null(second["next"]);
        Assert.Equal(60, first["cards"]!.AsArray().Concat(second["cards"]!.AsArray()).Select(card => (string?)card!["id"]).Distinct().Count());
        Assert.Equal(("300", "2"), ((string?)later["sum"], later["cards"]![0]!["entries"]!.ToString()));
        buyer.Dispose();
    }

    [Theory]
    [InlineData("procurement.nothing", HttpStatusCode.NotFound, "NF-NONE")]
    [InlineData("assets:other:value?after=x", HttpStatusCode.BadRequest, "API-CURSOR")]
    [InlineData("year?layout=none", HttpStatusCode.UnprocessableEntity, "DS-LAYOUT")]
    public async Task Figure_OfNothing_IsRefused(string key, HttpStatusCode status, string code)
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);

        AssertProblem(await author.GetJsonAsync($"{Root}/2024/figures/{key}{(key.Contains("layout", StringComparison.Ordinal) ? "" : key.Contains('?', StringComparison.Ordinal) ? "&layout=hebei-2024" : "?layout=hebei-2024")}"), status, code);
    }

    [Fact]
    public async Task EverythingOfSomebodyOfSomeUnits_IsRefused()
    {
        var unit = await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{server.DepartmentId}' limit 1");
        using var clerk = await server.CallerAsync(Role.Clerk, "900", unit);
        foreach (var address in new[] { Root, $"{Root}/2024", $"{Root}/2024/findings", $"{Root}/2024/figures/year?layout=hebei-2024" })
        {
            AssertProblem(await clerk.GetJsonAsync(address), HttpStatusCode.UnprocessableEntity, "DS-UNITS");
        }
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string tag, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Root}/2024") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request);
    }
}
