using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Tests.Access;

namespace Procurement.Web.Tests.Hosting;

/// <summary>The real web application on a port of its own, over a register with the sample data.</summary>
public sealed class TestServer(TestDatabase databases) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(Role, string?), Lazy<Task<HttpClient>>> signedIn = new();
    private WebApplication? application;

    public TestRegister Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>Somebody who is not signed in.</summary>
    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => application!.Services;

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.CreateSampleAsync(databases);
        await StartAsync("http://127.0.0.1:0");
        var addresses = application!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
        Client = NewClient();
    }

    /// <summary>Ends the program; the database stays. Until <see cref="StartAgainAsync"/> nobody answers at <see cref="Address"/>.</summary>
    public async Task StopAsync()
    {
        await application!.StopAsync();
        await application.DisposeAsync();
    }

    /// <summary>A new program, which remembers nothing of the former one, over the same database at the same address.</summary>
    public async Task StartAgainAsync()
    {
        await Register.ReopenAsync();
        await StartAsync(Address.ToString());
    }

    /// <summary>A browser of its own: cookies, no redirects followed.</summary>
    public HttpClient NewClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };

    /// <summary>The sample user of a role, in department 432; signed in once a server, so two calls share one browser.</summary>
    public Task<HttpClient> SignInAsync(Role role) => SignInAsync(role, SampleAccounts.Department);

    /// <summary>Somebody of a role in any of the sample departments; null for the whole system.</summary>
    public Task<HttpClient> SignInAsync(Role role, string? departmentCode) => signedIn.GetOrAdd((role, departmentCode), _ => new Lazy<Task<HttpClient>>(async () =>
    {
        var name = departmentCode == SampleAccounts.Department
            ? SampleAccounts.All.Single(sample => sample.Role == role).UserName
            : (await TestAccounts.AddAsync(Register.Host, $"{role}-{departmentCode}", departmentCode is null ? null : await DepartmentIdAsync(departmentCode), [], role)).UserName;
        return await SignInAsync(name, SampleAccounts.Password);
    })).Value;

    /// <summary>A new browser in which somebody signed in through the page.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string password)
    {
        var client = NewClient();
        using var answer = await client.PostFormAsync("/sign-in", ("UserName", userName), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public async Task<Guid> DepartmentIdAsync(string code) => await Register.ScalarAsync<Guid>($"select id from departments where code = '{code}'");

    private async Task StartAsync(string address)
    {
        application = WebProgram.Build(Register.Host, ["--Access:SignInsPerMinute=100000"], address);
        await application.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application!.DisposeAsync();
        await Register.DisposeAsync();
    }
}
