using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>The pages of sign-in and administration in a real browser.</summary>
public sealed class AccessPagesTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var page = await chromium.SignedInAsync(server, Role.Administrator, width, height);
        var account = await server.Register.ScalarAsync<Guid>("select id from accounts where user_name = 'caigou'");
        string[] paths = ["/account/password", "/account/tokens", "/admin/accounts", "/admin/accounts/new", $"/admin/accounts/{account}", "/admin/departments", "/admin/units", "/admin/layouts", "/sign-out", "/budget"];
        foreach (var path in paths)
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());

            await Accessible.AssertAsync(page);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignInAndOut_WithAndWithoutScripts(bool scripts)
    {
        var page = await chromium.SignedInAsync(server, Role.Clerk, scripts: scripts);

        await page.GetByText("陈晓梅", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("登录");
    }
}
