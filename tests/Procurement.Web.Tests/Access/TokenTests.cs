using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Access;

public sealed class TokenTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly Uri Tokens = new("/api/v1/tokens", UriKind.Relative);

    [Fact]
    public async Task Create_NameAndPassword_GivesATokenThatWorksUntilRevoked()
    {
        using var made = await CreateAsync("shenji", SampleAccounts.Password);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var token = await made.Content.ReadFromJsonAsync<JsonElement>();
        using var client = WithToken(token.GetProperty("token").GetString()!);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Tokens)).StatusCode);
        Assert.False(await server.Register.ScalarAsync<bool>($"select exists (select from answered_acts where answer like '%{TokenText.Prefix}%')"));

        using var revoked = await client.DeleteAsync(new Uri($"/api/v1/tokens/{token.GetProperty("id").GetString()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Tokens)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pct_")]
    [InlineData("pct_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")]
    public async Task ForgedToken_IsRefusedWithProblemDetails(string token)
    {
        using var client = WithToken(token);

        using var answer = await client.GetAsync(Tokens);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task ExpiredToken_IsRefused()
    {
        var token = await TokenAsync("zichan");
        await server.Register.ScalarAsync<string>("update access_tokens set expires_at = now() where account_id = (select id from accounts where user_name = 'zichan') returning name");
        using var client = WithToken(token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Tokens)).StatusCode);
    }

    [Fact]
    public async Task SomebodyElsesToken_IsNotFound()
    {
        using var client = WithToken(await TokenAsync("caigou"));
        using var other = await CreateAsync("shenhe", SampleAccounts.Password);
        var id = (await other.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();

        using var answer = await client.DeleteAsync(new Uri($"/api/v1/tokens/{id}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task DisabledAccount_ItsTokenIsRefused()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "tingyong", await server.DepartmentIdAsync("432"), [], Role.Clerk);
        var token = await TokenAsync("tingyong");
        await server.Register.ScalarAsync<Guid>($"update accounts set is_disabled = true where id = '{account.Id}' returning id");
        using var client = WithToken(token);
        ((AccountCache)server.Services.GetService(typeof(AccountCache))!).Forget(account.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Tokens)).StatusCode);
    }

    [Fact]
    public async Task WritingToTheApi_WithTheCookieOnly_IsRefused()
    {
        var client = await server.SignInAsync(Role.Clerk);

        using var answer = await client.DeleteAsync(new Uri("/api/v1/tokens/00000000-0000-7000-8000-000000000000", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("AC-COOKIE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OnAPage_IsNoSignIn()
    {
        using var client = WithToken(await TokenAsync("gongkai"));

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri("/departments", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task WrongPassword_IsUnauthorizedAndCounts()
    {
        await TestAccounts.AddAsync(server.Register.Host, "lingpai", await server.DepartmentIdAsync("432"), [], Role.Clerk);

        using var answer = await CreateAsync("lingpai", "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(1, await server.Register.ScalarAsync<int>("select failed_sign_ins from accounts where user_name = 'lingpai'"));
    }

    [Fact]
    public async Task Page_MakeAndRevoke_ShowsTheTokenOnce()
    {
        var client = await server.SignInAsync(Role.Administrator);

        using var made = await client.PostFormAsync("/account/tokens", "#token", ("Name", "对接<script>"), ("Days", "30"));

        var text = (await made.PageAsync()).QuerySelector(".banner code")!.TextContent;
        Assert.True(TokenText.IsWellFormed(text));
        var page = await client.PageAsync("/account/tokens");
        Assert.DoesNotContain(text, page.Source.Text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main script"));
        using var revoked = await client.PostFormAsync("/account/tokens", "form[action*=Revoke]");
        using var withToken = WithToken(text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await withToken.GetAsync(Tokens)).StatusCode);
    }

    private Task<HttpResponseMessage> CreateAsync(string userName, string password) =>
        server.Client.PostAsJsonAsync(Tokens, new { userName, password, name = "测试", days = 1 });

    private async Task<string> TokenAsync(string userName)
    {
        using var made = await CreateAsync(userName, SampleAccounts.Password);
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private HttpClient WithToken(string token)
    {
        var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
