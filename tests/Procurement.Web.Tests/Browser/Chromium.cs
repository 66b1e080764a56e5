using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>Debian's Chromium, driven by Playwright; one for a test class.</summary>
public sealed class Chromium(BrowserDriver driver) : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);   // a first submission compiles five writers, on a machine that may have other work
        Browser = await LaunchAsync();
    }

    /// <summary>Another browser whose camera plays a film.</summary>
    /// <param name="film">A file of uncompressed frames (y4m).</param>
    public Task<IBrowser> WithCameraAsync(string film) =>
        LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={film}");

    private Task<IBrowser> LaunchAsync(params string[] more) => driver.Playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Paths.First(File.Exists),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. more],
    });

    public Task<IPage> PageAsync(int width, int height, bool scripts = true) => Browser.NewPageAsync(new BrowserNewPageOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = height },
        JavaScriptEnabled = scripts,
        Locale = "zh-CN",
    });

    /// <summary>A page on which the sample user of a role has signed in, at the home page.</summary>
    public async Task<IPage> SignedInAsync(TestServer server, Role role, int width = 1366, int height = 768, bool scripts = true)
    {
        var page = await PageAsync(width, height, scripts);
        await SignInAsync(page, server, SampleAccounts.All.Single(sample => sample.Role == role).UserName, SampleAccounts.Password);
        return page;
    }

    public static async Task SignInAsync(IPage page, TestServer server, string userName, string password)
    {
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await page.GetByLabel("登录名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
    }

    public ValueTask DisposeAsync() => Browser.DisposeAsync();
}
