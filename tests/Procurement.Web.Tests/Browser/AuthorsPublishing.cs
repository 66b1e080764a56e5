using Microsoft.Playwright;

namespace Procurement.Web.Tests.Browser;

/// <summary>What takes two people on an author's day: releasing a version, adjusting a line.</summary>
/// <param name="heading">The heading that the second section must have on every frozen paper.</param>
internal sealed class AuthorsPublishing(ClerksYear day, string heading)
{
    /// <returns>The id of the released version.</returns>
    public async Task<string> PublishAsync(IPage author, IPage approver, int number, string? correction)
    {
        await day.OpenAsync(author, "/disclosures/2020/versions");
        if (correction is not null)
        {
            await author.GetByLabel("更正原因").FillAsync(correction);
        }

        await author.GetByLabel("已看过提醒，确认无误").CheckAsync();
        await day.PressAsync(author, correction is null ? "提交" : "提交更正", $"2020 年信息公开第 {number} 版");
        await Assertions.Expect(author.Locator("#decide-version")).ToHaveCountAsync(0);
        await Assertions.Expect(author.Locator(".paper h2").Last).ToHaveTextAsync(heading);

        await day.OpenAsync(approver, "/approvals");
        await approver.GetByRole(AriaRole.Link, new() { Name = $"2020 年第 {number} 版" }).ClickAsync();
        await HeadingAsync(approver, $"2020 年信息公开第 {number} 版");
        await Assertions.Expect(approver.Locator("main")).ToContainTextAsync(correction ?? "这是该年度首次发布");
        await day.CheckAsync(approver);
        await day.PressAsync(approver, "发布", "已发布");
        await Assertions.Expect(approver.Locator("h1 .badge")).ToHaveTextAsync("已发布");
        return new Uri(approver.Url).AbsolutePath.Split('/')[^1];
    }

    /// <summary>Six computers instead of eight: from the figure to the line, an adjustment there, agreed by the other person.</summary>
    public async Task AdjustAsync(IPage author, IPage approver)
    {
        await day.OpenAsync(author, "/disclosures/2020/figure?of=procurement.plannedFixedAssets~2");
        await author.GetByRole(AriaRole.Link, new() { Name = "台式计算机", Exact = true }).ClickAsync();
        await HeadingAsync(author, "台式计算机");
        await author.GetByRole(AriaRole.Link, new() { Name = "申请调剂", Exact = true }).ClickAsync();
        await HeadingAsync(author, "申请 2020 年预算调剂");
        await author.Locator("[name='Form.Lines[0].Quantity']").FillAsync("6");
        await author.Locator("[name='Form.Lines[0].Amount']").FillAsync("27000");
        await author.GetByLabel("一般公共预算拨款").FillAsync("27000");
        await author.GetByLabel("调剂的原因").FillAsync("窗口由八个减为六个");
        await day.PressAsync(author, "提交申请", "等待审核");
        await day.OpenAsync(approver, new Uri(author.Url).AbsolutePath);
        await day.PressAsync(approver, "批准", "已批准，明细已按调剂后的数变动");
    }

    public static Task HeadingAsync(IPage page, string text) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(text);
}
