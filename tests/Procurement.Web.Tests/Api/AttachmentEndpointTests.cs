using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

/// <summary>Files of purchases and acceptances, given as the request's body.</summary>
public sealed class AttachmentEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly byte[] Scan = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
    private static readonly string Reason = new JsonObject { ["reason"] = "传错了" }.ToJsonString();

    [Fact]
    public async Task Post_OfAScan_IsGivenOutAsItCame()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var purchase = await BuyAsync(client, index: 0);

        var (status, made) = await UploadAsync(client, purchase, "合同.pdf", Scan);
        using var file = await client.GetAsync($"/api/v1/attachments/{(Guid)made["id"]!}");
        var listed = JsonNode.Parse(await client.GetStringAsync($"{Purchases}/{purchase}/attachments"))!["items"]!.AsArray();

        Assert.Equal((Guid)made["id"]!, (Guid)Assert.Single(listed)!["id"]!);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Scan)), (string?)made["sha256"]);
        Assert.Equal(Scan, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "合同.pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Post_OfWhatOnlyIsNamedLikeAScan_IsRefused()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        var purchase = await BuyAsync(client, index: 1);

        var (status, problem) = await UploadAsync(client, purchase, "合同.pdf", "<script>alert(1)</script>"u8.ToArray());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "AT-FILE"), (status, (string?)problem["code"]));
    }

    [Fact]
    public async Task Get_OfAnotherDepartment_IsNotFound()
    {
        await server.Register.ImportAsync(Register.Bundles.Department("901"));
        using var client = await server.CallerAsync(Role.Clerk);
        using var stranger = await server.CallerAsync(Role.Clerk, "901");
        var (_, made) = await UploadAsync(client, await BuyAsync(client, index: 2), "合同.pdf", Scan);
        var address = $"/api/v1/attachments/{(Guid)made["id"]!}";

        AssertProblem(await stranger.GetJsonAsync(address), HttpStatusCode.NotFound, "NF-NONE");
        AssertProblem(await stranger.PostJsonAsync($"{address}/remove", Reason), HttpStatusCode.NotFound, "NF-NONE");
    }

    [Fact]
    public async Task Remove_ByTheClerk_HidesTheFile()
    {
        using var client = await server.CallerAsync(Role.Clerk);
        using var reader = await server.CallerAsync(Role.Auditor);
        var (_, made) = await UploadAsync(client, await BuyAsync(client, index: 3), "合同.pdf", Scan);
        var address = $"/api/v1/attachments/{(Guid)made["id"]!}";

        AssertProblem(await reader.PostJsonAsync($"{address}/remove", Reason), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        Assert.Equal(HttpStatusCode.OK, (await client.PostJsonAsync($"{address}/remove", Reason)).Answer.StatusCode);

        AssertProblem(await client.GetJsonAsync(address), HttpStatusCode.NotFound, "NF-NONE");
        AssertProblem(await client.PostJsonAsync($"{address}/remove", Reason), HttpStatusCode.NotFound, "NF-NONE");
    }

    private async Task<Guid> BuyAsync(HttpClient client, int index)
    {
        var line = (await server.LineIdsAsync())[index];
        var made = await client.PostJsonAsync(Purchases, Purchase((line, 1)), ("Idempotency-Key", $"file-{index}"));
        Assert.Equal(HttpStatusCode.Created, made.Answer.StatusCode);
        return (Guid)made.Body["id"]!;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> UploadAsync(HttpClient client, Guid purchase, string name, byte[] content)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } };
        using var answer = await client.PostAsync($"{Purchases}/{purchase}/attachments?fileName={Uri.EscapeDataString(name)}", body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
