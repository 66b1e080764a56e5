using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Tests.OpenContracting;
using Procurement.Web.Tests.Api;

namespace Procurement.Web.Tests.OpenData;

/// <summary>A department's year as anybody reads it by the Open Contracting Data Standard: bought in parts, partly accepted, corrected; and a year without a plan.</summary>
public sealed class OpenContractingTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static int keys;

    [Fact]
    public async Task Packages_OfAYearAndItsCorrection_AreAsTheStandardAsks()
    {
        using var clerk = await server.CallerAsync(Role.Clerk);
        await OpenAsync(2024, "hebei-2024");
        var lines = await server.LineIdsAsync();
        var purchase = await BuyAsync(clerk, ApiCalls.Purchase((lines[0], 3), (lines[1], 2)));
        await PostAsync(clerk, ApiCalls.Acceptances, ApiCalls.Acceptance((Guid)purchase["id"]!, "1"));
        await ReleaseAsync(2024, "{ \"warningsConfirmed\": true }");
        var first = await PackageAsync("2024/ocds.json");

        var other = JsonNode.Parse(ApiCalls.Purchase((lines[2], 1), (lines[0], 1)))!;
        (other["supplierName"], other["supplierCode"], other["method"], other["contractNumber"]) = ("华为技术有限公司", "914403001922038216", "openTender", "HT-2024-1");
        await BuyAsync(clerk, other.ToJsonString());
        await server.ExecuteAsync($"update projects set name = '信息化建设（二期）' where department_id = '{server.DepartmentId}'");
        await ReleaseAsync(2024, """{ "warningsConfirmed": true, "reason": "项目名称有误" }""");
        var second = await PackageAsync("2024/ocds.json");

        Assert.Empty(OcdsRules.ProblemsByAll(first));
        Assert.Empty(OcdsRules.ProblemsByAll(second));
        Assert.Equal(first.ToJsonString(), (await PackageAsync("2024/v1/ocds.json")).ToJsonString());
        var (before, after) = (Assert.Single(first["releases"]!.AsArray())!, Assert.Single(second["releases"]!.AsArray())!);
        Assert.Equal((string)before["ocid"]!, (string)after["ocid"]!);
        Assert.Equal(("v1", "v2"), ((string)before["id"]!, (string)after["id"]!));
        Assert.Equal((1, 2), (before["contracts"]!.AsArray().Count, after["contracts"]!.AsArray().Count));
        Assert.Equal("信息化建设（二期）", (string)after["tender"]!["title"]!);
    }

    [Fact]
    public async Task Package_OfAYearWithoutALine_IsNoneAndSaysWhy()
    {
        await OpenAsync(2023, "hebei-2023");
        await ReleaseAsync(2023, "{ \"warningsConfirmed\": true }");

        using var answer = await server.Web.Client.GetAsync(new Uri($"/open/{server.DepartmentId}/2023/ocds.json", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("没有政府采购预算", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The department lets everybody read, and has chosen a layout for the year.</summary>
    private Task OpenAsync(int year, string layout) => server.ExecuteAsync(
        $$"""
        insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version) values ('{{server.DepartmentId}}', {{year}}, '{{layout}}', '{}', 1);
        insert into open_data_consents (department_id, is_open, ocid_prefix, changed_by_name, changed_at, row_version)
        values ('{{server.DepartmentId}}', true, 'ocds-213czf', '测试', now(), 1) on conflict do nothing
        """);

    private Task<JsonNode> BuyAsync(HttpClient clerk, string body) => PostAsync(clerk, ApiCalls.Purchases, body);

    private async Task ReleaseAsync(int year, string body)
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var approver = await server.CallerAsync(Role.Approver);
        var (made, version) = await author.PostJsonAsync($"/api/v1/disclosures/{year}/versions", body, ("Idempotency-Key", $"ocds-{Interlocked.Increment(ref keys)}"));
        Assert.True(made.StatusCode is HttpStatusCode.Created, version.ToJsonString());
        var (released, decision) = await approver.PostJsonAsync($"{made.Headers.Location!.OriginalString}/release", "{}", ("If-Match", made.Headers.ETag!.Tag));
        Assert.True(released.IsSuccessStatusCode, decision.ToJsonString());
    }

    private async Task<JsonNode> PostAsync(HttpClient client, string address, string body)
    {
        var (answer, made) = await client.PostJsonAsync(address, body, ("Idempotency-Key", $"ocds-{Interlocked.Increment(ref keys)}"));
        Assert.True(answer.StatusCode is HttpStatusCode.Created, made.ToJsonString());
        return made;
    }

    private async Task<JsonNode> PackageAsync(string path) =>
        JsonNode.Parse(await server.Web.Client.GetStringAsync(new Uri($"/open/{server.DepartmentId}/{path}", UriKind.Relative)))!;
}
