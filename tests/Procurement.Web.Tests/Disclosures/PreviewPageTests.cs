using System.Net;
using AngleSharp.Dom;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>The preview over HTTP: every number is a link, every finding stands at its cell.</summary>
public sealed class PreviewPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public async Task Preview_EveryNumberOnPaper_IsALinkToItsDerivation(string name, string code, int year)
    {
        Assert.NotEmpty(name);
        var page = await (await server.SignInAsync(Role.DisclosureAuthor, code)).PageAsync($"/disclosures/{year}");

        var bare = page.QuerySelectorAll(".paper tbody td.num, .paper p").Select(Unlinked).Where(text => text.Any(char.IsAsciiDigit));

        Assert.Empty(bare);
        Assert.NotEmpty(page.QuerySelectorAll(".paper a.figure"));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public async Task Figure_OfTheAssetsAndTheTextsAndTheTotal_PrintsTheSameAndAddsUp(string name, string code, int year)
    {
        Assert.NotEmpty(name);
        var client = await server.SignInAsync(Role.DisclosureAuthor, code);
        var page = await client.PageAsync($"/disclosures/{year}");

        foreach (var link in page.QuerySelectorAll("[data-section=assets] a.figure, .paper > section > p a.figure, .row-total a.figure").DistinctBy(link => link.GetAttribute("href")))
        {
            var figure = await client.PageAsync(link.GetAttribute("href")!);

            Assert.True(figure.QuerySelector("#derivation") is not null, link.OuterHtml);
            if (figure.QuerySelector(".derivation-facts dd")!.TextContent is var exact && figure.QuerySelector(".derivation-facts dt")!.TextContent == "未取整的数")
            {
                Assert.Equal(link.TextContent, figure.QuerySelector(".derivation-printed")!.TextContent);
                Assert.True(figure.QuerySelector("#derivation h2") is null ? exact.StartsWith('0') : figure.QuerySelector("#derivation h2")!.TextContent.Contains($"合计 {exact}", StringComparison.Ordinal), link.OuterHtml);
            }
        }
    }

    [Fact]
    public async Task Findings_AreMarkedAtTheirCells_AndLeadThereAndBackAndToTheLine()
    {
        var page = await (await server.SignInAsync(Role.DisclosureAuthor)).PageAsync("/disclosures/2020");

        var marks = page.QuerySelectorAll(".paper .mark").ToList();

        // 9.5 and 4.8 desks (seeds README).
        Assert.Equal(["quantity", "quantity"], marks.Select(mark => mark.Closest("td")!.GetAttribute("data-column")));
        Assert.Equal(["9.50", "4.80"], marks.Select(mark => mark.Closest("td")!.QuerySelector("a.figure")!.TextContent));
        Assert.All(marks, mark =>
        {
            var finding = page.QuerySelector(mark.GetAttribute("href")!)!;
            Assert.Equal("#" + mark.Id, finding.QuerySelector(".finding-place a")!.GetAttribute("href"));
            Assert.Contains("桌类", finding.TextContent, StringComparison.Ordinal);
            Assert.Contains("提醒", mark.QuerySelector(".visually-hidden")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("/lines/", finding.QuerySelector(".finding-mend a")!.GetAttribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Planned_5428_ListsItsLinesWithReasons()
    {
        var page = await (await server.SignInAsync(Role.Auditor)).PageAsync("/disclosures/2020/figure?of=procurement.plannedFixedAssets~2");

        Assert.Equal("54.28", page.QuerySelector(".derivation-printed")!.TextContent);
        Assert.Equal(25, page.QuerySelectorAll(".parts > li").Length);
        Assert.Equal(15, page.QuerySelectorAll(".parts > .not-counted").Length);
        Assert.All(page.QuerySelectorAll(".part-why"), why => Assert.Contains("品目 ", why.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Index_ShowsTheYearsAndWhatTheyStandOn()
    {
        var page = await (await server.SignInAsync(Role.Clerk)).PageAsync("/disclosures");

        Assert.Equal("2020 年|编制中|2019 年未结账|hebei-2020-flat", string.Join('|', page.QuerySelectorAll("#disclosure-years tbody tr:first-child > :not(.links)").Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task FormerAddress_LeadsToThePreview()
    {
        using var answer = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri($"/departments/{await server.DepartmentIdAsync("432")}/2020?layout=hebei-2024", UriKind.Relative));

        Assert.Equal((HttpStatusCode.MovedPermanently, "/disclosures/2020?layout=hebei-2024"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/disclosures")]
    [InlineData("/disclosures/2020")]
    [InlineData("/disclosures/2020/choice")]
    [InlineData("/disclosures/2020/figure?of=year")]
    [InlineData("/disclosures/2020/figure.xlsx?of=year")]
    public async Task Pages_ForAnAdministrator_AreForbidden(string path)
    {
        using var answer = await (await server.SignInAsync(Role.Administrator)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Figure_OfAnotherDepartmentsLine_IsNotFound()
    {
        var line = await server.Register.ScalarAsync<Guid>($"select id from procurement_lines where department_id = '{await server.DepartmentIdAsync("442")}' limit 1");
        foreach (var file in (string[])["figure", "figure.xlsx"])
        {
            var path = $"/disclosures/2020/{file}?of=procurement:line.{line:N}:amount_total&layout=hebei-2024";
            using var foreign = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri(path, UriKind.Relative));
            using var own = await (await server.SignInAsync(Role.DisclosureAuthor, "442")).GetAsync(new Uri(path, UriKind.Relative));

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (foreign.StatusCode, own.StatusCode));
        }
    }

    [Theory]
    [InlineData("/disclosures/1999")]
    [InlineData("/disclosures/2020/figure")]
    [InlineData("/disclosures/2020/figure?of=%3Cscript%3E")]
    [InlineData("/disclosures/2020/figure?of=assets:other:value&after=x")]
    [InlineData("/disclosures/2020/figure?of=year&layout=nothing")]
    public async Task Pages_OfNothing_AreNotFound(string path)
    {
        using var answer = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Unlinked(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var link in copy.QuerySelectorAll("a").ToList())
        {
            link.Remove();
        }

        return copy.TextContent;
    }
}
