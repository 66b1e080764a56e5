using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Register;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed class LineEditEndpointTests(ApiServer server) : IClassFixture<ApiServer>, IAsyncLifetime
{
    private const string Lines = "/api/v1/lines";
    private Guid project;

    /// <summary>A department 901 whose year is a draft.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!await server.Register.ScalarAsync<bool>("select exists (select from departments where code = '901')"))
        {
            await server.Register.ImportAsync(Bundles.Department("901").WithProject("p1", "草稿项目", "100000.00"));
        }

        project = await server.Register.ScalarAsync<Guid>("select id from projects where name = '草稿项目'");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Lines_AddChangeDelete_FollowTheTag()
    {
        using var client = await server.CallerAsync(Role.Clerk, "901");
        var made = await client.PostJsonAsync(Lines, Body("200.00"), ("Idempotency-Key", "add"));
        Assert.Equal(HttpStatusCode.Created, made.Answer.StatusCode);
        var address = made.Answer.Headers.Location!.OriginalString;
        var tag = (await client.GetJsonAsync(address)).Answer.Headers.ETag!.ToString();

        using var changed = await SendAsync(client, HttpMethod.Put, address, Body("400.00", "200.00"), tag);
        var stale = await SendAsync(client, HttpMethod.Put, address, Body("600.00", "300.00"), tag);
        var line = await client.GetJsonAsync(address);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(line.Answer.Headers.ETag!.ToString(), stale.Headers.ETag!.ToString());
        Assert.Equal("400.00", (string?)line.Body["amount"]);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, HttpMethod.Delete, address, null, line.Answer.Headers.ETag!.ToString())).StatusCode);
        AssertProblem(await client.GetJsonAsync(address), HttpStatusCode.NotFound, "NF-NONE");
    }

    [Fact]
    public async Task Change_WithoutTag_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk, "901");

        using var answer = await SendAsync(client, HttpMethod.Put, $"{Lines}/{project}", Body("200.00"), null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
    }

    [Fact]
    public async Task Add_AgainstARule_NamesTheField()
    {
        using var client = await server.CallerAsync(Role.Clerk, "901");

        var got = await client.PostJsonAsync(Lines, Body("200.00").Replace("A02010105", "A99999999", StringComparison.Ordinal), ("Idempotency-Key", "rule"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, got.Answer.StatusCode);
        Assert.Equal("code", (string?)got.Body["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task Add_ToAnApprovedYear_IsAConflict()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var approved = await server.Register.ScalarAsync<Guid>($"select id from projects where department_id = '{server.DepartmentId}' limit 1");

        var got = await client.PostJsonAsync(Lines, Body("200.00").Replace($"{project}", $"{approved}", StringComparison.Ordinal), ("Idempotency-Key", "approved"));

        AssertProblem(got, HttpStatusCode.Conflict, "BY-NOTDRAFT");
    }

    [Fact]
    public async Task UnitsAndCatalogue_AreFound()
    {
        using var client = await server.CallerAsync(Role.Clerk, "901");

        var units = (await client.GetJsonAsync("/api/v1/units")).Body["items"]!.AsArray();
        var items = (await client.GetJsonAsync("/api/v1/catalogue?edition=2022&q=A02010105&limit=5")).Body.AsArray();

        Assert.Equal("901001", (string?)Assert.Single(units)!["code"]);
        Assert.Equal(("A02010105", "2022"), ((string?)items[0]!["code"], (string?)items[0]!["edition"]));
        AssertProblem(await client.GetJsonAsync("/api/v1/catalogue?edition=1999&q=a"), HttpStatusCode.BadRequest, "API-REQUEST");
    }

    private string Body(string amount, string price = "100.00") => new JsonObject
    {
        ["projectId"] = project,
        ["itemName"] = "台式计算机",
        ["catalogue"] = "2022",
        ["code"] = "A02010105",
        ["measureUnit"] = "台",
        ["quantity"] = "2",
        ["unitPrice"] = price,
        ["amount"] = amount,
        ["funding"] = new JsonObject { ["generalPublicBudget"] = amount },
    }.ToJsonString();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, string? body, string? tag)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await client.SendAsync(request);
    }
}
