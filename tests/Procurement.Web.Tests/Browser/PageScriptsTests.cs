using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>The scripts that come with every page, over a form that the test serves: each answer is the test's own.</summary>
public sealed class PageScriptsTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    private const string Path = "/script-test";

    [Fact]
    public async Task TypedText_Reload_ComesBackWithoutThePassword()
    {
        var page = await OpenAsync(Form("台灯"));
        await page.FillAsync("#name", "台式计算机");
        await page.FillAsync("#secret", "dont-keep-me");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
        await Assertions.Expect(page.Locator("#secret")).ToHaveValueAsync("");
        Assert.DoesNotContain("dont-keep-me", await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "放弃这些内容" }).ClickAsync();
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台灯");
    }

    [Fact]
    public async Task TypedText_ServedValueHasChanged_IsOnlyOffered()
    {
        var page = await OpenAsync(Form("台灯"));
        await page.FillAsync("#name", "台式计算机");

        await ServeAsync(page, "GET", 200, Form("落地灯"));
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("落地灯");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入我的内容" }).ClickAsync();
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
    }

    [Fact]
    public async Task TypedText_Saved_IsForgotten()
    {
        var page = await OpenAsync(Form("台灯"));
        await ServeAsync(page, "POST", 200, Document("<h1>已保存</h1>"));

        await page.FillAsync("#name", "台式计算机");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "已保存" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(server.Address, Path).ToString());

        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台灯");
    }

    [Fact]
    public async Task TypedText_SessionHasEnded_OutlivesTheSignIn()
    {
        var page = await OpenAsync(Form("台灯"));
        await ServeAsync(page, "POST", 200, Document("<h1>登录</h1>", person: ""));

        await page.FillAsync("#name", "台式计算机");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(server.Address, Path).ToString());

        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
    }

    [Fact]
    public async Task Submit_LostConnection_SaysSoAndKeepsThePage()
    {
        var page = await OpenAsync(Form("台灯"));
        await page.RouteAsync("**" + Path, route => route.Request.Method == "POST" ? route.AbortAsync() : route.FallbackAsync());

        await page.FillAsync("#name", "台式计算机");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#offline")).ToContainTextAsync("网络连接已断开");
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
    }

    [Fact]
    public async Task Submit_ServerFault_SaysSoAndKeepsThePage()
    {
        var page = await OpenAsync(Form("台灯"));
        await ServeAsync(page, "POST", 503, Document("<h1>出错</h1>"));

        await page.FillAsync("#name", "台式计算机");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#offline")).ToContainTextAsync("服务器没有完成");
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("台式计算机");
    }

    [Fact]
    public async Task Submit_Refused_ShowsTheAnswerWithTheFirstErrorInFocus()
    {
        var page = await OpenAsync(Form("台灯"));
        await ServeAsync(page, "POST", 422, Document("<p class='banner banner-error'>不能保存</p><form><input id='first'><input id='wrong' aria-invalid='true'></form>"));

        await page.FillAsync("#name", "台式计算机");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("#wrong")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_MoveBetweenCellsAndToTheSearch()
    {
        var page = await OpenAsync(Document("""
            <input type="search" id="search"><table data-cells><tbody>
            <tr><td><input id="a1"></td><td><input id="b1"></td></tr><tr><td>—</td><td>—</td></tr>
            <tr><td><input id="a3"></td><td><input id="b3"></td></tr></tbody></table>
            """));

        await page.FocusAsync("#b1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#b3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#b1")).ToBeFocusedAsync();
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task DialogLink_OpensThePageWithin_EscapeClosesIt()
    {
        var page = await OpenAsync(Document("<a href='/departments' data-dialog>看部门</a>"), Role.Clerk);

        await page.GetByRole(AriaRole.Link, new() { Name = "看部门" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "部门与年度" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("查找部门")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "看部门" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task BoostedLinkToAFile_IsDownloaded()
    {
        var page = await OpenAsync(Document($"<a href='/departments/{await server.DepartmentIdAsync("432")}/2020/disclosure.docx'>取文件</a>"), Role.Clerk);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "取文件" }).ClickAsync());

        Assert.Equal("432-2020.docx", download.SuggestedFilename);
    }

    [Fact]
    public async Task BoostedLink_AndBack_ShowWholePagesAtTheirAddresses()
    {
        var page = await chromium.SignedInAsync(server, Role.Clerk);
        await page.GotoAsync(new Uri(server.Address, "/").ToString());

        await page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "信息公开" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("信息公开");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("您好");
    }

    private async Task<IPage> OpenAsync(string document, Role? signedIn = null)
    {
        var page = signedIn is { } role ? await chromium.SignedInAsync(server, role) : await chromium.PageAsync(1366, 768);
        await ServeAsync(page, "GET", 200, document);
        await page.GotoAsync(new Uri(server.Address, Path).ToString());
        return page;
    }

    private static Task<IAsyncDisposable> ServeAsync(IPage page, string method, int status, string document) => page.RouteAsync("**" + Path, route =>
        route.Request.Method == method
            ? route.FulfillAsync(new() { Status = status, ContentType = "text/html; charset=utf-8", Body = document })
            : route.FallbackAsync());

    private static string Form(string name) => Document($"""
        <form method="post" data-keep id="line"><input id="name" name="name" value="{name}">
        <input type="password" id="secret" name="secret"><button>保存</button></form>
        """);

    /// <summary>A page with the settings and scripts of the layout.</summary>
    private static string Document(string main, string person = "1") => $$$"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>试</title>
        <meta name="htmx-config" content='{"allowEval":false,"historyCacheSize":0,"responseHandling":[{"code":"[2345]..","swap":true}]}'>
        <script src="/lib/htmx/htmx.min.js" defer></script><script src="/js/site.js" defer></script><script src="/js/keep.js" defer></script>
        <script src="/js/dialog.js" defer></script><script src="/js/keys.js" defer></script></head>
        <body hx-boost="true"><p id="offline" role="alert" hidden></p><main id="main" tabindex="-1" data-person="{{{person}}}">{{{main}}}</main></body></html>
        """;
}
