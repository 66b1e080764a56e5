using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

public sealed class AdministrationTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task AddAccount_ItsOneTimePassword_LetsInAndMustBeChanged()
    {
        var administrator = await server.SignInAsync(Role.Administrator);

        using var added = await administrator.PostFormAsync("/admin/accounts/new", "#account", ("UserName", "xinren"), ("DisplayName", "新人"), ("Chosen", nameof(Role.Clerk)));

        var password = (await added.PageAsync()).QuerySelector(".banner code")!.TextContent;
        using var client = await server.SignInAsync("xinren", password);
        using var first = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/account/password", first.Headers.Location!.OriginalString);
        var record = await server.Register.ScalarAsync<string>("select after from audit_records where action = 'account.add' and subject_label = '新人（xinren）'");
        Assert.Contains("\"userName\":\"xinren\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain("assword\":\"", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caigou", "某某", nameof(Role.Clerk), "已有人使用")]
    [InlineData("CAIGOU", "某某", nameof(Role.Clerk), "已有人使用")]
    [InlineData("a b", "某某", nameof(Role.Clerk), "登录名应为")]
    [InlineData("ok-name", "", nameof(Role.Clerk), "请填写姓名")]
    public async Task AddAccount_BadInput_IsRefusedWithWhatWasTypedKept(string userName, string displayName, string role, string expected)
    {
        var administrator = await server.SignInAsync(Role.Administrator);

        using var answer = await administrator.PostFormAsync("/admin/accounts/new", "#account", ("UserName", userName), ("DisplayName", displayName), ("Chosen", role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains(expected, page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(userName, page.QuerySelector("[name=UserName]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task ChangeRoles_EndsTheSessions_AndStandsInTheTrailBeforeAndAfter()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "zhuangang", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        using var client = await server.SignInAsync("zhuangang", SampleAccounts.Password);
        var administrator = await server.SignInAsync(Role.Administrator);

        using var saved = await administrator.PostFormAsync($"/admin/accounts/{account.Id}", "#account", ("Chosen", nameof(Role.Auditor)));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
        Assert.Equal(
            "[\"clerk\"]>[\"auditor\"]",
            await server.Register.ScalarAsync<string>($"select (before::json -> 'roles')::text || '>' || (after::json -> 'roles')::text from audit_records where action = 'account.change' and subject_id = '{account.Id}'"));
    }

    [Fact]
    public async Task OwnAdministratorRole_IsNotTakenAway()
    {
        var administrator = await server.SignInAsync(Role.Administrator);
        var own = await server.Register.ScalarAsync<Guid>("select id from accounts where user_name = 'xitong'");

        using var answer = await administrator.PostFormAsync($"/admin/accounts/{own}", "#account", ("Chosen", nameof(Role.Clerk)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("不能停用自己", (await answer.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaleForm_IsRefused()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "jiubiao", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        var administrator = await server.SignInAsync(Role.Administrator);

        using var answer = await administrator.PostFormAsync($"/admin/accounts/{account.Id}", "#account", ("RowVersion", "0"), ("DisplayName", "改名"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("已被他人修改", (await answer.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdministratorOfADepartment_OtherDepartments_AreNotFound()
    {
        var foreign = await TestAccounts.AddAsync(server.Register.Host, "waibumen", await server.DepartmentIdAsync("428"), [], Role.Clerk);
        var administrator = await server.SignInAsync(Role.Administrator);
        var department = await server.DepartmentIdAsync("428");

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(new Uri($"/admin/accounts/{foreign.Id}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(new Uri($"/admin/units?department={department}", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("waibumen", (await administrator.PageAsync("/admin/accounts?q=wai")).Source.Text.Replace("value=\"wai\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var added = await administrator.PostFormAsync("/admin/accounts/new", "#account", ("UserName", "toujin"), ("DisplayName", "偷进"), ("Department", department.ToString()), ("Chosen", nameof(Role.Clerk)));
        Assert.Equal(HttpStatusCode.NotFound, added.StatusCode);
    }

    [Fact]
    public async Task ResetPassword_ShowsANewOneOnce_AndVoidsTheOld()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "wangji", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        var administrator = await server.SignInAsync(Role.Administrator);

        using var answer = await administrator.PostFormAsync($"/admin/accounts/{account.Id}", "#reset");

        var password = (await answer.PageAsync()).QuerySelector(".banner code")!.TextContent;
        using var client = await server.SignInAsync("wangji", password);
        using var old = await server.NewClient().PostFormAsync("/sign-in", ("UserName", "wangji"), ("Password", SampleAccounts.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
    }

    [Fact]
    public async Task Units_AddChangeRemove_AndNeverOneWithData()
    {
        var administrator = await server.SignInAsync(Role.Administrator);
        using var added = await administrator.PostFormAsync("/admin/units", "#unit", ("Code", "432999"), ("Name", "新单位"), ("Nature", "事业"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using var twice = await administrator.PostFormAsync("/admin/units", "#unit", ("Code", "432999"), ("Name", "又一个"), ("Nature", "事业"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        var id = await server.Register.ScalarAsync<Guid>("select id from budget_units where code = '432999'");

        using var changed = await administrator.PostFormAsync($"/admin/units?edit={id}", "#unit", ("Name", "改名单位"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("改名单位", await server.Register.ScalarAsync<string>("select name from budget_units where code = '432999'"));
        using var removed = await administrator.PostFormAsync("/admin/units", $"form[action*=Remove]:has(input[value='{id}'])");
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from budget_units where code = '432999'"));
        Assert.Equal(3L, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where subject_id = '{id}'"));
        using var refused = await administrator.PostFormAsync("/admin/units", "form[action*=Remove]");
        Assert.Contains("不能删除", (await refused.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_OnlyTheSystemsAdministratorAddsOne()
    {
        var bound = await server.SignInAsync(Role.Administrator);
        Assert.Null((await bound.PageAsync("/admin/departments")).QuerySelector("#department"));
        var all = await server.SignInAsync(Role.Administrator, departmentCode: null);

        using var added = await all.PostFormAsync("/admin/departments", "#department", ("Code", "901"), ("Name", "新部门"), ("Region", "河北省 保定市"));
        using var twice = await all.PostFormAsync("/admin/departments", "#department", ("Code", "901"), ("Name", "又一个"), ("Region", "河北省 保定市"));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Equal("新部门", await server.Register.ScalarAsync<string>("select name from departments where code = '901'"));
    }

    [Theory]
    [InlineData(65, 4, "河北省 保定市")]
    [InlineData(3, 201, "河北省 保定市")]
    [InlineData(3, 4, "一 二 三 四 五 六")]
    public async Task AddDepartment_LongerThanTheRegisterFileTakes_IsRefused(int codeLength, int nameLength, string region)
    {
        var all = await server.SignInAsync(Role.Administrator, departmentCode: null);

        using var answer = await all.PostFormAsync("/admin/departments", "#department", ("Code", new string('9', codeLength)), ("Name", new string('长', nameLength)), ("Region", region));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("不超过", (await answer.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Nature")]
    [InlineData("Rank")]
    [InlineData("Funding")]
    public async Task AddUnit_TextTooLongOrTurned_IsRefused(string field)
    {
        var administrator = await server.SignInAsync(Role.Administrator);
        (string Name, string Value)[] fields = [("Code", "432998"), ("Name", "单位"), ("Nature", "事业"), ("Rank", ""), ("Funding", "")];
        foreach (var text in new[] { new string('长', 201), "甲\u202e乙" })
        {
            using var answer = await administrator.PostFormAsync("/admin/units", "#unit", [.. fields.Where(given => given.Name != field), (field, text)]);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("不超过", (await answer.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        }
    }
}
