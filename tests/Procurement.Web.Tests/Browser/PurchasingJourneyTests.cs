using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Browser;

/// <summary>A clerk buys and accepts in a real browser, the asset manager makes the card.</summary>
public sealed class PurchasingJourneyTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await PurchaseServer.ApproveAsync(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var purchase = await PurchaseServer.BuyAsync(server, "2");
        var clerk = await server.SignInAsync(Role.Clerk);
        using var accepted = await clerk.PostFormAsync($"{purchase}/accept", "form#acceptance", ("Input.AcceptedOn", "2020-06-01"), ("Input.Lines[0].Quantity", "1"));
        var proposal = await server.Register.ScalarAsync<Guid>("select id from card_proposals where status = 'waiting' limit 1");
        var page = await chromium.PageAsync(width, height);
        await SignInAsync(page, Role.Clerk);
        await CheckAsync(page, "/purchases", $"/purchases/new?line={await PurchaseServer.FreeLineAsync(server)}", purchase, $"{purchase}/accept", "/acceptances", accepted.Headers.Location!.OriginalString);
        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, Role.AssetManager);
        await CheckAsync(page, "/cards/proposals", $"/cards/proposals/{proposal}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BuyAcceptAndCard_WithAndWithoutScripts(bool scripts)
    {
        var page = await chromium.PageAsync(1366, 768, scripts);
        await SignInAsync(page, Role.Clerk);
        await GoAsync(page, $"/purchases/new?line={await PurchaseServer.FreeLineAsync(server)}");
        await page.GetByLabel("采购事项").FillAsync(scripts ? "有脚本的采购" : "无脚本的采购");
        await page.GetByLabel("供应商名称").FillAsync("华为技术有限公司");
        await page.GetByLabel("供应商名称").PressAsync("Tab");   // a known supplier brings the code along as soon as one leaves the field
        await page.GetByLabel("统一社会信用代码").FillAsync(PurchaseServer.SupplierCode);
        await page.GetByLabel("企业规模").SelectOptionAsync("large");
        await page.GetByLabel("采购方式").SelectOptionAsync("onlineMall");
        await page.GetByLabel("合同日期").FillAsync("2020-05-06");
        await page.GetByLabel("数量（第 1 条）").FillAsync("2");
        await page.GetByLabel("单价（第 1 条）").FillAsync("123.455");
        if (scripts)
        {
            await Assertions.Expect(page.GetByLabel("金额（第 1 条）")).ToHaveValueAsync("246.91");
        }
        else
        {
            await page.GetByLabel("金额（第 1 条）").FillAsync("");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#flash")).ToContainTextAsync("金额 246.91 元");
        await page.GetByRole(AriaRole.Link, new() { Name = "登记验收" }).ClickAsync();
        await page.GetByLabel("验收日期").FillAsync("2020-06-01");
        await page.GetByLabel("本次验收数量（第 1 条）").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记验收" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已提出 1 张建卡建议")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, Role.AssetManager);
        await GoAsync(page, "/cards/proposals");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^选择 ") }).Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认建卡" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已建立 1 张资产卡片")).ToBeVisibleAsync();
    }

    private async Task CheckAsync(IPage page, params string[] paths)
    {
        foreach (var path in paths)
        {
            await GoAsync(page, path);
            await Accessible.AssertAsync(page);
        }
    }

    private async Task SignInAsync(IPage page, Role role)
    {
        await GoAsync(page, "/sign-in");
        await page.Locator("input[name=UserName]").FillAsync(SampleAccounts.All.Single(sample => sample.Role == role).UserName);
        await page.Locator("input[name=Password]").FillAsync(SampleAccounts.Password);
        await page.Locator("main form button.primary").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private async Task GoAsync(IPage page, string path) => await page.GotoAsync(new Uri(server.Address, path).ToString());
}
