using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>A clerk's day in a real browser: from twenty rows of Excel to one line's life, over a restart of the server.</summary>
public sealed class ClerksDayTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    private const string Header = "项目名称\t采购物品名称\t政府采购目录序号\t计量单位\t数量\t单价（元）\t采购金额（元）\t一般公共预算拨款（元）";

    /// <summary>Name, code of 2013, unit, quantity, price, amount. Together 318,000: 240,200 for the first eleven, 77,800 for the rest.</summary>
    private static readonly string[] Rows =
    [
        "台式计算机\tA02010104\t台\t十\t5000\t50000", "便携式计算机\tA02010105\t台\t4\t7000\t28000", "平板电脑\tA02010107\t台\t2\t3000\t6000", "服务器\tA02010103\t台\t1\t30000\t30000",
        "激光打印机\tA0201060102\t台\t5\t1500\t7500", "扫描仪\tA0201060901\t台\t3\t2500\t7500", "复印机\tA020201\t台\t1\t20000\t20000", "投影仪\tA020202\t台\t2\t8000\t16000",
        "大厅显示屏\tA020207\t块\t1\t45000\t45000", "碎纸机\tA02021101\t台\t4\t800\t3200", "空调机\tA0206180203\t台\t6\t4500\t27000", "办公桌\tA060205\t张\t10\t900\t9000",
        "办公椅\tA060302\t把\t20\t350\t7000", "文件柜\tA060503\t组\t8\t650\t5200", "会议桌\tA060205\t张\t1\t5600\t5600", "沙发\tA060402\t套\t2\t2400\t4800",
        "复印纸\tA090101\t箱\t100\t150\t15000", "办事指南印刷\tC081401\t项\t1\t20000\t20000", "鼓粉盒\tA090201\t支\t30\t260\t7800", "热水器\tA02061808\t台\t2\t1700\t3400",
    ];

    [Fact]
    public async Task Day_FromPastedRowsToTheLifeOfALine_OverARestart()
    {
        var clerk = await chromium.SignedInAsync(server, Role.Clerk);
        var day = new ClerksYear(server, 2021, scripts: true);
        await day.BeginAsync(clerk, "400000");

        await PasteAsync(clerk, day);
        await Assertions.Expect(clerk.Locator("#line-totals")).ToContainTextAsync("合计（20 条）");
        await Assertions.Expect(clerk.Locator("#line-totals .num").First).ToHaveTextAsync("318,000.00");

        await EditRowOverAnOutageAsync(clerk, day);
        await EditFormOverARestartAsync(clerk, day);
        await Assertions.Expect(clerk.Locator("#line-totals .num").First).ToHaveTextAsync("327,400.00");   // 318,000 + 2 × 4,500 + 2 × 200

        await day.SubmitAsync(clerk);
        await day.ApproveAsync(await chromium.SignedInAsync(server, Role.Approver));

        await day.BuyAsync(clerk, ("台式计算机", "10", "4800"), ("便携式计算机", "4", "6500"));
        await Assertions.Expect(clerk.Locator("#flash")).ToContainTextAsync("金额 74,000.00 元");   // 48,000 + 26,000
        await day.AcceptAsync(clerk, ("台式计算机", "5"), ("便携式计算机", "2"));
        await Assertions.Expect(clerk.Locator("main tfoot").First).ToContainTextAsync("37,000.00");   // 24,000 + 13,000

        await LifeAsync(clerk, day);
    }

    [Fact]
    public async Task Day_WithoutScripts()
    {
        var clerk = await chromium.SignedInAsync(server, Role.Clerk, scripts: false);
        var day = new ClerksYear(server, 2022, scripts: false);
        await day.BeginAsync(clerk, "60000");
        await day.OpenAsync(clerk, "/budget/2022/lines/new");
        await clerk.GetByRole(AriaRole.Textbox, new() { Name = "品目编码" }).FillAsync("A02010104");
        await clerk.GetByLabel("采购物品名称").FillAsync("台式计算机");
        await clerk.GetByRole(AriaRole.Combobox, new() { Name = "项目", Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await clerk.GetByRole(AriaRole.Textbox, new() { Name = "数量", Exact = true }).FillAsync("10");
        await clerk.GetByLabel("计量单位").FillAsync("台");
        await clerk.GetByRole(AriaRole.Textbox, new() { Name = "单价" }).FillAsync("5000");
        await clerk.GetByLabel("一般公共预算拨款").FillAsync("50000");
        await day.PressAsync(clerk, "保存", "合计（1 条）");

        await day.SubmitAsync(clerk);
        await day.ApproveAsync(await chromium.SignedInAsync(server, Role.Approver, scripts: false));
        await day.BuyAsync(clerk, ("台式计算机", "10", "4800"));
        await day.AcceptAsync(clerk, ("台式计算机", "5"));

        await LifeAsync(clerk, day);
    }

    /// <summary>Twenty rows, two of them wrong: the quantity of the first, the project of the fourteenth.</summary>
    private static async Task PasteAsync(IPage clerk, ClerksYear day)
    {
        await day.OpenAsync(clerk, "/budget/2021");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "从 Excel 粘贴" }).ClickAsync();
        await clerk.GetByLabel("粘贴的内容").FillAsync(string.Join('\n', Rows.Select((row, index) => $"{(index == 13 ? "大厅家具" : ClerksYear.Project)}\t{row}\t{row.Split('\t')[^1]}").Prepend(Header)));
        await day.PressAsync(clerk, "预览", "其中 2 行需要改正");
        await Assertions.Expect(clerk.Locator("input[aria-invalid=true]")).ToHaveCountAsync(2);
        await clerk.GetByLabel("第 2 行 数量", new() { Exact = true }).FillAsync("10");
        await clerk.GetByLabel("第 15 行 项目名称").FillAsync(ClerksYear.Project);
        await day.PressAsync(clerk, "重新检查", "合计 318,000.00 元，可以录入");
        await day.PressAsync(clerk, "录入 20 条明细", "已录入 20 条采购明细");
    }

    /// <summary>The server is away when the row is saved, and another one answers the second try.</summary>
    private async Task EditRowOverAnOutageAsync(IPage clerk, ClerksYear day)
    {
        await clerk.GetByRole(AriaRole.Link, new() { Name = "修改 空调机" }).ClickAsync();
        await Assertions.Expect(clerk.GetByLabel("采购物品名称")).ToBeFocusedAsync();
        await clerk.GetByLabel("数量", new() { Exact = true }).FillAsync("8");
        await clerk.GetByLabel("金额", new() { Exact = true }).FillAsync("");
        await day.CheckAsync(clerk);
        await server.StopAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("#offline")).ToContainTextAsync("网络连接已断开");
        await Assertions.Expect(clerk.GetByLabel("数量", new() { Exact = true })).ToHaveValueAsync("8");
        await day.CheckAsync(clerk);

        await server.StartAgainAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        await Assertions.Expect(clerk.Locator("tr", new() { HasText = "空调机" })).ToContainTextAsync("36,000.00");
        await Assertions.Expect(clerk.Locator("#offline")).ToBeHiddenAsync();
        await day.CheckAsync(clerk);
    }

    /// <summary>Half the form is typed before the restart, the page is loaded anew after it, and the rest is typed.</summary>
    private async Task EditFormOverARestartAsync(IPage clerk, ClerksYear day)
    {
        await clerk.GetByRole(AriaRole.Link, new() { Name = "修改 沙发" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "全部内容" }).ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("修改采购明细");
        await clerk.GetByLabel("单价").FillAsync("2600");
        await clerk.GetByLabel("政府采购金额").FillAsync("5200");
        await server.StopAsync();
        await server.StartAgainAsync();
        await clerk.ReloadAsync();
        await Assertions.Expect(clerk.GetByText("已恢复您上次没有保存的内容。")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.GetByLabel("单价")).ToHaveValueAsync("2600");
        await Assertions.Expect(clerk.GetByText("数量×单价 = 5,200.00")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.GetByText("尚缺 400.00 元。")).ToBeVisibleAsync();   // 5,200 less the 4,800 of before
        await day.CheckAsync(clerk);

        await clerk.GetByLabel("一般公共预算拨款").FillAsync("5200");
        await day.PressAsync(clerk, "保存", "合计（20 条）");

        Assert.Equal(5_200m, await server.Register.ScalarAsync<decimal>("select general_public_budget from procurement_lines where item_name = '沙发' and unit_price = 2600 and amount = 5200"));
    }

    /// <summary>Ten at 5,000 in the budget, ten at 4,800 bought, five accepted; every document is a click away.</summary>
    private static async Task LifeAsync(IPage clerk, ClerksYear day)
    {
        await clerk.GetByRole(AriaRole.Link, new() { Name = "台式计算机", Exact = true }).First.ClickAsync();
        await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("台式计算机");
        foreach (var (label, figure) in new[] { ("现预算", "50,000.00"), ("已采购", "48,000.00"), ("已验收", "24,000.00"), ("余额", "2,000.00") })
        {
            await Assertions.Expect(clerk.Locator("dl.figures > div", new() { Has = clerk.GetByText(label, new() { Exact = true }) }).Locator("dd").First).ToHaveTextAsync($"{figure} 元");
        }

        await day.CheckAsync(clerk);
        foreach (var (kind, document) in new[] { ("采购", "大厅电脑采购"), ("验收", "验收单") })
        {
            var life = clerk.Url;
            await clerk.GetByRole(AriaRole.Region, new() { Name = kind, Exact = true }).Locator("tbody th a").First.ClickAsync();
            await Assertions.Expect(clerk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(document);
            await clerk.GotoAsync(life);
        }
    }
}
