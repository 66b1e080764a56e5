using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Pages;

/// <summary>What people type or put into an address, on any page: signs that nobody sees, and filters that say nothing.</summary>
public sealed class TypedTextTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Form_StraySigns_AreDropped_TurningOnesRefusedWithWhatWasTyped()
    {
        var manager = await server.SignInAsync(Role.AssetManager);

        using var pasted = await manager.PostFormAsync("/places", "form#place", ("Code", "UN\u200B1"), ("Name", "\uFEFF东\u200B库"));
        using var turned = await manager.PostFormAsync("/places", "form#place", ("Code", "UN2"), ("Name", "西\u202E库"));

        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);
        Assert.Equal("东库", await server.Register.ScalarAsync<string>("select name from asset_places where code = 'UN1'"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, turned.StatusCode);
        Assert.Contains("第 2 个字是看不见的、改变书写方向的字符（U+202E）", (await turned.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from asset_places where code = 'UN2'"));
    }

    [Theory]
    [InlineData("/cards?valueFrom=abc", "valueFrom", "原值不低于应为数字")]
    [InlineData("/cards?valueTo=1,00,0", "valueTo", "千位分隔符应每三位数字一个")]
    [InlineData("/cards?acquiredFrom=2024-02-30", "acquiredFrom", "取得日期从应为日期")]
    [InlineData("/movements?from=%E5%8E%BB%E5%B9%B4", "from", "生效日期从应为日期")]
    public async Task List_FilterThatCannotBeRead_SaysSoAtTheFilter(string address, string field, string message)
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        using var answer = await clerk.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains(message, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table.list"));
    }

    [Theory]
    [InlineData("/cards/list.csv?valueFrom=abc")]
    [InlineData("/cards/sums?acquiredTo=x")]
    [InlineData("/movements/list.xlsx?to=x")]
    public async Task File_FilterThatCannotBeRead_IsRefused(string address)
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        using var answer = await clerk.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("筛选条件有误", (await answer.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
