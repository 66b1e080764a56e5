using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Tests.OpenContracting;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.OpenData;

/// <summary>Released disclosures for everybody: only where the department says so, only what was released, and always the same bytes.</summary>
public sealed class OpenDataTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Page = "/disclosures/open-data";
    private const string Api = "/api/v1/disclosures/open-data";

    [Fact]
    public async Task Page_AnApproverOpensAndCloses_AndStrangersSeeWhatWasReleasedOnly()
    {
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor);
        var approver = await server.Web.SignInAsync(Role.Approver);
        var department = await server.Web.DepartmentIdAsync("432");
        var root = $"/open/{department}";
        await AssertHiddenAsync(root, $"{root}/2020/disclosure.json", $"{root}/2020/v1/ocds.json");
        Assert.Null((await author.PageAsync(Page)).QuerySelector("form#open-data"));
        using var forbidden = await ChangeAsync(author, approver, "true", "", "会议纪要");
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        await AssertRefusedAsync(approver, "true", "ocds-1", "会议纪要", "OCID 前缀");
        await AssertRefusedAsync(approver, "true", "", " ", "依据");
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(approver, approver, "true", "", "会议纪要〔2026〕3号")).StatusCode);
        await AssertHiddenAsync(root);

        using var submitted = await author.PostFormAsync("/disclosures/2020/versions", "form#submit-version", ("WarningsConfirmed", "true"));
        await AssertHiddenAsync(root, $"{root}/2020/disclosure.json");
        using var released = await approver.PostFormAsync(submitted.Headers.Location!.OriginalString, "form#decide-version");
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);

        await ReadAsync(root);
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(approver, approver, "true", "ocds-213czf", "已登记前缀")).StatusCode);
        await ReadPackageAsync(root);
        Assert.Contains($"{root}/2020/ocds.json", (await author.PageAsync(Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await AssertHiddenAsync($"{root}/2020/v2/disclosure.json", $"{root}/2021/disclosure.json", $"{root}/2020/secret.json", $"{root}/99999/disclosure.json");
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(approver, approver, "false", "ocds-213czf", "停止开放")).StatusCode);
        await AssertHiddenAsync(root, $"{root}/2020/disclosure.json");
        Assert.Equal(3, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where action = 'disclosure.openData' and reason is not null and department_id = '{department}'"));
    }

    [Fact]
    public async Task Package_OfAVersion_StaysTheSameWhateverIsBoughtLater()
    {
        await server.ExecuteAsync($$"""insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version) values ('{{server.DepartmentId}}', 2024, 'hebei-2024', '{}', 1)""");
        await server.ExecuteAsync($"update projects set name = '=HYPERLINK(\"http://x\")' where department_id = '{server.DepartmentId}'");
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var approver = await server.CallerAsync(Role.Approver);
        using var clerk = await server.CallerAsync(Role.Clerk);
        var line = await server.Register.ScalarAsync<Guid>($"select id from procurement_lines where department_id = '{server.DepartmentId}' order by id limit 1");
        var (bought, purchase) = await clerk.PostJsonAsync(ApiCalls.Purchases, ApiCalls.Purchase((line, 3)), ("Idempotency-Key", "open-1"));
        Assert.True(bought.StatusCode is HttpStatusCode.Created, purchase.ToJsonString());
        var (made, version) = await author.PostJsonAsync("/api/v1/disclosures/2024/versions", """{ "warningsConfirmed": true }""", ("Idempotency-Key", "open-2"));
        Assert.True(made.StatusCode is HttpStatusCode.Created, version.ToJsonString());
        await approver.PostJsonAsync($"{made.Headers.Location!.OriginalString}/release", "{}", ("If-Match", made.Headers.ETag!.Tag));
        ApiCalls.AssertProblem(await PutAsync(author, "\"0-x\"", "登记"), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        var (found, consent) = await approver.GetJsonAsync(Api);
        Assert.Equal((false, 0), ((bool)consent["isOpen"]!, (int)consent["rowVersion"]!));
        ApiCalls.AssertProblem(await PutAsync(approver, found.Headers.ETag!.Tag, " "), HttpStatusCode.UnprocessableEntity, "OD-REASON");
        var (opened, _) = await PutAsync(approver, found.Headers.ETag!.Tag, "登记");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        ApiCalls.AssertProblem(await PutAsync(approver, found.Headers.ETag!.Tag, "再来"), HttpStatusCode.PreconditionFailed, "CC-CHANGED");

        var address = $"/open/{server.DepartmentId}/2024/ocds.json";
        var before = await server.Web.Client.GetStringAsync(new Uri(address, UriKind.Relative));
        await clerk.PostJsonAsync(ApiCalls.Purchases, ApiCalls.Purchase((line, 2)), ("Idempotency-Key", "open-3"));
        var after = await server.Web.Client.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(before, after);
        var contract = Assert.Single(JsonNode.Parse(after)!["releases"]!.AsArray().SelectMany(release => release!["contracts"]?.AsArray() ?? []))!;
        Assert.Equal((string)purchase["number"]!, (string)contract["id"]!);
        var table = await server.Web.Client.GetStringAsync(new Uri($"/open/{server.DepartmentId}/2024/procurement.csv", UriKind.Relative));
        Assert.DoesNotContain(",=HYPERLINK", table, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", table, StringComparison.Ordinal);
    }

    private async Task ReadAsync(string root)
    {
        var (answer, index) = await server.Web.Client.GetJsonAsync(root);
        Assert.Equal(("*", "public, max-age=300"), (Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")), answer.Headers.CacheControl!.ToString().Replace(",max", ", max", StringComparison.Ordinal)));
        var version = Assert.Single(Assert.Single(index["years"]!.AsArray())!["versions"]!.AsArray())!;
        Assert.Null(version["files"]!["ocds.json"]);

        var bytes = await server.Web.Client.GetByteArrayAsync(new Uri((string)version["files"]!["disclosure.json"]!, UriKind.Relative));
        Assert.Equal((string)version["disclosureSha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var latest = await server.Web.Client.GetAsync(new Uri($"{root}/2020/disclosure.json", UriKind.Relative));
        Assert.Equal(bytes, await latest.Content.ReadAsByteArrayAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{root}/2020/disclosure.json") { Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(latest.Headers.ETag!.ToString()) } } };
        Assert.Equal(HttpStatusCode.NotModified, (await server.Web.Client.SendAsync(again)).StatusCode);

        var table = await server.Web.Client.GetByteArrayAsync(new Uri($"{root}/2020/v1/procurement.csv", UriKind.Relative));
        var text = Encoding.UTF8.GetString(table);
        Assert.Equal([0xEF, 0xBB, 0xBF], table[..3]);
        Assert.Equal(26, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("C020399", text, StringComparison.Ordinal);
        var assets = await server.Web.Client.GetStringAsync(new Uri($"{root}/2020/assets.csv", UriKind.Relative));
        Assert.Contains("资产总额,,,7624300.00", assets, StringComparison.Ordinal);
        using var missing = await server.Web.Client.GetAsync(new Uri($"{root}/2020/ocds.json", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Conflict, missing.StatusCode);
        Assert.Contains("OCID 前缀", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task ReadPackageAsync(string root)
    {
        var (answer, package) = await server.Web.Client.GetJsonAsync($"{root}/2020/ocds.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{server.Web.Address.GetLeftPart(UriPartial.Authority)}{root}/2020/v1/ocds.json", (string)package["uri"]!);
        Assert.Empty(OcdsRules.ProblemsByAll(package));
        Assert.Equal(25, package["releases"]!.AsArray().Sum(release => release!["tender"]!["items"]!.AsArray().Count));
        Assert.All(package["releases"]!.AsArray(), release => Assert.StartsWith("ocds-213czf-432-2020-", (string)release!["ocid"]!, StringComparison.Ordinal));
    }

    private async Task AssertHiddenAsync(params string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var answer = await server.Web.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{address} answers {answer.StatusCode}.");
        }
    }

    private static async Task AssertRefusedAsync(HttpClient approver, string open, string prefix, string reason, string said)
    {
        using var refused = await ChangeAsync(approver, approver, open, prefix, reason);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(said, (await refused.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Posts the approver's form; whoever else has none takes its fields along.</summary>
    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, HttpClient approver, string open, string prefix, string reason)
    {
        if (client == approver)
        {
            return await client.PostFormAsync(Page, "form#open-data", ("IsOpen", open), ("OcidPrefix", prefix), ("Reason", reason));
        }

        var token = (await client.PageAsync("/disclosures/2020/versions")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(new Uri(Page, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["IsOpen"] = open,
            ["Reason"] = reason,
            ["RowVersion"] = "0",
        }));
    }

    private static async Task<(HttpResponseMessage Answer, JsonNode Body)> PutAsync(HttpClient client, string tag, string reason)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Api)
        {
            Content = new StringContent($$"""{ "isOpen": true, "reason": "{{reason}}", "ocidPrefix": "ocds-213czf" }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        var answer = await client.SendAsync(request);
        return (answer, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
