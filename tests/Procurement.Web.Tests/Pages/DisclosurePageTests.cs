using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Pages;

public sealed class DisclosurePageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Index_AdministratorOfTheSystem_SeesTheNamesOfAllDepartmentsAndNothingOfTheirs()
    {
        var page = await PageAsync("/departments");

        Assert.Equal(["209|香河县行政审批局", "428|平乡县行政审批局", "432|石家庄高新技术产业开发区行政服务局", "436|青龙满族自治县行政审批局", "442|秦皇岛经济技术开发区行政审批局"], Rows(page));
        Assert.Empty(page.QuerySelectorAll("table.list tbody a"));
    }

    [Fact]
    public async Task Index_PersonOfADepartment_SeesItAloneWithItsYears() =>
        Assert.Equal(["428|平乡县行政审批局|2024"], Rows(await PageAsync("/departments", "428")));

    [Theory]
    [InlineData("?q=平乡", "428")]
    [InlineData("?q=廊坊", "209")]
    [InlineData("?sort=-code", "442 436 432 428 209")]
    [InlineData("?q=没有", "")]
    [InlineData("?q=%25", "")]     // a sign of SQL patterns is looked for as it stands
    [InlineData("?q=<script>alert(1)</script>", "")]
    public async Task Index_Query_FiltersAndSorts(string query, string codes)
    {
        var page = await PageAsync("/departments" + query);

        Assert.Equal(codes, string.Join(' ', page.QuerySelectorAll("td.code").Select(cell => cell.TextContent)));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public async Task Disclosure_Seed_ShowsBothSectionsCellByCell(string name, string code, int year)
    {
        var expected = JsonNode.Parse(Seeds.Expected(name))!;

        var page = await PageAsync($"/disclosures/{year}", code);

        foreach (var mark in page.QuerySelectorAll(".paper .mark").ToList())
        {
            mark.Remove();   // findings are marked at their cells
        }

        foreach (var section in expected["sections"]!.AsArray())
        {
            Assert.Contains($"{section!["number"]}、{section["heading"]}", page.QuerySelectorAll(".paper h2").Select(heading => heading.TextContent.Trim()));
            Assert.All(section["paragraphs"]!.AsArray(), text => Assert.Contains((string)text!, page.QuerySelectorAll(".paper p").Select(p => p.TextContent.Trim())));
        }

        var cells = expected["sections"]!.AsArray().Where(section => section!["table"] is not null)
            .SelectMany(section => section!["table"]!["rows"]!.AsArray()).SelectMany(row => row!["cells"]!.AsObject().Select(cell => (string)cell.Value!));
        var shown = page.QuerySelectorAll(".paper tbody tr").SelectMany(row => row.QuerySelectorAll("[data-column]")).Select(cell => cell.TextContent.Trim());
        Assert.Equal(cells.Where(text => text.Length > 0), shown.Where(text => text.Length > 0));
        Assert.Equal("错误 0", page.QuerySelector(".badge-error")!.TextContent);
    }

    [Fact]
    public async Task Disclosure_OtherLayout_ComesFromTheAddress()
    {
        var page = await PageAsync("/disclosures/2024?layout=hebei-2020-flat", "428");

        Assert.Contains("六、政府采购预算情况", page.QuerySelectorAll(".paper h2").Select(heading => heading.TextContent.Trim()));
        Assert.Equal("hebei-2020-flat", page.QuerySelector("select#layout option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Disclosure_YearWithoutLayout_SaysWhatToDo()
    {
        var page = await PageAsync("/disclosures/2022", "428");

        Assert.Contains("没有选定 2022 年信息公开的版式", page.QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("DS-LAYOUT", page.QuerySelector(".finding-rule")!.TextContent);
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("html", "text/html")]
    [InlineData("txt", "text/plain")]
    [InlineData("json", "application/json")]
    public async Task Download_EveryFormat_IsAFileOfItsType(string format, string type)
    {
        using var response = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri($"/departments/{await server.DepartmentIdAsync("432")}/2020/disclosure.{format}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"432-2020.{format}", response.Content.Headers.ContentDisposition.FileName);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task DownloadRegister_EitherForm_IsAFile(string form)
    {
        using var response = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri($"/departments/{await server.DepartmentIdAsync("432")}/register.{form}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 1000);
    }

    [Theory]
    [InlineData("/departments/00000000-0000-7000-8000-000000000000/2020")]
    [InlineData("/departments/00000000-0000-7000-8000-000000000000/2020/disclosure.docx")]
    [InlineData("/departments/00000000-0000-7000-8000-000000000000/register.xlsx")]
    [InlineData("/departments/not-an-id/2020")]
    [InlineData("/nothing-here")]
    public async Task UnknownAddress_IsNotFoundInChinese(string path)
    {
        using var response = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("没有找到这个页面", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswer_CarriesRequestIdAndForbidsForeignContent()
    {
        using var response = await server.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(response.Headers.GetValues("X-Request-Id")));
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/departments?q=%00")]
    [InlineData("/departments?sort=%0d%0aX")]
    public async Task ControlCharacters_InAnAddress_AreABadRequest(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/css/tokens.css")]
    [InlineData("/schemas/procurement-register-1.schema.json")]
    public async Task HealthAndAssets_AreThere(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    private static IEnumerable<string> Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("table.list tbody tr")
        .Select(row => string.Join('|', row.QuerySelectorAll("td.code, th, a.chip").Select(cell => cell.TextContent.Trim())));

    /// <summary>As a disclosure author of the department sees it; without one, as an administrator of the system.</summary>
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string path, string? department = null)
    {
        var client = await server.SignInAsync(department is null ? Role.Administrator : Role.DisclosureAuthor, department);
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
