using System.Net;
using AngleSharp.Dom;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>The pages of a year's course over HTTP: what each role sees, may do, and is refused.</summary>
public sealed class YearPagesTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly string[] ReadPages =
        ["/budget/2020/approval", "/budget/2020/adjustments", "/budget/2020/adjustments?lines=all&q=x&status=pending", "/budget/2020/projects", "/budget/2020/sme"];

    [Fact]
    public async Task Year_FromSubmissionToAnAdjustment_ThroughThePages()
    {
        var (clerk, approver) = (await server.SignInAsync(Role.Clerk), await server.SignInAsync(Role.Approver));

        await DoneAsync(await clerk.PostFormAsync("/budget/2020/approval", "#submit-year", ("WarningsConfirmed", "true")));
        Assert.Contains("/budget/2020/approval", await TextAsync(approver, "/approvals", "a[href='/budget/2020/approval']", "href"), StringComparison.Ordinal);
        Assert.Null((await clerk.PageAsync("/budget/2020/approval")).QuerySelector("#decide-year"));
        await DoneAsync(await approver.PostFormAsync("/budget/2020/approval", "#decide-year", ("Note", "同意")));

        var line = await server.Register.ScalarAsync<Guid>(
            $"select id from procurement_lines where department_id = '{await server.DepartmentIdAsync("432")}' and fiscal_year = 2020 and quantity = 1 order by position limit 1");
        var form = await clerk.PageAsync($"/budget/2020/adjustments/new?line={line}");
        var amount = form.QuerySelector("input[name='Form.Lines[0].Amount']")!.GetAttribute("value")!;
        var refused = await clerk.PostFormAsync($"/budget/2020/adjustments/new?line={line}", "#adjustment", ("Form.Lines[0].Amount", "一万"), ("Form.Reason", "<b>降价</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await refused.PageAsync();
        Assert.Equal("一万", again.QuerySelector("input[name='Form.Lines[0].Amount']")!.GetAttribute("value"));
        Assert.Contains("金额请填数字", again.Body!.TextContent, StringComparison.Ordinal);

        var asked = await clerk.PostFormAsync($"/budget/2020/adjustments/new?line={line}", "#adjustment", ("Form.Lines[0].Remove", "true"), ("Form.Reason", "<b>降价</b>"));
        await DoneAsync(asked);
        var address = asked.Headers.Location!.ToString();
        var document = await approver.PageAsync(address);
        Assert.Contains("<b>降价</b>", document.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);   // text, not markup
        await DoneAsync(await approver.PostFormAsync(address, "#decide"));

        var list = await clerk.PageAsync("/budget/2020/adjustments");
        Assert.NotNull(list.QuerySelector("tr.cancelled"));
        Assert.Contains("已批准", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>($"select count(*) from procurement_lines where id = '{line}'"));
        var approved = await clerk.PageAsync("/budget/2020/approved");
        Assert.Contains(approved.QuerySelectorAll("td.num"), cell => cell.TextContent.Replace(",", "", StringComparison.Ordinal) == amount);   // as it was approved
        Assert.Null((await clerk.PageAsync("/budget/2020/projects")).QuerySelector("#project"));
    }

    [Fact]
    public async Task Projects_AddChangeDelete_AndATakenName()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        const string path = "/budget/2021/projects";

        await DoneAsync(await clerk.PostFormAsync(path, "#project", ("Name", "办公设备购置"), ("Budget", "１２，０００.５")));
        var taken = await clerk.PostFormAsync(path, "#project", ("Name", "办公设备购置"), ("Budget", "1"));
        var wrong = await clerk.PostFormAsync(path, "#project", ("Name", "其他"), ("Budget", "很多"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (taken.StatusCode, wrong.StatusCode));
        Assert.Contains("已有名为“办公设备购置”的项目", (await taken.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("预算资金请填金额", (await wrong.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        var page = await clerk.PageAsync(path);
        Assert.Contains("12,000.50", page.Body!.TextContent, StringComparison.Ordinal);
        var edit = page.QuerySelector("td.links a")!.GetAttribute("href")!;
        await DoneAsync(await clerk.PostFormAsync(edit, "#project", ("Budget", "13000")));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(await server.SignInAsync(Role.Approver), path, "Save", ("Name", "甲"), ("Budget", "1"))).StatusCode);
    }

    [Fact]
    public async Task Submit_AnEmptyYear_SaysWhatToDo()
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        var answer = await clerk.PostFormAsync("/budget/2022/approval", "#submit-year");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("2022 年还没有采购明细", (await answer.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_BySubmitterWithBothRoles_IsRefused()
    {
        var both = await TestAccounts.AddAsync(server.Register.Host, "both", await server.DepartmentIdAsync("442"), [], Role.Clerk, Role.Approver);
        var client = await server.SignInAsync(both.UserName, SampleAccounts.Password);

        await DoneAsync(await client.PostFormAsync("/budget/2020/approval", "#submit-year", ("WarningsConfirmed", "true")));
        var refused = await PostAsync(client, "/budget/2020/approval", "Approve", ("RowVersion", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("须由另一位审核人员办理", (await refused.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(await client.PostFormAsync("/budget/2020/approval", "#withdraw-year"));
    }

    [Theory]
    [InlineData(Role.Approver, "Submit")]
    [InlineData(Role.Approver, "Withdraw")]
    [InlineData(Role.Clerk, "Approve")]
    [InlineData(Role.Clerk, "Return")]
    [InlineData(Role.Auditor, "Submit")]
    [InlineData(Role.AssetManager, "Approve")]
    public async Task Year_ActOfAnotherRole_IsForbidden(Role role, string act)
    {
        var client = await server.SignInAsync(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(client, "/budget/2023/approval", act, ("RowVersion", "0"))).StatusCode);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from budget_years where fiscal_year = 2023"));
    }

    [Fact]
    public async Task Pages_ByRole_AreShownOrNot()
    {
        foreach (var path in ReadPages)
        {
            Assert.Equal(HttpStatusCode.OK, (await (await server.SignInAsync(Role.Auditor)).GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await server.SignInAsync(Role.Administrator)).GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await server.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await server.SignInAsync(Role.Clerk)).GetAsync(new Uri("/approvals", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await server.SignInAsync(Role.Auditor)).GetAsync(new Uri("/budget/2020/adjustments/new", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignInAsync(Role.Auditor)).GetAsync(new Uri("/budget/1999/approval", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignInAsync(Role.Auditor)).GetAsync(
            new Uri("/budget/2020/adjustments/00000000-0000-7000-8000-000000000009", UriKind.Relative))).StatusCode);
    }

    private static async Task DoneAsync(HttpResponseMessage answer) =>
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, answer.StatusCode is HttpStatusCode.Redirect ? "" : (await answer.PageAsync()).QuerySelector("main")?.TextContent);

    private static async Task<string> TextAsync(HttpClient client, string path, string selector, string attribute) =>
        (await client.PageAsync(path)).QuerySelector(selector)?.GetAttribute(attribute) ?? "";

    /// <summary>Posts an act that the person's page does not offer, with a valid antiforgery token.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string handler, params (string Name, string Value)[] fields)
    {
        var token = (await client.PageAsync("/")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException("The home page has no form.");
        return await client.PostAsync(
            new Uri($"{path}?handler={handler}", UriKind.Relative),
            new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }
}
