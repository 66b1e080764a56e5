using Xunit.Sdk;

namespace Procurement.Web.Tests.Browser;

/// <summary>What looks at the pages sees what is wrong with one.</summary>
public sealed class AccessibleTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Good = "<!DOCTYPE html><html lang=zh-CN><head><title>页</title></head><body><main><h1>页</h1>";

    [Theory]
    [InlineData("<img src='/x.png'>", "image-alt")]
    [InlineData("<p style='color:#aaa;background:#fff'>浅灰</p>", "color-contrast")]
    [InlineData("<div style='width:2000px'>宽</div>", "wider than 390 pixels")]
    public async Task Assert_APageWithAFault_NamesIt(string fault, string expected)
    {
        var page = await chromium.PageAsync(390, 844);
        await page.SetContentAsync(Good + "</main></body></html>");
        await Accessible.AssertAsync(page);

        await page.SetContentAsync(Good + fault + "</main></body></html>");

        var refused = await Assert.ThrowsAnyAsync<XunitException>(() => Accessible.AssertAsync(page));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }
}
