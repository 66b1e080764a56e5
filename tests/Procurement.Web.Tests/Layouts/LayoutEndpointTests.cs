using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;

namespace Procurement.Web.Tests.Layouts;

/// <summary><c>/api/v1/layouts</c>.</summary>
public sealed class LayoutEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Root = "/api/v1/layouts";

    [Fact]
    public async Task PutGetRestoreDelete_ByVersion()
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        var layout = Layout("程序 一");

        var (made, first) = await PutAsync(author, "程序 一", layout, "\"0\"", "第一次");
        Assert.Equal((HttpStatusCode.OK, 1), (made.StatusCode, (int?)first["rowVersion"]));
        layout["assets"]!["heading"] = "资产";
        ApiCalls.AssertProblem(await PutAsync(author, "程序 一", layout, "\"0\""), HttpStatusCode.PreconditionFailed, "CC-CHANGED");
        await PutAsync(author, "程序 一", layout, "\"1\"");
        var (found, body) = await author.GetJsonAsync($"{Root}/程序 一");
        Assert.StartsWith("\"2-", found.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal("资产", (string?)body["layout"]!["assets"]!["heading"]);

        var (_, versions) = await author.GetJsonAsync($"{Root}/程序 一/versions");
        Assert.Equal(["2 ", "1 第一次"], versions["items"]!.AsArray().Select(row => $"{row!["number"]} {row["note"]}"));
        var (_, version) = await author.GetJsonAsync($"{Root}/程序 一/versions/1");
        Assert.Equal("国有资产信息", (string?)version["layout"]!["assets"]!["heading"]);
        var (_, restored) = await author.PostJsonAsync($"{Root}/程序 一/versions/1/restore", "", ("If-Match", "\"2\""));
        Assert.Equal(3, (int?)restored["rowVersion"]);

        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"{Root}/程序 一");
        delete.Headers.TryAddWithoutValidation("If-Match", "\"3\"");
        Assert.Equal(HttpStatusCode.OK, (await author.SendAsync(delete)).StatusCode);
        ApiCalls.AssertProblem(await author.GetJsonAsync($"{Root}/程序 一"), HttpStatusCode.NotFound, "NF-NONE");
    }

    [Fact]
    public async Task ValidateAndPreview_SaveNothing()
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        var wrong = Layout("试");
        wrong["moneyUnit"] = "亿元";

        var (_, verdict) = await author.PostJsonAsync($"{Root}/validate", Body(wrong));
        var (_, good) = await author.PostJsonAsync($"{Root}/validate", Body(Layout("试")));
        var (_, shown) = await author.PostJsonAsync($"{Root}/preview", Body(Layout("试"), ("year", 2024)));
        var (_, none) = await author.PostJsonAsync($"{Root}/preview", Body(wrong, ("year", 2024)));

        Assert.Equal("$.moneyUnit", (string?)Assert.Single(verdict["problems"]!.AsArray())!["path"]);
        Assert.Empty(good["problems"]!.AsArray());
        Assert.Equal(2024, (int?)shown["disclosure"]!["fiscalYear"]);
        Assert.Equal(ApiServer.Lines + 1, shown["disclosure"]!["sections"]![0]!["table"]!["rows"]!.AsArray().Count);
        Assert.Null(none["disclosure"]);
        ApiCalls.AssertProblem(await PutAsync(author, "试", wrong, "\"0\""), HttpStatusCode.UnprocessableEntity, "LY-WRONG");
        ApiCalls.AssertProblem(await PutAsync(author, "别的", Layout("试"), "\"0\""), HttpStatusCode.UnprocessableEntity, "LY-NAME");
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from department_layouts where name in ('试', '别的')"));
    }

    [Fact]
    public async Task List_ForEveryReader_WriteForAuthorsOnly()
    {
        using var clerk = await server.CallerAsync(Role.Clerk);

        var (_, list) = await clerk.GetJsonAsync(Root);

        Assert.Superset(BuiltInLayouts.Names.ToHashSet(), list["items"]!.AsArray().Where(row => !(bool)row!["isOwn"]!).Select(row => (string)row!["name"]!).ToHashSet());
        ApiCalls.AssertProblem(await PutAsync(clerk, "试", Layout("试"), "\"0\""), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        using var partly = await server.CallerAsync(Role.DisclosureAuthor, "900", await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{server.DepartmentId}' limit 1"));
        ApiCalls.AssertProblem(await partly.GetJsonAsync(Root), HttpStatusCode.UnprocessableEntity, "LY-UNITS");
        using var foreign = await server.CallerAsync(Role.DisclosureAuthor, "428");
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        await PutAsync(author, "自己的", Layout("自己的"), "\"0\"");
        ApiCalls.AssertProblem(await foreign.GetJsonAsync($"{Root}/自己的"), HttpStatusCode.NotFound, "NF-NONE");
    }

    private static JsonNode Layout(string name)
    {
        var layout = JsonNode.Parse(BuiltInLayouts.Text("hebei-2024")!)!;
        layout["name"] = name;
        return layout;
    }

    private static string Body(JsonNode layout, params (string Name, JsonNode Value)[] more)
    {
        var body = new JsonObject { ["layout"] = layout.DeepClone() };
        foreach (var (name, value) in more)
        {
            body[name] = value;
        }

        return body.ToJsonString();
    }

    private static async Task<(HttpResponseMessage Answer, JsonNode Body)> PutAsync(HttpClient client, string name, JsonNode layout, string match, string? note = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Root}/{name}")
        {
            Content = new StringContent(note is null ? Body(layout) : Body(layout, ("note", note)), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", match);
        var answer = await client.SendAsync(request);
        return (answer, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
