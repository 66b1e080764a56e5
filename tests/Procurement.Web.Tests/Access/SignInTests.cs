using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

public sealed class SignInTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task SignedOut_AnyPage_IsSentToTheSignInAndBack()
    {
        using var client = server.NewClient();
        using var refused = await client.GetAsync(new Uri("/departments?q=1", UriKind.Relative));

        Assert.Equal("/sign-in?returnUrl=%2Fdepartments%3Fq%3D1", refused.Headers.Location!.OriginalString);

        using var signedIn = await client.PostFormAsync(refused.Headers.Location.OriginalString, ("UserName", "CaiGou"), ("Password", SampleAccounts.Password));
        Assert.Equal("/departments?q=1", signedIn.Headers.Location!.OriginalString);
        Assert.Contains("陈晓梅", (await client.PageAsync("/departments")).QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task ReturnUrl_OfAnotherPlace_IsNotFollowed(string returnUrl)
    {
        using var client = server.NewClient();

        using var answer = await client.PostFormAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("UserName", "caigou"), ("Password", SampleAccounts.Password));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Cookie_IsKeptFromScriptsAndForeignSites()
    {
        using var client = server.NewClient();
        using var answer = await client.PostFormAsync("/sign-in", ("UserName", "caigou"), ("Password", SampleAccounts.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("procurement=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignOut_ByPost_EndsTheSession()
    {
        using var client = await server.SignInAsync("gongkai", SampleAccounts.Password);

        using var answer = await client.PostFormAsync("/sign-out");

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        using var after = await client.GetAsync(new Uri("/departments", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(1L, await server.Register.ScalarAsync<long>("select count(*) from audit_records where action = 'access.signOut' and actor_name like '%（gongkai）'"));
    }

    [Fact]
    public async Task ForeignDepartment_IsNotFound()
    {
        var client = await server.SignInAsync(Role.Auditor);

        using var answer = await client.GetAsync(new Uri($"/departments/{await server.DepartmentIdAsync("428")}/2024", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var client = await server.SignInAsync("shenhe", SampleAccounts.Password);

        using var answer = await client.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
