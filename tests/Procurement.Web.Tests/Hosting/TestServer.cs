using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Web.Hosting;

namespace Procurement.Web.Tests.Hosting;

/// <summary>The real web application on a port of its own, over a register with the sample data.</summary>
public sealed class TestServer(TestDatabase databases) : IAsyncLifetime
{
    private WebApplication? application;

    public TestRegister Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.CreateAsync(databases);
        await SampleData.EnsureLoadedAsync(Register.Host, CancellationToken.None);
        application = WebProgram.Build(Register.Host, [], "http://127.0.0.1:0");
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };
    }

    public async Task<Guid> DepartmentIdAsync(string code) => await Register.ScalarAsync<Guid>($"select id from departments where code = '{code}'");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application!.DisposeAsync();
        await Register.DisposeAsync();
    }
}
