using Microsoft.Playwright;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Browser;

/// <summary>What clerk and approver do with a year in the browser, from its first project to an acceptance; the same with scripts and without.</summary>
/// <remarks>Every page on the way is looked at: within the width, and accessible where scripts run, since axe is one.</remarks>
internal sealed class ClerksYear(TestServer server, int year, bool scripts)
{
    public const string Project = "便民大厅设备购置";

    public async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(server.Address, path).ToString());
        await CheckAsync(page);
    }

    public Task CheckAsync(IPage page) => scripts ? Accessible.AssertAsync(page) : Accessible.AssertWidthAsync(page);

    public async Task PressAsync(IPage page, string button, string answer)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(answer);
        await CheckAsync(page);
    }

    /// <summary>From the home page to a year that has nothing yet, and its first project.</summary>
    public async Task BeginAsync(IPage clerk, string budget)
    {
        await CheckAsync(clerk);
        await OpenAsync(clerk, "/budget?all=1");
        await clerk.GetByLabel("新年度").FillAsync($"{year}");
        await PressAsync(clerk, "进入该年度", $"{year} 年还没有采购明细");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "管理项目" }).ClickAsync();
        await clerk.GetByLabel("项目名称").FillAsync(Project);
        await clerk.GetByLabel("预算资金").FillAsync(budget);
        await PressAsync(clerk, "保存", Project);
    }

    public async Task SubmitAsync(IPage clerk)
    {
        await OpenAsync(clerk, $"/budget/{year}/approval");
        if (await clerk.GetByLabel("已核对提醒，确认无误").CountAsync() > 0)
        {
            await clerk.GetByLabel("已核对提醒，确认无误").CheckAsync();
        }

        await PressAsync(clerk, "送审", "已送审，等待批复");
    }

    public async Task ApproveAsync(IPage approver)
    {
        await OpenAsync(approver, "/approvals");
        await approver.GetByRole(AriaRole.Link, new() { Name = $"{year} 年采购预算" }).ClickAsync();
        await Assertions.Expect(approver.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("送审与批复");
        await CheckAsync(approver);
        await PressAsync(approver, "批复", $"{year} 年预算已批复。");
    }

    /// <summary>Ticks lines in the approved list and logs a purchase over them; ends at the purchase.</summary>
    public async Task BuyAsync(IPage clerk, params (string Line, string Quantity, string Price)[] lines)
    {
        await OpenAsync(clerk, $"/budget/{year}");
        foreach (var (line, _, _) in lines)
        {
            await clerk.GetByLabel($"选择 {line}", new() { Exact = true }).CheckAsync();
        }

        await PressAsync(clerk, "登记采购", "供应商与合同");
        await clerk.GetByLabel("采购事项").FillAsync("大厅电脑采购");
        await clerk.GetByLabel("供应商名称").FillAsync("华为技术有限公司");
        await clerk.Keyboard.PressAsync("Tab");   // a supplier known from before brings its code
        await clerk.GetByLabel("统一社会信用代码").FillAsync(PurchaseServer.SupplierCode);
        await clerk.GetByLabel("企业规模").SelectOptionAsync("large");
        await clerk.GetByLabel("采购方式").SelectOptionAsync("onlineMall");
        await clerk.GetByLabel("合同日期").FillAsync($"{year}-05-06");
        foreach (var (line, quantity, price) in lines)
        {
            var part = clerk.GetByRole(AriaRole.Group, new() { NameRegex = new($@"^\d\. {line}") });
            await part.GetByLabel("数量（").FillAsync(quantity);
            await part.GetByLabel("单价（").FillAsync(price);
            await part.GetByLabel("金额（").FillAsync("");
        }

        await PressAsync(clerk, "登记", "还没有验收");
    }

    /// <summary>From the purchase to the acceptance of some of it.</summary>
    public async Task AcceptAsync(IPage clerk, params (string Line, string Quantity)[] lines)
    {
        await clerk.GetByRole(AriaRole.Link, new() { Name = "登记验收" }).ClickAsync();
        await clerk.GetByLabel("验收日期").FillAsync($"{year}-06-01");
        await CheckAsync(clerk);
        foreach (var (line, quantity) in lines)
        {
            await clerk.GetByRole(AriaRole.Group, new() { NameRegex = new($@"^\d\. {line}") }).GetByLabel("本次验收数量").FillAsync(quantity);
        }

        await PressAsync(clerk, "登记验收", "建卡建议");
    }
}
