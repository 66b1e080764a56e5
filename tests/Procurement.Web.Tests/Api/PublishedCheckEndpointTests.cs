using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;

namespace Procurement.Web.Tests.Api;

/// <summary><c>POST /api/v1/published-checks</c>: raw bodies and forms, and what is no document.</summary>
public sealed class PublishedCheckEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Address = "/api/v1/published-checks";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_Seed_GivesFindingsAndWhatWasRead(bool asForm)
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Seeds", "pingxiang-2024.sections.txt")));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent();
        HttpContent body = file;
        if (asForm)
        {
            form.Add(file, "file", "a.txt");
            body = form;
        }

        using var answer = await author.PostAsync(new Uri($"{Address}{(asForm ? "" : "?fileName=a.txt")}", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var result = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("findings/1", 2024, "平乡县行政审批局"), ((string?)result["format"], (int)result["read"]!["year"]!, (string?)result["read"]!["departmentName"]));
        Assert.Equal(
            ("625.11", "627.22"),
            result["findings"]!.AsArray().Where(row => (string?)row!["rule"] == "AS-TOTAL").Select(row => ((string?)row!["left"], (string?)row["right"])).Single());
        Assert.Equal(2, result["read"]!["sections"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("not json", "a.json")]
    [InlineData("", "a.txt")]
    public async Task Check_WhatIsNoDocument_IsRefused(string content, string name)
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var body = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var answer = await author.PostAsync(new Uri($"{Address}?fileName={name}", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("DS-FILE", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]);
    }
}
