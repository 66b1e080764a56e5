using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Publishing;

/// <summary>The page of a comparison over HTTP: who changed the words, which cards an import brought, what one most likely means to compare.</summary>
public sealed class ComparePageTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Department = "209";

    [Fact]
    public async Task Compare_AfterAWordWasChanged_SaysWhoChangedIt_AndFindsTheOtherSideItself()
    {
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor, Department);
        using var submitted = await author.PostFormAsync("/disclosures/2020/versions", "form#submit-version", ("WarningsConfirmed", "true"));
        var version = submitted.Headers.Location!.OriginalString.Split('/')[^1];
        using var chosen = await author.PostFormAsync("/disclosures/2020/choice", "form#disclosure-choice", ("Words[preparer]", "香河县新审批局"));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);

        var page = await author.PageAsync("/disclosures/compare?to=2020");

        Assert.Equal(version, page.QuerySelector("select[name=from] option[selected]")!.GetAttribute("value"));
        var row = page.QuerySelectorAll("table:has(del) tr").First(row => row.QuerySelector("ins")?.TextContent.Contains("香河县新审批局", StringComparison.Ordinal) is true);
        Assert.Contains("更改用语“编制部门”", row.QuerySelector("[data-label=依据]")!.TextContent, StringComparison.Ordinal);
        var act = page.QuerySelector("#acts tbody")!;
        Assert.Equal(("香河县审批局", "香河县新审批局"), (act.QuerySelector("[data-label=前]")!.TextContent, act.QuerySelector("[data-label=后]")!.TextContent));

        var later = await author.PageAsync($"/disclosures/compare?from={version}");
        Assert.Equal("now", later.QuerySelector("select[name=to] option[selected]")!.GetAttribute("value"));
        using var caller = await server.CallerAsync(Role.DisclosureAuthor, Department);
        var compared = (await caller.GetJsonAsync($"/api/v1/disclosures/compare?from={version}&to=now")).Body;
        Assert.Equal("words", (string?)compared["sections"]![1]!["texts"]![0]!["causes"]![0]);
        Assert.Equal("preparer", (string?)compared["form"]!["acts"]![0]!["changes"]![0]!["name"]);
        using var workbook = await author.GetAsync(new Uri($"/disclosures/compare.xlsx?from={version}&to=now", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    [Fact]
    public async Task Compare_TwoYears_LeadsFromTheImportToItsCards()
    {
        await server.Register.ImportAsync(Enumerable.Range(1, 5).Aggregate(
            Bundles.Department("901"), (bundle, number) => bundle.WithCard($"C{number}", $"{number}000.00")));
        var department = await server.Web.DepartmentIdAsync("901");
        await server.ExecuteAsync(
            $$"""
            insert into disclosure_choices (department_id, fiscal_year, layout_name, values, row_version, as_of)
            values ('{{department}}', 2021, 'hebei-2020-flat', '{}', 1, null), ('{{department}}', 2023, 'hebei-2020-flat', '{}', 1, null)
            """);
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor, "901");

        var page = await author.PageAsync("/disclosures/compare?from=2021&to=2023");

        var link = page.QuerySelector("#moves tr.part a[href*='/compare/cards?']")!;
        Assert.Matches("共 [0-9]+ 张卡片", link.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("#moves tbody:first-of-type td[data-label=卡片]").Length);
        var cards = await author.PageAsync(link.GetAttribute("href")!);
        Assert.Contains("导入", cards.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["C5", "C4", "C3", "C2", "C1"], cards.QuerySelectorAll("table tbody th").Select(cell => cell.TextContent.Trim().Split(' ')[0]));
        Assert.Equal(page.QuerySelector("#moves tfoot td")!.TextContent, cards.QuerySelector("tfoot td")!.TextContent);

        using var caller = await server.CallerAsync(Role.DisclosureAuthor, "901");
        var move = (await caller.GetJsonAsync("/api/v1/disclosures/compare?from=2021&to=2023")).Body["assetMoves"]!["moves"]![0]!;
        var (answer, body) = await caller.GetJsonAsync($"/api/v1/disclosures/compare/cards?from=2021&to=2023&document={Uri.EscapeDataString((string)move["id"]!)}");
        Assert.Equal((HttpStatusCode.OK, (int)move["cards"]!), (answer.StatusCode, (int)body["count"]!));
        ApiCalls.AssertProblem(await caller.GetJsonAsync("/api/v1/disclosures/compare/cards?from=2021&to=2023&document=all"), HttpStatusCode.BadRequest, "API-REQUEST");
        ApiCalls.AssertProblem(
            await caller.GetJsonAsync("/api/v1/disclosures/compare/cards?from=2021&to=2023&document=d-0198c0de-0000-7000-8000-000000000001"), HttpStatusCode.NotFound, "NF-NONE");
    }

    [Theory]
    [InlineData("from=2018&to=2020")]
    [InlineData("from=2018&to=2020&of=d-0198c0de-0000-7000-8000-000000000001")]
    [InlineData("from=2018&of=i-2020-01-01T00:00:00Z")]
    [InlineData("from=gone&to=2020&of=i-2020-01-01T00:00:00Z")]
    public async Task Cards_OfNothing_AreNotFound(string query)
    {
        using var answer = await (await server.Web.SignInAsync(Role.DisclosureAuthor, "428")).GetAsync(new Uri($"/disclosures/compare/cards?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A year without layout, from its tab: the form is offered, and nothing is refused that nobody asked for.</summary>
    [Fact]
    public async Task Compare_AYearThatPrintsNothing_OffersTheForm()
    {
        var page = await (await server.Web.SignInAsync(Role.DisclosureAuthor, "428")).PageAsync("/disclosures/compare?to=2025");

        Assert.Null(page.QuerySelector(".banner-error"));
        Assert.Equal("2025", page.QuerySelector("select[name=to] option[selected]")!.GetAttribute("value"));
    }
}
