using Microsoft.Playwright;
using Procurement.Web.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserDriver))]

namespace Procurement.Web.Tests.Browser;

/// <summary>Playwright's driver, started once and before any test.</summary>
/// <remarks>At its start it changes the console's encoding for a moment. Beside servers that write their log to the console that has ended in
/// a deadlock: here nothing else runs yet.</remarks>
public sealed class BrowserDriver : IAsyncLifetime
{
    public IPlaywright Playwright { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Playwright = await Microsoft.Playwright.Playwright.CreateAsync();

    public ValueTask DisposeAsync()
    {
        Playwright.Dispose();
        return ValueTask.CompletedTask;
    }
}
