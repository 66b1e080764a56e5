using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

public sealed class PasswordTests(TestServer server) : IClassFixture<TestServer>
{
    private const string New = "Xin-Mima-2026";

    [Theory]
    [InlineData("Short-1aA", "位")]
    [InlineData("onlysmall-letters", "种")]
    [InlineData("ZhangSan-2026", "登录名")]
    [InlineData("P@ssw0rd-2026", "常见")]
    [InlineData("aaaaaaaaaA1aaaa", "重复")]
    [InlineData("Good-Words-7", null)]
    public void Check_EachRule_SaysWhatToDo(string password, string? expected)
    {
        var refusal = PasswordRules.Check(password, "zhangsan");

        Assert.Equal(expected is null, refusal is null);
        Assert.Contains(expected ?? "", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_NewPassword_EndsOtherSessionsAndOnlyItsOwnGoesOn()
    {
        await TestAccounts.AddAsync(server.Register.Host, "gaimi", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        using var here = await server.SignInAsync("gaimi", SampleAccounts.Password);
        using var elsewhere = await server.SignInAsync("gaimi", SampleAccounts.Password);

        using var changed = await here.PostFormAsync("/account/password", ("Current", SampleAccounts.Password), ("Next", New), ("Again", New));

        Assert.Equal("/", changed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
        Assert.Equal(1L, await server.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'access.passwordChange' and subject_label like '%（gaimi）'"));

        using var back = await here.PostFormAsync("/account/password", ("Current", New), ("Next", SampleAccounts.Password), ("Again", SampleAccounts.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);
        Assert.Contains("最近 5 个密码", await back.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTimePassword_AnyOtherPage_LeadsToChangingIt()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "chuci", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        await server.Register.ScalarAsync<Guid>($"update accounts set must_change_password = true where id = '{account.Id}' returning id");
        using var client = await server.SignInAsync("chuci", SampleAccounts.Password);

        using var refused = await client.GetAsync(new Uri("/departments", UriKind.Relative));
        Assert.Equal("/account/password", refused.Headers.Location!.OriginalString);

        using var changed = await client.PostFormAsync("/account/password", ("Current", SampleAccounts.Password), ("Next", New), ("Again", New));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task OldPassword_AfterHalfAYear_MustBeChanged()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "guoqi", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        await server.Register.ScalarAsync<Guid>($"update accounts set password_changed_at = now() - interval '181 days' where id = '{account.Id}' returning id");
        using var client = await server.SignInAsync("guoqi", SampleAccounts.Password);

        using var refused = await client.GetAsync(new Uri("/departments", UriKind.Relative));

        Assert.Equal("/account/password", refused.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccount_AndTheAnswerIsThatForAnUnknownName()
    {
        await TestAccounts.AddAsync(server.Register.Host, "suoding", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        using var working = await server.SignInAsync("suoding", SampleAccounts.Password);
        using var guessing = server.NewClient();
        var answers = new List<string>();
        foreach (var (name, password) in Enumerable.Repeat(("suoding", "wrong"), 5).Append(("suoding", SampleAccounts.Password)).Append(("nobody-has-this", "wrong")))
        {
            using var answer = await guessing.PostFormAsync("/sign-in", ("UserName", name), ("Password", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            answers.Add((await answer.PageAsync()).QuerySelector(".banner")!.TextContent);
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(6L, await server.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'access.signInFailed' and subject_label like '%（suoding）'"));
        Assert.Equal("没有这个登录名", await server.Register.ScalarAsync<string>("select reason from audit_records where action = 'access.signInFailed' and subject_label = 'nobody-has-this'"));
        Assert.Equal(HttpStatusCode.OK, (await working.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);   // nobody is thrown out by somebody else's guesses

        await server.Register.ScalarAsync<Guid>("update accounts set locked_until = now() where user_name = 'suoding' returning id");
        using var again = await server.SignInAsync("suoding", SampleAccounts.Password);
    }

    [Fact]
    public async Task SignOutEverywhere_OwnWish_VoidsEveryCookie()
    {
        await TestAccounts.AddAsync(server.Register.Host, "quantui", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        using var here = await server.SignInAsync("quantui", SampleAccounts.Password);
        using var elsewhere = await server.SignInAsync("quantui", SampleAccounts.Password);

        using var answer = await here.PostFormAsync("/account/password", "#everywhere");

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
    }
}
