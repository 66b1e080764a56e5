using AngleSharp.Html.Parser;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Pages;

/// <summary>A list of more than one page; on a server of its own, for it adds departments.</summary>
public sealed class PagingTests(TestServer server) : IClassFixture<TestServer>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await server.Register.ScalarAsync<long>("""
        with added as (
            insert into departments (id, code, name, region, row_version)
            select gen_random_uuid(), 'P' || lpad(n::text, 3, '0'), '第' || n || '局', array['测试省'], 1 from generate_series(1, 60) n
            on conflict do nothing returning 1)
        select count(*) from added
        """);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Index_NextPage_ShowsTheRowsAfterTheFirstFifty()
    {
        var first = await PageAsync("/departments?q=测试省");

        var second = await PageAsync(first.QuerySelector("nav.pager a")!.GetAttribute("href")!);

        Assert.Equal(["P001", "P050"], Ends(first));
        Assert.Equal(["P051", "P060"], Ends(second));
        Assert.Contains("第 2 / 2 页", second.QuerySelector("nav.pager")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("2147483647")]
    public async Task Index_PageBeyondTheLast_SaysSo(string page) =>
        Assert.StartsWith("没有第", (await PageAsync($"/departments?p={page}")).QuerySelector("div.empty p")!.TextContent, StringComparison.Ordinal);

    private static IEnumerable<string> Ends(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var codes = page.QuerySelectorAll("td.code").Select(cell => cell.TextContent).ToList();
        return [codes[0], codes[^1]];
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await (await server.SignInAsync(Role.Administrator, departmentCode: null)).GetStringAsync(new Uri(path, UriKind.Relative)));
}
