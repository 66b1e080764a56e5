using System.Net;
using System.Text;
using NodaTime;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed class ApiProblemTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Lines = "/api/v1/lines";

    [Fact]
    public async Task Get_WithoutToken_IsRefused()
    {
        var got = await server.Web.Client.GetJsonAsync(Lines);

        AssertProblem(got, HttpStatusCode.Unauthorized, "AC-SIGNIN");
        Assert.Equal("Bearer", got.Answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")]
    [InlineData("' or 1=1 --")]
    public async Task Get_ForgedToken_IsRefused(string token)
    {
        using var client = server.Web.NewClient();

        AssertProblem(await client.GetJsonAsync(Lines, ("Authorization", $"Bearer {token}")), HttpStatusCode.Unauthorized, "AC-TOKEN");
    }

    [Theory]
    [InlineData(-1, false)]   // run out an hour ago
    [InlineData(1, true)]     // revoked
    public async Task Get_TokenNoLongerGood_IsRefused(int hours, bool revoked)
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, $"old{hours}{revoked}", server.DepartmentId, [], Role.Clerk);
        using var client = server.Bearer(await server.TokenAsync(account, Duration.FromHours(hours), revoked));

        AssertProblem(await client.GetJsonAsync(Lines), HttpStatusCode.Unauthorized, "AC-TOKEN");
    }

    [Fact]
    public async Task Get_RoleWithoutBusiness_IsForbidden()
    {
        using var client = await server.CallerAsync(Role.Administrator);

        AssertProblem(await client.GetJsonAsync(Lines), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
    }

    [Theory]
    [InlineData("/api/v1/nothing", "API-ADDRESS")]
    [InlineData("/api/v1/lines/1", "API-ADDRESS")]
    [InlineData("/api/v1/lines/0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34", "NF-NONE")]
    public async Task Get_WhatIsNotThere_IsNotFound(string address, string code)
    {
        using var client = await server.CallerAsync(Role.Clerk);

        AssertProblem(await client.GetJsonAsync(address), HttpStatusCode.NotFound, code);
    }

    [Theory]
    [InlineData("?jahr=2024", "API-QUERY", "jahr")]
    [InlineData("?year=abc", "API-REQUEST", "year")]
    [InlineData("?year=1800", "API-REQUEST", "year")]
    [InlineData("?unit=1", "API-REQUEST", "unit")]
    [InlineData("?limit=0", "API-REQUEST", "limit")]
    [InlineData("?limit=501", "API-REQUEST", "limit")]
    [InlineData("?after=xyz", "API-CURSOR", "after")]
    [InlineData("?after=MXwy", "API-CURSOR", "after")]   // 1|2: two parts, no id
    public async Task List_WrongParameter_IsNamed(string query, string code, string name)
    {
        using var client = await server.CallerAsync(Role.Clerk);

        Assert.Contains(name, AssertProblem(await client.GetJsonAsync(Lines + query), HttpStatusCode.BadRequest, code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/depreciation-lives?code=%00")]
    [InlineData("/api/v1/lines?after=a%00b")]
    [InlineData("/api/v1/cards?q=%1B")]
    public async Task Get_ControlInTheAddress_IsAProblemInChinese(string address)
    {
        using var client = await server.CallerAsync(Role.Clerk);

        Assert.Contains("控制字符", AssertProblem(await client.GetJsonAsync(address), HttpStatusCode.BadRequest, "API-REQUEST"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Lines, HttpStatusCode.OK)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task Head_IsGetWithoutBody(string address, HttpStatusCode status)
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var answer = await client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status is HttpStatusCode.OK ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_ControlCharacter_IsRefusedAsAProblem()
    {
        using var client = await server.CallerAsync(Role.AssetManager);

        AssertProblem(await client.GetJsonAsync("/api/v1/cards?q=%00"), HttpStatusCode.BadRequest, "API-REQUEST");
    }

    [Fact]
    public async Task Get_ParameterWhereThereAreNone_SaysSo()
    {
        using var client = await server.CallerAsync(Role.AssetManager);

        var detail = AssertProblem(await client.GetJsonAsync("/api/v1/books/reconciliations?page=2"), HttpStatusCode.BadRequest, "API-QUERY");

        Assert.Equal("没有名为“page”的查询参数；这个地址不带查询参数，请去掉。", detail);
    }

    [Theory]
    [InlineData("cards/intakes", """{"unitId":"0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34","way":"otherIn","effectiveOn":"2024-05-01","reason":"a","items":[null]}""", "items")]
    [InlineData("cards/intakes", """{"unitId":"0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34","way":"otherIn","effectiveOn":"2024-05-01","reason":"a","items":null}""", "items")]
    [InlineData("movements", """{"kind":"disposal","way":"scrapping","effectiveOn":"2024-05-01","reason":"a","items":[{},null]}""", "items")]
    [InlineData("stocktakes/0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34/counts", """{"counts":[null]}""", "counts")]
    [InlineData("stocktakes/0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34/counts", """{"finds":[null]}""", "finds")]
    public async Task Post_NullInAList_NamesTheList(string address, string body, string field)
    {
        using var client = await server.CallerAsync(Role.AssetManager);

        var got = await client.PostJsonAsync($"/api/v1/{address}", body, ("Idempotency-Key", "null"));

        Assert.Contains("null", AssertProblem(got, HttpStatusCode.BadRequest, "API-REQUEST"), StringComparison.Ordinal);
        Assert.Equal(field, (string?)got.Body["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Delete_WhereNothingIsDeleted_NamesTheMethods()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var request = new HttpRequestMessage(HttpMethod.Delete, Purchases);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Contains("API-METHOD", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gbk")]
    public async Task Post_WrongContentType_IsRefused(string type)
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var content = new ByteArrayContent("title=1"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await client.PostAsync(new Uri(Purchases, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("API-CONTENT-TYPE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BrokenForm_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var content = new ByteArrayContent("--x\r\nno end"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        using var answer = await client.PostAsync(new Uri(Purchases, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("API-REQUEST", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HugeBody_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);

        var got = await client.PostJsonAsync(Purchases, $"{{\"title\":\"{new string('长', 1024 * 1024)}\"}}", ("Idempotency-Key", "huge"));

        AssertProblem(got, HttpStatusCode.RequestEntityTooLarge, "API-SIZE");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("{\"title\":}", "title")]
    [InlineData("{\"title\":\"a\",\"titel\":\"b\"}", "titel")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "title")]
    [InlineData("{\"title\":1}", "title")]
    [InlineData("{\"title\":\"\\u0000\"}", "title")]
    [InlineData("{\"title\":\"\\uD800\"}", "title")]
    [InlineData("{\"method\":\"tender\"}", "method")]
    [InlineData("{\"supplierCode\":\"91350100M000100Y44\"}", "supplierCode")]
    [InlineData("{\"contractDay\":\"2024-02-30\"}", "contractDay")]
    [InlineData("{\"lines\":[{\"amount\":100}]}", "lines[0].amount")]
    [InlineData("{\"lines\":[{\"amount\":\"100.001\"}]}", "lines[0].amount")]
    [InlineData("{\"lines\":[{\"lineId\":\"1\"}]}", "lines[0].lineId")]
    [InlineData("{\"lines\":[{\"colour\":\"red\"}]}", "colour")]
    [InlineData("{\"lines\":[null]}", "lines")]
    [InlineData("{\"title\":\"a\"}", "method")]
    public async Task Post_WrongBody_NamesTheField(string body, string field)
    {
        using var client = await server.CallerAsync(Role.Clerk);

        var got = await client.PostJsonAsync(Purchases, body, ("Idempotency-Key", "body"));

        var detail = AssertProblem(got, HttpStatusCode.BadRequest, "API-REQUEST");
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", detail);
        Assert.DoesNotContain("JSON value", detail, StringComparison.Ordinal);
        Assert.Contains(field, field.Length == 0 ? "" : (string)got.Body["errors"]![0]!["field"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DeepBody_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var deep = new StringBuilder("{\"lines\":").Append('[', 100_000).Append(']', 100_000).Append('}').ToString();

        AssertProblem(await client.PostJsonAsync(Purchases, deep, ("Idempotency-Key", "deep")), HttpStatusCode.BadRequest, "API-REQUEST");
    }

    [Fact]
    public async Task Post_WithACookieOnly_IsRefused()
    {
        var browser = await server.Web.SignInAsync(Role.Clerk, "900");
        var line = (await server.LineIdsAsync())[0];

        AssertProblem(await browser.PostJsonAsync(Purchases, Purchase((line, 1)), ("Idempotency-Key", "cookie")), HttpStatusCode.Forbidden, "AC-COOKIE");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetJsonAsync(Lines)).Answer.StatusCode);
    }
}
