using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Procurement.Web.Tests.Browser;

/// <summary>What holds for every page as it stands: axe finds nothing, and nothing is wider than the window.</summary>
/// <remarks>axe runs within the page and answers only what it found: Deque's own runner passes everything it looked at through the browser's wire,
/// which takes several times as long on pages with many cells.</remarks>
internal static class Accessible
{
    private const string Run =
        "async () => JSON.stringify((await axe.run({ resultTypes: ['violations'] })).violations.map(found => `${found.id} ${found.nodes.map(node => node.html).join(' ')}`))";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task AssertAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
        Assert.True(found.Length == 0, $"{page.Url}: {string.Join('\n', found)}");
        await AssertWidthAsync(page);
    }

    public static async Task AssertWidthAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{page.Url} is wider than {page.ViewportSize?.Width} pixels.");
}
