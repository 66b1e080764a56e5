using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Browser;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>A clerk edits lines in a real browser: in the list, by paste, with the keyboard alone and without scripts.</summary>
public sealed class LineDeskJourneyTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Row_EditedInPlaceByKeyboard_IsSavedAndTheTotalFollows()
    {
        var page = await OpenAsync("/budget/2020");
        var before = await page.Locator("#line-totals .num").First.InnerTextAsync();

        await page.Locator("tbody tr a[aria-label^='修改']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("采购物品名称").FillAsync("就地改名");
        await page.GetByLabel("单价", new() { Exact = true }).FillAsync("12345.67");
        await page.GetByLabel("数量", new() { Exact = true }).FillAsync("2");
        await page.GetByLabel("金额", new() { Exact = true }).FillAsync("");
        await page.GetByLabel("资金来源", new() { Exact = true }).SelectOptionAsync("unitFunds");
        await page.GetByLabel("金额", new() { Exact = true }).PressAsync("Enter");

        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("24,691.34");
        await Assertions.Expect(page.Locator("tr.editing")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#line-totals .num").First).Not.ToHaveTextAsync(before);
        Assert.Equal(24_691.34m, await server.Register.ScalarAsync<decimal>("select amount from procurement_lines where item_name = '就地改名'"));
    }

    [Fact]
    public async Task Row_EscapeLeavesItAndAWrongFigureKeepsWhatWasTyped()
    {
        var page = await OpenAsync("/budget/2020");
        await page.Locator("tbody tr a[aria-label^='修改']").Last.ClickAsync();
        await page.GetByLabel("采购物品名称").FillAsync("不会保存");
        await page.GetByLabel("数量", new() { Exact = true }).FillAsync("两台");
        await page.GetByLabel("数量", new() { Exact = true }).PressAsync("Enter");

        await Assertions.Expect(page.Locator("tr.editing .note-error").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("采购物品名称")).ToHaveValueAsync("不会保存");

        await page.GetByLabel("采购物品名称").PressAsync("Escape");
        await Assertions.Expect(page.Locator("tr.editing")).ToHaveCountAsync(0);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from procurement_lines where item_name = '不会保存'"));
    }

    [Fact]
    public async Task NewRow_CodePickedByInitials_IsAddedAndTheNextOneWaits()
    {
        var page = await OpenAsync("/budget/2020");
        await page.GetByRole(AriaRole.Link, new() { Name = "在表中新增一行" }).ClickAsync();
        await page.GetByLabel("品目编码", new() { Exact = true }).PressSequentiallyAsync("tsjsj");
        await page.Locator("#picker li").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("品目编码", new() { Exact = true })).ToHaveValueAsync("A02010104");
        await page.GetByLabel("采购物品名称").FillAsync("新行电脑");
        await page.Locator("tr.editing").GetByLabel("项目", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("数量", new() { Exact = true }).FillAsync("3");
        await page.GetByLabel("计量单位").FillAsync("台");
        await page.GetByLabel("单价", new() { Exact = true }).FillAsync("5000");
        await page.GetByLabel("单价", new() { Exact = true }).PressAsync("Enter");

        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("15,000.00");
        await Assertions.Expect(page.Locator("tr.editing")).ToHaveCountAsync(1);
        Assert.Equal(15_000m, await server.Register.ScalarAsync<decimal>("select general_public_budget from procurement_lines where item_name = '新行电脑'"));
    }

    [Fact]
    public async Task Paste_WithTwoWrongCells_IsMendedInThePreviewAndAdded()
    {
        var page = await OpenAsync("/budget/2020/paste");
        var project = await server.Register.ScalarAsync<string>(
            "select project.name from projects project join departments d on d.id = project.department_id where d.code = '432' order by position limit 1");
        var rows = Enumerable.Range(1, 20).Select(number => $"{project}\t粘贴{number:00}\t2013\tA02010104\t台\t{(number == 3 ? "三台" : "2")}\t{(number == 7 ? "五千" : "5000")}\t10000\t10000");
        await page.GetByLabel("粘贴的内容").FillAsync(
            "项目名称\t采购物品名称\t目录版本\t政府采购目录序号\t计量单位\t数量\t单价（元）\t采购金额（元）\t一般公共预算拨款（元）\n" + string.Join('\n', rows));
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();

        await Assertions.Expect(page.GetByText("其中 2 行需要改正")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        await page.GetByLabel("第 4 行 数量").FillAsync("2");
        await page.GetByLabel("第 8 行 单价（元）").FillAsync("5000");
        await page.GetByRole(AriaRole.Button, new() { Name = "重新检查" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "录入 20 条明细" }).ClickAsync();

        await Assertions.Expect(page.GetByText("已录入 20 条采购明细")).ToBeVisibleAsync();
        Assert.Equal(20L, await server.Register.ScalarAsync<long>("select count(*) from procurement_lines where item_name like '粘贴__'"));
    }

    [Fact]
    public async Task Line_ChangedWithoutScripts_IsSaved()
    {
        var page = await chromium.SignedInAsync(server, Role.Clerk, scripts: false);
        await page.GotoAsync(new Uri(server.Address, "/budget/2020").ToString());
        await page.Locator("tbody tr a[aria-label^='修改']").Nth(1).ClickAsync();
        await page.GetByLabel("采购物品名称").FillAsync("没有脚本");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await Assertions.Expect(page.Locator("#lines")).ToContainTextAsync("没有脚本");
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnDeskAndPhone_AreAccessibleAndDoNotOverflow(int width, int height)
    {
        var page = await chromium.SignedInAsync(server, Role.Clerk, width, height);
        var id = await server.Register.ScalarAsync<Guid>("select line.id from procurement_lines line join departments d on d.id = line.department_id where d.code = '432' order by position limit 1");
        foreach (var path in new[]
                 {
                     "/budget/2020", "/budget/2020?q=没有这个", "/budget/2031", "/budget?all=1", "/budget/2020/sums", "/budget/2020/paste", "/budget/2020/lines/new", "/budget/2020/import", "/budget/2021/copy",
                     $"/budget/2020/lines/{id}", $"/budget/2020/lines/{id}/delete", "/catalogue?edition=2022&q=fwq",
                 })
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());
            await Accessible.AssertAsync(page);
        }

        await page.GotoAsync(new Uri(server.Address, "/budget/2020").ToString());
        await page.Locator("tbody tr a[aria-label^='修改']").First.ClickAsync();
        await page.Locator("tr.editing").WaitForAsync();
        await Accessible.AssertAsync(page);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await chromium.SignedInAsync(server, Role.Clerk);
        await page.GotoAsync(new Uri(server.Address, path).ToString());
        return page;
    }
}
