using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

/// <summary>What somebody tries who wants in, or to do a thing twice.</summary>
public sealed class WallTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly Uri Departments = new("/departments", UriKind.Relative);

    [Fact]
    public async Task Restart_VoidsNeitherCookieNorForm()
    {
        var client = await server.SignInAsync(Role.Administrator, departmentCode: null);
        var page = await client.PageAsync("/admin/departments");
        var cookies = await CookiesAsync("xitong");
        await using var restarted = await StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(AddressOf(restarted), "/departments"));
        request.Headers.Add("Cookie", cookies);
        using var anew = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await anew.SendAsync(request);

        Assert.NotNull(page.QuerySelector("#department"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task ManyTries_FromOneAddress_AreToldToWait()
    {
        await using var strict = await StartAsync("--Access:SignInsPerMinute=3");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = AddressOf(strict) };
        var statuses = new List<HttpStatusCode>();
        for (var round = 0; round < 4; round++)
        {
            using var answer = await client.PostFormAsync("/sign-in", ("UserName", $"nobody{round}"), ("Password", "x"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(-1, HttpStatusCode.Redirect)]
    public async Task Cookie_AfterItsTime_IsNoSignIn(int minutesLeft, HttpStatusCode expected)
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, $"shixiao{minutesLeft}", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        var now = server.Register.Host.Clock.GetCurrentInstant().ToDateTimeOffset();
        var options = server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(Gate.StampClaim, account.SecurityStamp)], IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = now.AddMinutes(minutesLeft - 30), ExpiresUtc = now.AddMinutes(minutesLeft) },
            IdentityConstants.ApplicationScheme);

        Assert.Equal(TimeSpan.FromMinutes(30), options.ExpireTimeSpan);
        Assert.Equal(expected, await StatusAsync($"procurement={options.TicketDataFormat.Protect(ticket)}"));
    }

    [Theory]
    [InlineData("procurement=CfDJ8AAAA")]
    [InlineData("procurement=%00%00")]
    public async Task ForgedCookie_IsNoSignIn(string cookie) => Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(cookie));

    [Fact]
    public async Task SignIn_GivesANewCookie_NotTheOneBroughtAlong()
    {
        var first = await CookiesAsync("caigou");
        var second = await CookiesAsync("caigou");

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task RepeatedForm_IsDoneOnce_AndNotTakenForAnother()
    {
        var client = await server.SignInAsync(Role.Administrator, departmentCode: null);
        var once = Guid.Empty.ToString("N");
        (string, string)[] Fields(string name) => [("Code", "951"), ("Name", name), ("Region", "河北省 邢台市"), (OnceKeys.Field, once)];

        using var first = await client.PostFormAsync("/admin/departments", "#department", Fields("重复局"));
        using var again = await client.PostFormAsync("/admin/departments", "#department", Fields("重复局"));
        using var other = await client.PostFormAsync("/admin/departments", "#department", Fields("另一局"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(1L, await server.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'department.add' and subject_label = '951 重复局'"));
    }

    [Fact]
    public async Task PersonOfSomeUnits_DoesNotSeeTheWholeDepartmentsDisclosureAndRegister()
    {
        var department = await server.DepartmentIdAsync("432");
        var unit = await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{department}' limit 1");
        await TestAccounts.AddAsync(server.Register.Host, "danwei", department, [unit], Role.Clerk, Role.DisclosureAuthor);
        using var client = await server.SignInAsync("danwei", SampleAccounts.Password);

        foreach (var path in new[] { $"/departments/{department}/2020", $"/departments/{department}/2020/disclosure.docx", $"/departments/{department}/register.json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }

        Assert.Empty((await client.PageAsync("/departments")).QuerySelectorAll("table.list tbody a"));
    }

    [Fact]
    public async Task UploadedLayout_WithProblems_IsShownAndNotKept_AndAGoodOneIs()
    {
        var client = await server.SignInAsync(Role.Administrator);
        var good = Procurement.Documents.Layouts.BuiltInLayouts.Text("hebei-2024")!.Replace("\"hebei-2024\"", "\"benbumen-2024\"", StringComparison.Ordinal);

        using var bad = await UploadAsync(client, "{\"format\":\"disclosure-layout/1\"}");
        using var kept = await UploadAsync(client, good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.NotEmpty((await bad.PageAsync()).QuerySelectorAll(".banner-error li"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.NotNull((await client.PageAsync("/admin/layouts")).QuerySelector("button[aria-label='删除 benbumen-2024']"));
        using var removed = await client.PostFormAsync("/admin/layouts", "form[action*=Remove]");
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from department_layouts where name = 'benbumen-2024'"));
        Assert.Equal(2L, await server.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'layout.change' and subject_label = 'benbumen-2024'"));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string layout)
    {
        var token = (await client.PageAsync("/admin/layouts")).QuerySelector("#layout [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(layout), "upload", "x.layout.json" } };
        return await client.PostAsync(new Uri("/admin/layouts", UriKind.Relative), content);
    }

    private static Uri AddressOf(WebApplication application) =>
        new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private async Task<WebApplication> StartAsync(params string[] settings)
    {
        var application = WebProgram.Build(server.Register.Host, settings, "http://127.0.0.1:0");
        await application.StartAsync();
        return application;
    }

    /// <summary>The cookies that a sign-in gives, as a browser sends them back.</summary>
    private async Task<string> CookiesAsync(string userName)
    {
        using var client = server.NewClient();
        using var answer = await client.PostFormAsync("/sign-in", ("UserName", userName), ("Password", SampleAccounts.Password));
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await client.GetAsync(Departments)).StatusCode;
    }
}
