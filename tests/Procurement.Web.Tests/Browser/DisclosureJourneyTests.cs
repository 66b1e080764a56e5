using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>A disclosure author looks at what will print, in a real browser.</summary>
public sealed class DisclosureJourneyTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var page = await chromium.SignedInAsync(server, Role.DisclosureAuthor, width, height);
        foreach (var path in Paths)
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());

            await Accessible.AssertAsync(page);
        }
    }

    [Fact]
    public async Task Keyboard_FromTheListToADownload()
    {
        var page = await chromium.SignedInAsync(server, Role.DisclosureAuthor);
        await page.GotoAsync(new Uri(server.Address, "/departments").ToString());

        await page.GetByLabel("查找部门").FillAsync("石家庄");
        await page.Keyboard.PressAsync("Enter");
        // There is one row before the search too: the answer has come when the address names what was asked.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Uri.EscapeDataString("石家庄")));
        await Assertions.Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "2020 年信息公开" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("2020 年信息公开");
        await Assertions.Expect(page.GetByText("拟购置固定资产总额为54.28万元")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "docx" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        });
        Assert.Equal("432-2020.docx", download.SuggestedFilename);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChoosingALayout_WithAndWithoutScripts_ShowsThatForm(bool scripts)
    {
        var page = await chromium.SignedInAsync(server, Role.DisclosureAuthor, scripts: scripts);
        await page.GotoAsync(new Uri(server.Address, Paths[2]).ToString());

        await page.GetByLabel("版式").SelectOptionAsync("hebei-2024");
        if (!scripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "换版式预览" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByText("2020年预留中小微企业份额")).ToBeVisibleAsync();
        Assert.Contains("layout=hebei-2024", page.Url, StringComparison.Ordinal);
    }

    /// <summary>Half of a collapsed border lies outside its table: it must lie on the sheet still, or it is cut off.</summary>
    [Fact]
    public async Task Printing_TheTables_StayWithinTheSheetWithTheirBorders()
    {
        var page = await chromium.SignedInAsync(server, Role.DisclosureAuthor);
        await page.GotoAsync(new Uri(server.Address, Paths[2]).ToString());
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var room = await page.EvalOnSelectorAllAsync<double[]>(
            ".disclosure-table",
            "tables => tables.map(table => { const [inner, outer] = [table.getBoundingClientRect(), table.parentElement.getBoundingClientRect()]; return Math.min(inner.left - outer.left, outer.right - inner.right); })");

        Assert.Equal(2, room.Length);
        Assert.All(room, side => Assert.True(side >= 0.3, $"{side} px"));
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task SignIn_OnDeskAndPhone_IsAccessible(int width, int height)
    {
        var page = await chromium.PageAsync(width, height);
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());

        await Accessible.AssertAsync(page);
    }

    private static IReadOnlyList<string> Paths { get; } =
        ["/", "/departments", "/disclosures/2020", "/disclosures", "/disclosures/2020/choice", "/disclosures/2020/figure?of=procurement.plannedFixedAssets~2", "/disclosures/2020/figure?of=assets:other:value", "/sign-out", "/nothing-here"];
}
