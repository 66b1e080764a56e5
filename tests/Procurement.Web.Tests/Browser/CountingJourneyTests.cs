using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Stocktaking;
using static Microsoft.Playwright.Assertions;

namespace Procurement.Web.Tests.Browser;

/// <summary>清点 on a phone: scan, lose the line, count on, come back; two people at one place.</summary>
public sealed class CountingJourneyTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Phone_ScansAndCountsOnWithoutALine_EverythingArrivesOnce()
    {
        var place = await CountedPlace.OpenAsync(server, "CAM");
        using var folder = new TempFolder();
        var film = folder.PathOf("labels.y4m");
        LabelVideo.Write(film, "DD:432:CAM", "ZC:432:CAM-1");
        await using var camera = await chromium.WithCameraAsync(film);
        await using var context = await camera.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "zh-CN", Permissions = ["camera"] });
        var page = await context.NewPageAsync();
        await SignInAsync(page, Role.AssetManager);
        await page.GotoAsync(Address($"{place.Path}/count"));
        await Expect(page.Locator("#counting")).ToHaveAttributeAsync("data-kept", "yes");

        // The label of the door, then that of the printer.
        await page.GetByRole(AriaRole.Button, new() { Name = "打开摄像头扫码" }).ClickAsync();
        await Expect(page.GetByLabel("我在的地点")).ToHaveValueAsync(place.Place.ToString());
        await Expect(Card(page, "CAM-1")).ToContainTextAsync("相符");
        await page.GetByRole(AriaRole.Button, new() { Name = "关闭摄像头" }).ClickAsync();
        await Expect(State(page)).ToHaveTextAsync("在线，全部已发送");
        Assert.Equal("CAM-1 matches 1; CAM-2 pending; CAM-3 pending; CAM-6 pending", await place.ItemsAsync());

        // The line is cut, and the server gone with it: only the phone itself can answer.
        await context.SetOfflineAsync(true);
        await server.StopAsync();
        await CountAsync(page, "CAM-2");
        await Expect(State(page)).ToHaveTextAsync("离线 1 条待发送");
        await CountAsync(page, "CAM-2", "1");
        await Expect(page.Locator("#counting-said")).ToContainTextAsync("已经清点过");
        await page.ReloadAsync();
        await Expect(State(page)).ToHaveTextAsync("离线 1 条待发送");
        await Expect(Card(page, "CAM-2")).ToContainTextAsync("待发送");
        await CountAsync(page, "CAM-6", "5");
        await Expect(State(page)).ToHaveTextAsync("离线 2 条待发送");

        await server.StartAgainAsync();
        await context.SetOfflineAsync(false);
        await Expect(State(page)).ToHaveTextAsync("在线，全部已发送", new() { Timeout = 30_000 });
        Assert.Equal("CAM-1 matches 1; CAM-2 matches 1; CAM-3 pending; CAM-6 shortage 5", await place.ItemsAsync());
        Assert.Equal(3, await place.CountsAsync());
        await Accessible.AssertAsync(page);
    }

    [Fact]
    public async Task TwoCounters_OnOnePlace_AgreeOrAreInDispute_AndSomebodyDecides()
    {
        var place = await CountedPlace.OpenAsync(server, "TWO");
        await using var first = await PhoneAsync();
        await using var second = await PhoneAsync();
        var (manager, clerk) = (await OpenAsync(first, Role.AssetManager, place), await OpenAsync(second, Role.Clerk, place));
        await CountAsync(manager, "TWO-1");
        await CountAsync(manager, "TWO-6", "6");
        await Expect(State(manager)).ToHaveTextAsync("在线，全部已发送");
        await CountAsync(clerk, "TWO-1");
        await CountAsync(clerk, "TWO-6", "4");
        await Expect(clerk.Locator("#counting-problems")).ToContainTextAsync("重复清点");
        Assert.Equal("TWO-1 matches 1; TWO-2 pending; TWO-3 pending; TWO-6 matches 6 disputed", await place.ItemsAsync());
        await Accessible.AssertAsync(clerk);

        await manager.GotoAsync(Address(place.Path));
        await manager.GetByRole(AriaRole.Radio, new() { NameRegex = new("4 台") }).CheckAsync();
        await manager.GetByLabel("确认理由").FillAsync("现场复点为四台");
        await Accessible.AssertAsync(manager);
        await manager.GetByRole(AriaRole.Button, new() { Name = "以所选为准" }).ClickAsync();
        await Expect(manager.Locator("#flash")).ToContainTextAsync("已确认重复清点");
        Assert.Equal("TWO-1 matches 1; TWO-2 pending; TWO-3 pending; TWO-6 shortage 4", await place.ItemsAsync());
    }

    [Fact]
    public async Task SessionHasEnded_WhatWasCountedWaitsForTheSignIn()
    {
        var place = await CountedPlace.OpenAsync(server, "OUT");
        await using var phone = await PhoneAsync();
        var page = await OpenAsync(phone, Role.Clerk, place);
        await phone.ClearCookiesAsync();
        await CountAsync(page, "OUT-3");
        await Expect(State(page)).ToContainTextAsync("登录已过期，1 条保存在本机");
        await page.GetByRole(AriaRole.Link, new() { Name = "去登录" }).ClickAsync();
        await FillSignInAsync(page, Role.Clerk);
        await Expect(State(page)).ToHaveTextAsync("在线，全部已发送");
        Assert.Equal("OUT-1 pending; OUT-2 pending; OUT-3 matches 1; OUT-6 pending", await place.ItemsAsync());
    }

    [Fact]
    public async Task SomebodyElseOnThePhone_DoesNotSendWhatIsNotTheirs()
    {
        var place = await CountedPlace.OpenAsync(server, "ELSE");
        await using var phone = await PhoneAsync();
        var page = await OpenAsync(phone, Role.Clerk, place);
        await phone.ClearCookiesAsync();
        await CountAsync(page, "ELSE-1");
        await Expect(State(page)).ToContainTextAsync("1 条保存在本机");
        page = await OpenAsync(phone, Role.AssetManager, place);
        await Expect(State(page)).ToContainTextAsync("另有 1 条由");
        Assert.Equal(0, await place.CountsAsync());
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var place = await CountedPlace.OpenAsync(server, "W" + width);
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await SignInAsync(page, Role.AssetManager);
        foreach (var path in new[] { "/stocktakes", "/stocktakes/new", place.Path, $"{place.Path}/items", $"{place.Path}/count?place={place.Place}", $"/cards/labels?place={place.Place}" })
        {
            await page.GotoAsync(Address(path));
            await Accessible.AssertAsync(page);
        }
    }

    private Task<IBrowserContext> PhoneAsync() => chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "zh-CN" });

    private async Task<IPage> OpenAsync(IBrowserContext phone, Role role, CountedPlace place)
    {
        var page = await phone.NewPageAsync();
        await SignInAsync(page, role);
        await page.GotoAsync(Address($"{place.Path}/count?place={place.Place}"));
        await Expect(page.Locator("#counting")).ToHaveAttributeAsync("data-kept", "yes");
        return page;
    }

    private static async Task CountAsync(IPage page, string number, string quantity = "")
    {
        await page.GetByLabel("卡片编号").FillAsync(number);
        await page.GetByLabel("实盘数量").FillAsync(quantity);
        await page.GetByLabel("实盘数量").PressAsync("Enter");
        await Expect(page.Locator("#counting-said")).ToContainTextAsync(number.EndsWith('6') ? "打印机6" : "打印机" + number[^1]);
    }

    private static ILocator State(IPage page) => page.Locator("#counting-state");

    private static ILocator Card(IPage page, string number) => page.Locator("#counting-list li").Filter(new() { HasText = number });

    private async Task SignInAsync(IPage page, Role role)
    {
        await page.GotoAsync(Address("/sign-in"));
        await FillSignInAsync(page, role);
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task FillSignInAsync(IPage page, Role role)
    {
        await page.Locator("input[name=UserName]").FillAsync(SampleAccounts.All.Single(sample => sample.Role == role).UserName);
        await page.Locator("input[name=Password]").FillAsync(SampleAccounts.Password);
        await page.Locator("main form button.primary").ClickAsync();
    }

    private string Address(string path) => new Uri(server.Address, path).ToString();
}
