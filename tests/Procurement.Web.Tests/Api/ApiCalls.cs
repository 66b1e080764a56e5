using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Web.Tests.Api;

/// <summary>Calls of the API, and what is asked of every answer.</summary>
internal static class ApiCalls
{
    public const string Purchases = "/api/v1/purchases";
    public const string Acceptances = "/api/v1/acceptances";
    public const string Proposals = "/api/v1/card-proposals";

    public static async Task<(HttpResponseMessage Answer, JsonNode Body)> GetJsonAsync(this HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(client, request, headers);
    }

    public static async Task<(HttpResponseMessage Answer, JsonNode Body)> PostJsonAsync(
        this HttpClient client, string address, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await SendAsync(client, request, headers);
    }

    /// <summary>A purchase of one piece, or of what is given, from each line.</summary>
    public static string Purchase(params (Guid Line, int Quantity)[] lines) => new JsonObject
    {
        ["title"] = "办公设备",
        ["method"] = "onlineMall",
        ["supplierName"] = "测试供应商有限公司",
        ["supplierCode"] = "91350100M000100Y43",
        ["supplierSize"] = "small",
        ["contractDay"] = "2024-05-06",
        ["lines"] = new JsonArray([.. lines.Select(line => (JsonNode)new JsonObject
        {
            ["lineId"] = line.Line,
            ["quantity"] = $"{line.Quantity}",
            ["unitPrice"] = "100.00",
            ["amount"] = $"{line.Quantity * 100}.00",
        })]),
    }.ToJsonString();

    /// <summary>An acceptance of so many pieces of the purchase's first line, one card a piece.</summary>
    public static string Acceptance(Guid purchase, string quantity) => new JsonObject
    {
        ["purchaseId"] = purchase,
        ["acceptedOn"] = "2024-06-07",
        ["lines"] = new JsonArray(new JsonObject { ["purchaseOrdinal"] = 0, ["quantity"] = quantity, ["cards"] = "oneEach" }),
    }.ToJsonString();

    /// <summary>Problem details as promised, whatever is refused; gives the Chinese sentence.</summary>
    public static string AssertProblem((HttpResponseMessage Answer, JsonNode Body) got, HttpStatusCode status, string code)
    {
        var (answer, body) = got;
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {body.ToJsonString()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, (string?)body["code"]);
        Assert.Equal($"urn:procurement:rule:{code}", (string?)body["type"]);
        Assert.Equal((int)status, (int?)body["status"]);
        Assert.Equal(Assert.Single(answer.Headers.GetValues("X-Request-Id")), (string?)body["requestId"]);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", (string)body["title"]!);
        Assert.DoesNotContain("   at ", body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Procurement.", body.ToJsonString(), StringComparison.Ordinal);
        return (string)body["detail"]!;
    }

    private static async Task<(HttpResponseMessage Answer, JsonNode Body)> SendAsync(HttpClient client, HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }
}
