using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>A disclosure author's day in a real browser: from a finding at a cell to two released versions side by side.</summary>
/// <remarks>The author is also the clerk, as in a small department; releasing and approving are another person's. axe and the width on every page.</remarks>
public sealed class AuthorsDayTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    private const string Layout = "本部门-2020";
    private const string Heading = "七、国有资产占有使用情况";
    private readonly ClerksYear day = new(server, 2020, scripts: true);

    [Fact]
    public async Task Day_FromAFindingToTheComparisonOfTwoVersions()
    {
        await TestAccounts.AddAsync(server.Register.Host, "zuozhe", await server.DepartmentIdAsync(SampleAccounts.Department), [], Role.Clerk, Role.DisclosureAuthor);
        var author = await chromium.PageAsync(1366, 768);
        await Chromium.SignInAsync(author, server, "zuozhe", SampleAccounts.Password);
        var approver = await chromium.SignedInAsync(server, Role.Approver);

        var publishing = new AuthorsPublishing(day, Heading);
        await MendAsync(author);
        await DeriveAsync(author);
        await EditHeadingAsync(author);
        await day.SubmitAsync(author);
        await day.ApproveAsync(approver);
        var first = await publishing.PublishAsync(author, approver, 1, correction: null);

        await publishing.AdjustAsync(author, approver);
        var second = await publishing.PublishAsync(author, approver, 2, "台式计算机按实际窗口调减");

        var compare = $"/disclosures/compare?from={first}&to={second}";
        await CompareAsync(author, compare);
        await OnPhoneAsync(author, ["/disclosures/versions", $"/disclosures/versions/{second}?verify=true", compare, $"/layouts/{Uri.EscapeDataString(Layout)}/edit"]);
    }

    /// <summary>Nine and a half desks at 400 are ten at 380: marked at the cell, mended at the line, gone from the paper.</summary>
    private async Task MendAsync(IPage author)
    {
        await day.OpenAsync(author, "/disclosures/2020");
        await Assertions.Expect(author.Locator(".paper .mark")).ToHaveCountAsync(2);
        await author.Locator(".paper td[data-column=quantity]", new() { HasText = "9.50" }).Locator(".mark").ClickAsync();
        var finding = author.Locator(".finding:target");
        await Assertions.Expect(finding).ToContainTextAsync("9.5张");
        await finding.GetByRole(AriaRole.Link, new() { Name = "打开这条明细" }).ClickAsync();
        await AuthorsPublishing.HeadingAsync(author, "木制台、桌类");
        await day.CheckAsync(author);
        await author.GetByRole(AriaRole.Link, new() { Name = "修改这条明细" }).ClickAsync();
        await AuthorsPublishing.HeadingAsync(author, "修改采购明细");
        await author.Locator("[name='Line.Quantity']").FillAsync("10");
        await author.Locator("[name='Line.UnitPrice']").FillAsync("380");
        await day.PressAsync(author, "保存", "已保存");

        await day.OpenAsync(author, "/disclosures/2020");
        await Assertions.Expect(author.Locator(".paper .mark")).ToHaveCountAsync(1);
        await Assertions.Expect(author.Locator(".paper")).Not.ToContainTextAsync("9.50");
    }

    /// <summary>54.28 beside the paper: ten lines count, fifteen do not; and as a workbook.</summary>
    private async Task DeriveAsync(IPage author)
    {
        await author.Locator(".paper p a.figure", new() { HasText = "54.28" }).ClickAsync();
        var panel = author.Locator("#derivation");
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("拟购置固定资产总额");
        await Assertions.Expect(panel).ToContainTextAsync("合计 542,800.00 元");
        await Assertions.Expect(panel.Locator(".not-counted")).ToHaveCountAsync(15);
        await day.CheckAsync(author);
        var file = await author.RunAndWaitForDownloadAsync(() => panel.GetByRole(AriaRole.Link, new() { Name = "下载推导工作簿" }).ClickAsync());
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        await author.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeEmptyAsync();
    }

    /// <summary>A copy of the form with another heading, chosen for the year.</summary>
    private async Task EditHeadingAsync(IPage author)
    {
        await day.OpenAsync(author, "/layouts");
        await author.GetByRole(AriaRole.Link, new() { Name = "hebei-2020-flat", Exact = true }).ClickAsync();
        await author.GetByLabel("新版式的名称").FillAsync(Layout);
        await author.GetByRole(AriaRole.Button, new() { Name = "复制并修改" }).ClickAsync();
        await AuthorsPublishing.HeadingAsync(author, $"修改版式 {Layout}");
        await author.Locator("[name='Draft.Assets.Heading']").FillAsync("国有资产占有使用情况");
        await Assertions.Expect(author.Locator("#layout-preview .paper").GetByRole(AriaRole.Heading, new() { Name = Heading })).ToBeVisibleAsync();
        await day.PressAsync(author, "保存", "已保存，现在是第 2 版");

        await day.OpenAsync(author, "/disclosures/2020/choice");
        await author.Locator("#layout-choice select").SelectOptionAsync(Layout);
        await Assertions.Expect(author.Locator("#disclosure-choice h2")).ToHaveTextAsync(Layout);
        await day.PressAsync(author, "选定并保存", $"已选定版式 {Layout}");
        await Assertions.Expect(author.Locator(".paper h2").Last).ToHaveTextAsync(Heading);
    }

    /// <summary>The cell with what it was and is, who changed it by which document, and why; and the sentence that follows from it.</summary>
    private async Task CompareAsync(IPage author, string compare)
    {
        await day.OpenAsync(author, compare);
        var line = author.Locator("tbody", new() { Has = author.GetByRole(AriaRole.Link, new() { Name = "台式计算机" }) });
        await Assertions.Expect(line.Locator("tr", new() { Has = author.Locator("[data-label=栏]", new() { HasText = "数量" }) }).Locator("td.num")).ToHaveTextAsync(["8.00", "6.00"]);
        await Assertions.Expect(line.Locator("[data-label=依据]")).ToContainTextAsync("窗口由八个减为六个");
        await Assertions.Expect(author.Locator("del", new() { HasText = "54.28" })).ToHaveCountAsync(1);
        await Assertions.Expect(author.Locator("ins", new() { HasText = "53.38" })).ToHaveCountAsync(1);
        await Assertions.Expect(author.Locator("#moves")).ToContainTextAsync("没有计入的变动");
    }

    /// <summary>The same pages on a phone, a derivation open over the paper among them.</summary>
    private async Task OnPhoneAsync(IPage author, IEnumerable<string> further)
    {
        await author.SetViewportSizeAsync(390, 844);
        foreach (var path in further.Concat(["/disclosures", "/disclosures/2020/choice", "/disclosures/2020/versions", "/disclosures/2020/figure?of=procurement.plannedFixedAssets~2", "/disclosures/2020"]))
        {
            await day.OpenAsync(author, path);
        }

        await author.Locator(".paper p a.figure", new() { HasText = "53.38" }).ClickAsync();
        await Assertions.Expect(author.Locator("#derivation .derivation-printed")).ToHaveTextAsync("53.38");
        await day.CheckAsync(author);
    }
}
