using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>Submission, approval and an adjustment in a real browser: accessible, within the width, and with the keyboard alone.</summary>
public sealed class ApprovalJourneyTests(TestDatabase databases, Chromium chromium) : IClassFixture<Chromium>
{
    private Uri address = null!;

    [Theory]
    [InlineData(1366, 768, true)]
    [InlineData(390, 844, false)]   // and without scripts
    public async Task Year_FromSubmissionToAnAdjustment(int width, int height, bool scripts)
    {
        await using var server = new TestServer(databases);   // each way begins with a draft
        await server.InitializeAsync();
        address = server.Address;
        var clerk = await SignInAsync(Role.Clerk, width, height, scripts);
        var approver = await SignInAsync(Role.Approver, width, height, scripts);

        await ShowAsync(clerk, "/budget/2020/approval", width, scripts);
        if (await clerk.GetByText("已核对提醒，确认无误").CountAsync() > 0)
        {
            await clerk.GetByText("已核对提醒，确认无误").ClickAsync();
        }

        await PressAsync(clerk, "送审");
        await Assertions.Expect(clerk.GetByText("已送审，等待批复")).ToBeVisibleAsync();
        await ShowAsync(approver, "/approvals", width, scripts);
        await ShowAsync(approver, "/budget/2020/approval", width, scripts);
        await PressAsync(approver, "批复");
        await Assertions.Expect(approver.GetByText("2020 年预算已批复。")).ToBeVisibleAsync();

        await ShowAsync(clerk, "/budget/2020/adjustments?lines=all", width, scripts);
        await clerk.Locator("td.tick input").First.CheckAsync();
        await PressAsync(clerk, "调剂所选明细");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("申请 2020 年预算调剂");
        await CheckAsync(clerk, scripts);
        await clerk.GetByLabel("调剂的原因").FillAsync("不再采购");
        await clerk.GetByText("取消这条明细").ClickAsync();
        await PressAsync(clerk, "提交申请");
        await Assertions.Expect(clerk.GetByText("等待审核").First).ToBeVisibleAsync();
        await CheckAsync(clerk, scripts);
        await ShowAsync(approver, new Uri(clerk.Url).AbsolutePath, width, scripts);
        await PressAsync(approver, "批准");
        await Assertions.Expect(approver.GetByText("已批准，明细已按调剂后的数变动")).ToBeVisibleAsync();
        foreach (var path in (string[])["/budget/2020/adjustments", "/budget/2020/approved", "/budget/2020/projects", "/budget/2021/projects", "/budget/2020/sme", "/budget/2021/approval"])
        {
            await ShowAsync(clerk, path, width, scripts);
        }
    }

    /// <summary>With the keyboard alone.</summary>
    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task ShowAsync(IPage page, string path, int width, bool scripts)
    {
        await page.GotoAsync(new Uri(address, path).ToString());
        await CheckAsync(page, scripts);
    }

    /// <remarks>axe itself is a script: without scripts only the width is looked at.</remarks>
    private static Task CheckAsync(IPage page, bool scripts) => scripts ? Accessible.AssertAsync(page) : Accessible.AssertWidthAsync(page);

    private async Task<IPage> SignInAsync(Role role, int width, int height, bool scripts)
    {
        var page = await (await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
        })).NewPageAsync();
        await page.GotoAsync(new Uri(address, "/sign-in").ToString());
        await page.Locator("input[name=UserName]").FillAsync(SampleAccounts.All.Single(sample => sample.Role == role).UserName);
        await page.Locator("input[name=Password]").FillAsync(SampleAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
