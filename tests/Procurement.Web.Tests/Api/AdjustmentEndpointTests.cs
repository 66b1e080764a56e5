using System.Net;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary>Years, projects and adjustments for programs: the same rules as on the pages, tied to versions.</summary>
public sealed class AdjustmentEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Adjustments = "/api/v1/adjustments";

    [Fact]
    public async Task Adjustment_AskedForAndApproved_ChangesTheLine()
    {
        using var clerk = await server.CallerAsync(Role.Clerk);
        using var approver = await server.CallerAsync(Role.Approver);
        var line = (await server.LineIdsAsync())[0];

        var asked = await clerk.PostJsonAsync(Adjustments, Body(line), ("Idempotency-Key", "tj-1"));
        Assert.Equal(HttpStatusCode.Created, asked.Answer.StatusCode);
        var (address, tag) = (asked.Answer.Headers.Location!.OriginalString, asked.Answer.Headers.ETag!.ToString());
        AssertProblem(await clerk.PostJsonAsync(Adjustments, Body(line), ("Idempotency-Key", "tj-2")), HttpStatusCode.Conflict, "AJ-PENDING");
        AssertProblem(await approver.PostJsonAsync(address + "/approve", "{}"), HttpStatusCode.PreconditionRequired, "API-IF-MATCH");
        AssertProblem(await approver.PostJsonAsync(address + "/approve", "{}", ("If-Match", "\"9\"")), HttpStatusCode.PreconditionFailed, "CC-CHANGED");
        AssertProblem(await approver.PostJsonAsync(address + "/reject", "{}", ("If-Match", tag)), HttpStatusCode.UnprocessableEntity, "BY-NOTE");
        var approved = await approver.PostJsonAsync(address + "/approve", "{}", ("If-Match", tag));

        Assert.Equal("approved", (string?)approved.Body["status"]);
        Assert.Equal("9000.00", (string?)(await clerk.GetJsonAsync($"/api/v1/lines/{line}")).Body["amount"]);
        var list = await clerk.GetJsonAsync($"{Adjustments}?year=2024&status=approved");
        Assert.True(list.Answer.IsSuccessStatusCode, list.Body.ToJsonString());
        Assert.Equal("-1000.00", (string?)Assert.Single(list.Body["items"]!.AsArray())!["netChange"]);
    }

    [Fact]
    public async Task Year_Approved_IsReadAndNotSubmittedAgain()
    {
        using var clerk = await server.CallerAsync(Role.Clerk);

        var year = await clerk.GetJsonAsync("/api/v1/budget-years/2024");
        var again = await clerk.PostJsonAsync("/api/v1/budget-years/2024/submit", "{}", ("If-Match", year.Answer.Headers.ETag!.ToString()));

        Assert.Equal("approved", (string?)year.Body["status"]);
        AssertProblem(again, HttpStatusCode.Conflict, "BY-NOTDRAFT");
        AssertProblem(await clerk.PostJsonAsync("/api/v1/budget-years/2024/approve", "{}", ("If-Match", "\"1\"")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
    }

    [Fact]
    public async Task Project_MadeOnce_AndListedWithItsSums()
    {
        using var clerk = await server.CallerAsync(Role.Clerk);
        var unit = await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{server.DepartmentId}'");
        var body = new JsonObject { ["year"] = 2025, ["unitId"] = unit, ["name"] = "物业", ["budget"] = "500.00" }.ToJsonString();

        var first = await clerk.PostJsonAsync("/api/v1/projects", body, ("Idempotency-Key", "p-1"));
        var second = await clerk.PostJsonAsync("/api/v1/projects", body, ("Idempotency-Key", "p-1"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Answer.StatusCode, second.Answer.StatusCode));
        Assert.Equal((string?)first.Body["id"], (string?)second.Body["id"]);
        Assert.Equal("500.00", (string?)Assert.Single((await clerk.GetJsonAsync("/api/v1/projects?year=2025")).Body["items"]!.AsArray())!["budget"]);
    }

    /// <summary>100 pieces at 90 yuan instead of 100.</summary>
    private static string Body(Guid line) => new JsonObject
    {
        ["year"] = 2024,
        ["reason"] = "降价",
        ["change"] = new JsonArray(new JsonObject
        {
            ["lineId"] = line,
            ["lineVersion"] = 1,
            ["amounts"] = new JsonObject
            {
                ["quantity"] = "100",
                ["unitPrice"] = "90.00",
                ["amount"] = "9000.00",
                ["funding"] = new JsonObject { ["generalPublicBudget"] = "9000.00" },
            },
        }),
    }.ToJsonString();
}
