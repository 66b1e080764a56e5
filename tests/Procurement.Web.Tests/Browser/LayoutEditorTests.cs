using Microsoft.Playwright;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>An author edits a layout in a real browser: the header by keyboard and by dragging, texts with the preview beside them.</summary>
public sealed class LayoutEditorTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Editing_ByKeyboardAndMouse_ShowsInThePreviewAndIsSaved()
    {
        var page = await OpenAsync("键盘和拖动", 1366, 768);
        var paper = page.Locator("#layout-preview .paper");

        // By keyboard: to the item, up past a group, then by its neighbour back again under the group.
        await Grip(page, "采购物品名称").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(page.Locator("#layout-said")).ToHaveTextAsync("“采购物品名称”现在是最上层的第 1 项。");
        await Assertions.Expect(Grip(page, "采购物品名称")).ToBeFocusedAsync();
        await Assertions.Expect(paper.Locator("thead tr").First.Locator("th").First).ToHaveTextAsync("采购物品名称");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Grip(page, "政府采购项目来源")).ToBeFocusedAsync();

        // By dragging: a column into the group.
        await Grip(page, "数量").DragToAsync(page.Locator("[data-outline] .outline-item.outline-group").First, new() { TargetPosition = new() { X = 60, Y = 30 } });
        await Assertions.Expect(page.Locator("#layout-said")).ToHaveTextAsync("“数量”现在是“政府采购项目来源”的第 3 项。");

        // Enter goes to the name and back; the preview follows what is typed.
        await Grip(page, "数量").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("采购数量");
        await Assertions.Expect(paper.Locator("thead").First).ToContainTextAsync("采购数量");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".outline-grip:focus")).ToHaveCountAsync(1);
        var heading = page.Locator("[name='Draft.Assets.Heading']");
        await heading.FillAsync("国有资产占有使用情况");
        await Assertions.Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "七、国有资产占有使用情况" })).ToBeVisibleAsync();

        // A mistake shows at its field while one types, and goes; a variable comes in at the cursor.
        await heading.FillAsync("{{yeer}}");
        await Assertions.Expect(page.Locator("#Draft_Assets_Heading-error")).ToContainTextAsync("是不是“year”");
        await heading.FillAsync("国有资产");
        await Assertions.Expect(page.Locator("#Draft_Assets_Heading-error")).ToHaveCountAsync(0);
        await page.Locator("#layout-palette summary").ClickAsync();
        await heading.FocusAsync();
        await page.Locator("[data-insert='{{year}}']").ClickAsync();
        await Assertions.Expect(heading).ToHaveValueAsync("国有资产{{year}}");
        await Assertions.Expect(paper.GetByRole(AriaRole.Heading, new() { Name = "七、国有资产2020" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".flash")).ToContainTextAsync("已保存，现在是第 2 版");
        var layout = LayoutReader.Parse(await server.Register.ScalarAsync<string>("select content from department_layouts where name = '键盘和拖动'"));
        Assert.Equal(["采购物品名称", "政府采购项目来源"], layout.Procurement.Table!.Header.Take(2).Select(cell => cell.Label));
        Assert.Equal(["项目名称", "预算资金", "采购数量"], layout.Procurement.Table.Header[1].Children.Select(cell => cell.Label));
        Assert.Equal("国有资产{{year}}", layout.Assets.Heading);
    }

    [Fact]
    public async Task Leaving_WithoutSaving_IsOfferedAgainWithItsStructure()
    {
        var page = await OpenAsync("没保存", 1366, 768);
        await page.GetByRole(AriaRole.Button, new() { Name = "去掉单价", Exact = true }).ClickAsync();
        await Assertions.Expect(Grip(page, "单价")).ToHaveCountAsync(0);
        await page.Locator("[name='Draft.Assets.Heading']").FillAsync("没保存的标题");

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "接着改" }).ClickAsync();

        await Assertions.Expect(page.Locator("[name='Draft.Assets.Heading']")).ToHaveValueAsync("没保存的标题");
        await Assertions.Expect(Grip(page, "单价")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var page = await OpenAsync($"无障碍{width}", width, height);
        await page.Locator("#layout-palette summary").ClickAsync();
        foreach (var path in new[] { "", "/layouts", $"/layouts/无障碍{width}", "/layouts/hebei-2023", $"/layouts/无障碍{width}/versions", $"/layouts/无障碍{width}/versions/1" })
        {
            if (path.Length > 0)
            {
                await page.GotoAsync(new Uri(server.Address, path).ToString());
            }

            await Accessible.AssertAsync(page);
        }
    }

    private static ILocator Grip(IPage page, string name) => page.Locator($".outline-grip[aria-label^='{name}，']");

    /// <summary>The editor of a copy of the three-layer form.</summary>
    private async Task<IPage> OpenAsync(string name, int width, int height)
    {
        var page = await chromium.SignedInAsync(server, Role.DisclosureAuthor, width, height);
        await page.GotoAsync(new Uri(server.Address, "/layouts/hebei-2020-three-layer").ToString());
        await page.GetByLabel("新版式的名称").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "复制并修改" }).ClickAsync();
        await Assertions.Expect(page.Locator(".flash")).ToContainTextAsync("可以修改了");
        await Assertions.Expect(page.Locator(".outline-grip:visible, .outline-item").First).ToBeVisibleAsync();
        return page;
    }
}
