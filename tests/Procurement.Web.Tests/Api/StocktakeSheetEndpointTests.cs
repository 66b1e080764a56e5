using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Stocktaking;
using static Procurement.Web.Tests.Api.ApiCalls;

namespace Procurement.Web.Tests.Api;

public sealed class StocktakeSheetEndpointTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Upload_WhatIsNoSheet_IsRefusedWithItsProblems()
    {
        var place = await CountedPlace.OpenAsync(server.Web, "AP");
        using var client = await server.CallerAsync(Role.Clerk, "432");
        using var content = new ByteArrayContent("%PDF-1.7"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var answer = await client.PostAsync(new Uri($"/api/v1/stocktakes/{place.Stocktake}/sheet", UriKind.Relative), content);

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Contains("有 1 处需要改正", AssertProblem((answer, body), HttpStatusCode.UnprocessableEntity, "ST-SHEET"), StringComparison.Ordinal);
        Assert.Contains("这不是 Excel 工作簿", (string?)body["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(0, await place.CountsAsync());
    }
}
