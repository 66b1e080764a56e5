using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed partial class OpenApiTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Address = "/api/v1/openapi.json";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Document_CoversEveryRouteOfTheApi()
    {
        var document = await DocumentAsync();

        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(one => Methods.Contains(one.Key)).Select(one => $"{one.Key} {path.Key}"));

        Assert.Equal(Routes().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_EveryOperation_IsNamedSummedUpGuardedAndAnswered()
    {
        var document = await DocumentAsync();
        var ids = new List<string>();
        foreach (var (path, method, operation) in Operations(document))
        {
            var place = $"{method} {path}";
            ids.Add((string?)operation["operationId"] ?? $"{place} has none");
            Assert.True(Chinese().IsMatch((string?)operation["summary"] ?? ""), $"{place} has no Chinese summary");
            Assert.True(operation["tags"]!.AsArray().Count == 1, place);
            Assert.True(operation["security"] is JsonArray, $"{place} says nothing of security");
            Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key.StartsWith('2'));
            Assert.Equal("application/problem+json", operation["responses"]!["401"]!["content"]!.AsObject().Single().Key);
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.True(Chinese().IsMatch((string?)parameter!["description"] ?? ""), $"{place} {parameter["name"]}"));
            Assert.All(PathParameter().Matches(path), match => Assert.Contains(
                operation["parameters"]!.AsArray(), parameter => (string?)parameter!["name"] == match.Groups[1].Value && (string?)parameter["in"] == "path"));
        }

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(ids, id => id.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_EveryReference_Exists()
    {
        var document = await DocumentAsync();
        var references = References(document).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(Follow(document, reference)));
    }

    [Fact]
    public async Task Document_ExactDecimals_AreStrings()
    {
        var document = await DocumentAsync();
        var line = document["components"]!["schemas"]!["LineView"]!["properties"]!;

        Assert.Equal("""["string","decimal"]""", TypeOf(document, line["amount"]!));
        Assert.Equal("""["string","decimal"]""", TypeOf(document, line["unitPrice"]!));
        Assert.Equal("""["integer","int32"]""", TypeOf(document, line["year"]!));
        Assert.Equal("金额，元", (string?)line["amount"]!["description"]);
    }

    [Fact]
    public async Task DocumentAndPage_AreForWhoeverIsSignedIn()
    {
        AssertProblem(await server.Web.Client.GetJsonAsync(Address), HttpStatusCode.Unauthorized, "AC-SIGNIN");
        using var page = await server.Web.Client.GetAsync(new Uri("/api", UriKind.Relative));
        Assert.StartsWith("/sign-in", page.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ShowsEveryOperationWithACallToCopy()
    {
        var browser = await server.Web.SignInAsync(Role.Administrator);
        var text = await browser.GetStringAsync(new Uri("/api", UriKind.Relative));

        Assert.All(Operations(await DocumentAsync()), one => Assert.Contains($"{one.Method.ToUpperInvariant()} {one.Path}", text, StringComparison.Ordinal));
        Assert.Contains("Authorization: Bearer $TOKEN", text, StringComparison.Ordinal);
        Assert.Contains("PU-OVER", text, StringComparison.Ordinal);
    }

    private async Task<JsonNode> DocumentAsync()
    {
        var browser = await server.Web.SignInAsync(Role.Administrator);
        return (await browser.GetJsonAsync(Address)).Body;
    }

    private IEnumerable<string> Routes() => server.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && endpoint.RoutePattern.RawText != Address)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods, (endpoint, method) =>
            $"{method.ToLowerInvariant()} {Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}")}");

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(one => Methods.Contains(one.Key)).Select(one => (path.Key, one.Key, one.Value!)));

    /// <summary>Type and format, through a reference.</summary>
    private static string TypeOf(JsonNode document, JsonNode schema)
    {
        var found = (string?)schema["$ref"] is { } reference ? Follow(document, reference)! : schema;
        return new JsonArray(found["type"]!.DeepClone(), found["format"]!.DeepClone()).ToJsonString();
    }

    private static JsonNode? Follow(JsonNode document, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key == "$ref" ? [(string)field.Value!] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
