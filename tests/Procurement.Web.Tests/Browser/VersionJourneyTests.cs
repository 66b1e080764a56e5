using Microsoft.Playwright;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Browser;

/// <summary>Submitting, releasing and comparing a disclosure, in a real browser.</summary>
public sealed class VersionJourneyTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>
{
    [Fact]
    public async Task AuthorSubmits_ApproverReleases_EveryPageIsAccessibleOnDeskAndPhone()
    {
        var author = await chromium.SignedInAsync(server, Role.DisclosureAuthor);
        await author.GotoAsync(At("/disclosures/2020/versions"));
        await author.GetByLabel("已看过提醒，确认无误").CheckAsync();
        await author.GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await Assertions.Expect(author.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("第 1 版");
        var version = new Uri(author.Url).AbsolutePath;

        var approver = await chromium.SignedInAsync(server, Role.Approver);
        await approver.GotoAsync(At("/approvals"));
        await approver.GetByRole(AriaRole.Link, new() { Name = "2020 年第 1 版" }).ClickAsync();
        await approver.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Assertions.Expect(approver.Locator("h1 .badge")).ToHaveTextAsync("已发布");

        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await author.SetViewportSizeAsync(width, height);
            foreach (var path in new[] { "/disclosures/2020/versions", "/disclosures/versions", $"{version}?verify=true", $"/disclosures/compare?from={version.Split('/')[^1]}&to=2020:hebei-2023" })
            {
                await author.GotoAsync(At(path));
                await Accessible.AssertAsync(author);
            }
        }
    }

    private string At(string path) => new Uri(server.Address, path).ToString();
}
