using System.Net;
using System.Security.Cryptography;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Publishing;

/// <summary>版本与发布 through pages and API, on the sample department.</summary>
public sealed class VersionPageTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Pages_SubmitReturnSubmitAndRelease_ThenDownloadVerifyAndCompare()
    {
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor);
        var approver = await server.Web.SignInAsync(Role.Approver);
        using var unseen = await author.PostFormAsync("/disclosures/2020/versions", "form#submit-version");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        Assert.Contains("已看过提醒", (await unseen.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);

        using var submitted = await author.PostFormAsync("/disclosures/2020/versions", "form#submit-version", ("WarningsConfirmed", "true"));
        var first = submitted.Headers.Location!.OriginalString;
        Assert.Contains("54.28", (await approver.PageAsync(first)).QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2020 年第 1 版", (await approver.PageAsync("/approvals")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("待发布的信息公开", (await approver.PageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await author.PageAsync(first)).QuerySelector("form#decide-version"));

        using var silent = await ReturnAsync(approver, first, " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using var noted = await ReturnAsync(approver, first, "表注缺一条");
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        Assert.Contains("被退回的信息公开", (await author.PageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("表注缺一条", (await author.PageAsync("/disclosures/2020/versions")).QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);

        using var again = await author.PostFormAsync("/disclosures/2020/versions", "form#submit-version", ("WarningsConfirmed", "true"));
        var second = again.Headers.Location!.OriginalString;
        using var released = await approver.PostFormAsync(second, "form#decide-version");
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        await DownloadsAsync(author, second);

        Assert.Contains("验证通过", (await author.PageAsync($"{second}?verify=true")).QuerySelector("#verify .banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("完全相同", (await author.PageAsync($"/disclosures/compare?from={second.Split('/')[^1]}&to=now")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var workbook = await author.GetAsync(new Uri("/disclosures/compare.xlsx?from=2020:hebei-2023&to=2020", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    [Fact]
    public async Task Api_SubmitsAndReleases_WithTheRightPeopleOnly()
    {
        await server.ExecuteAsync($$"""insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version) values ('{{server.DepartmentId}}', 2024, 'hebei-2024', '{}', 1)""");
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var approver = await server.CallerAsync(Role.Approver);
        using var clerk = await server.CallerAsync(Role.Clerk);
        using var foreign = await server.CallerAsync(Role.Approver, "432");
        const string versions = "/api/v1/disclosures/2024/versions";
        const string confirmed = """{ "warningsConfirmed": true }""";
        ApiCalls.AssertProblem(await clerk.PostJsonAsync(versions, confirmed, ("Idempotency-Key", "v0")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        ApiCalls.AssertProblem(await author.PostJsonAsync(versions, "{}", ("Idempotency-Key", "v1")), HttpStatusCode.UnprocessableEntity, "DS-WARNINGS");
        var (made, body) = await author.PostJsonAsync(versions, confirmed, ("Idempotency-Key", "v2"));
        Assert.True(made.StatusCode is HttpStatusCode.Created, body.ToJsonString());
        var (repeated, same) = await author.PostJsonAsync(versions, confirmed, ("Idempotency-Key", "v2"));
        Assert.Equal((HttpStatusCode.Created, (string?)body["id"]), (repeated.StatusCode, (string?)same["id"]));
        ApiCalls.AssertProblem(await author.PostJsonAsync(versions, confirmed, ("Idempotency-Key", "v3")), HttpStatusCode.Conflict, "DS-WAITING");

        var one = made.Headers.Location!.OriginalString;
        var tag = ("If-Match", made.Headers.ETag!.Tag);
        ApiCalls.AssertProblem(await author.PostJsonAsync($"{one}/release", "{}", tag), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        ApiCalls.AssertProblem(await foreign.PostJsonAsync($"{one}/release", "{}", tag), HttpStatusCode.NotFound, "NF-NONE");
        ApiCalls.AssertProblem(await foreign.GetJsonAsync(one), HttpStatusCode.NotFound, "NF-NONE");
        ApiCalls.AssertProblem(await approver.PostJsonAsync($"{one}/return", "{}", tag), HttpStatusCode.UnprocessableEntity, "DS-NOTE");
        var (released, state) = await approver.PostJsonAsync($"{one}/release", """{ "note": "同意" }""", tag);
        Assert.Equal((HttpStatusCode.OK, "released"), (released.StatusCode, (string?)state["status"]));
        ApiCalls.AssertProblem(await approver.PostJsonAsync($"{one}/release", "{}", tag), HttpStatusCode.Conflict, "DS-STATUS");

        var proof = (await clerk.GetJsonAsync($"{one}/verification")).Body;
        Assert.True((bool)proof["isWhole"]!);
        var content = await clerk.GetByteArrayAsync(new Uri($"{one}/content", UriKind.Relative));
        Assert.Equal((string?)state["sha256"], Convert.ToHexStringLower(SHA256.HashData(content)));
        var compared = (await clerk.GetJsonAsync($"/api/v1/disclosures/compare?from={body["id"]}&to=now")).Body;
        Assert.True((bool)compared["same"]!);
        Assert.Single((await clerk.GetJsonAsync(versions)).Body["items"]!.AsArray());
        ApiCalls.AssertProblem(await clerk.GetJsonAsync("/api/v1/disclosures/compare?from=now&to=now"), HttpStatusCode.UnprocessableEntity, "DS-COMPARE");
    }

    /// <summary>Files and content come byte for byte with their hash as ETag; what the asker has already is not sent again.</summary>
    private static async Task DownloadsAsync(HttpClient client, string version)
    {
        foreach (var format in new[] { "docx", "xlsx", "html", "txt", "json" })
        {
            using var file = await client.GetAsync(new Uri($"{version}/files/{format}", UriKind.Relative));
            var tag = file.Headers.ETag!.Tag;
            Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync()))}\"", tag);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{version}/files/{format}");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var known = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        }

        using var content = await client.GetAsync(new Uri($"{version}/content", UriKind.Relative));
        var hash = Convert.ToHexStringLower(SHA256.HashData(await content.Content.ReadAsByteArrayAsync()));
        Assert.Contains(hash, (await client.PageAsync(version)).QuerySelector("#verify")!.TextContent, StringComparison.Ordinal);
        using var unknown = await client.GetAsync(new Uri($"{version}/files/pdf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>The second button of the form: what a browser posts to its own address.</summary>
    private static async Task<HttpResponseMessage> ReturnAsync(HttpClient client, string version, string note)
    {
        var page = await client.PageAsync(version);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form#decide-version")!;
        var address = form.QuerySelector("button.danger")!.GetAttribute("formaction")!;
        return await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(Forms.Filled(form, [("Note", note)])));
    }
}
