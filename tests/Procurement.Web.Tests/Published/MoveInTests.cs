using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Procurement.Domain.Access;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Register;

namespace Procurement.Web.Tests.Published;

/// <summary>由公开文件建账: last year's document of department 432 moves into a department that has nothing yet.</summary>
public sealed class MoveInTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Page = "/published/move-in";
    private const string Drafts = "/api/v1/published-drafts";

    private static readonly (string, string)[] Missing =
    [
        ("C1_unit", "432001"), ("C1_catalogue", "2013"), ("C1_code", "A0203"), ("C1_measureUnit", "辆"), ("C1_acquiredOn", "2017-06-30"),
        ("C2_unit", "432001"), ("C2_kind", "equipment"), ("C2_catalogue", "2013"), ("C2_code", "A02"), ("C2_quantity", "1000"), ("C2_measureUnit", "台"),
        ("C2_acquiredOn", "2017-06-30"),
    ];

    [Fact]
    public async Task Author_ReadsCompletesAndImports_IntoAnEmptyDepartment()
    {
        var author = await NewDepartmentAsync("901", Role.DisclosureAuthor);
        using var read = await UploadAsync(author);
        var form = Form(await read.PageAsync());
        Assert.Contains("将要写入的是“901", form.TextContent, StringComparison.Ordinal);
        Assert.Equal(25, form.QuerySelectorAll("input[name=Lrow]").Length);
        Assert.Contains("文件中没有", form.QuerySelector("#C2_quantity-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("[formaction$=Import]"));

        using var unfinished = await PostAsync(author, form, "Import");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfinished.StatusCode);
        using var more = await PostAsync(author, form, "Check", ("add", "cards"), ("C1_code", "A0203"));
        var longer = Form(await more.PageAsync());
        Assert.Equal("A0203", longer.QuerySelector("[name=C1_code]")!.GetAttribute("value"));
        Assert.Equal(3, longer.QuerySelectorAll("input[name=Crow]").Length);

        using var looked = await PostAsync(author, form, "Check", Missing);
        var sound = Form(await looked.PageAsync());
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        using var taken = await PostAsync(author, sound, "Download");
        Assert.Equal("procurement-register/1", (string)JsonNode.Parse(await taken.Content.ReadAsStringAsync())!["format"]!);
        using var imported = await PostAsync(author, sound, "Import");
        Assert.Equal("/disclosures/2020", imported.Headers.Location?.OriginalString);

        var id = await server.Web.DepartmentIdAsync("901");
        Assert.Equal("25 2 5766900.00 0", await server.Register.ScalarAsync<string>(
            $"""
            select concat_ws(' ', (select count(*) from procurement_lines where department_id = '{id}'), (select count(*) from asset_cards where department_id = '{id}'),
                (select sum(amount) from procurement_lines where department_id = '{id}'), (select count(*) from budget_years where department_id = '{id}' and status <> 'draft'))
            """));
        Assert.Equal(1, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where department_id = '{id}' and action = 'register.moveIn'"));
        using var twice = await PostAsync(author, sound, "Import");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("已有", (await twice.PageAsync()).QuerySelector(".banner-error, .banner-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RefusesOthersAndWhatIsNoDocument()
    {
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor);
        using var clerk = await (await server.Web.SignInAsync(Role.Clerk)).GetAsync(new Uri(Page, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, clerk.StatusCode);
        using var nothing = await UploadAsync(author, [], "x.json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        Assert.NotNull((await nothing.PageAsync()).QuerySelector(".banner-error"));
        using var program = await UploadAsync(author, [0x4D, 0x5A, 0x90, 0x00], "x.docx");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, program.StatusCode);

        using var read = await UploadAsync(author);
        var form = Form(await read.PageAsync());
        using var looked = await PostAsync(author, form, "Check", Missing);
        var page = await looked.PageAsync();
        Assert.Contains("已有", page.QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[formaction$=Import]"));
        Assert.NotNull(page.QuerySelector("[formaction$=Download]"));
    }

    [Fact]
    public async Task Api_ReadsAndImports_WhereTheRolesAllow()
    {
        using var author = await server.CallerAsync(Role.DisclosureAuthor);
        using var clerk = await server.CallerAsync(Role.Clerk);
        using var forbidden = await clerk.PostAsync(new Uri(Drafts, UriKind.Relative), new ByteArrayContent(await DocumentAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var content = new ByteArrayContent(await DocumentAsync()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var read = await author.PostAsync(new Uri($"{Drafts}?fileName=2020.json", UriKind.Relative), content);
        var draft = JsonNode.Parse(await read.Content.ReadAsStringAsync())!;
        Assert.True(read.StatusCode is HttpStatusCode.OK, draft.ToJsonString());
        foreach (var line in draft["lines"]!.AsArray())
        {
            // Here both units' projects go into one unit, where a name stands for one project.
            line!["project"] = $"{line["project"]}（{line["budget"]}）";
        }

        var body = new JsonObject
        {
            ["fileName"] = "2020.json",
            ["fiscalYear"] = (int)draft["fiscalYear"]!,
            ["asOf"] = (string)draft["asOf"]!,
            ["lines"] = draft["lines"]!.DeepClone(),
            ["cards"] = draft["cards"]!.DeepClone(),
        };

        Assert.Contains("期初资产卡片第 1 行", ApiCalls.AssertProblem(await author.PostJsonAsync($"{Drafts}/import", body.ToJsonString()), HttpStatusCode.UnprocessableEntity, "MI-ROWS"), StringComparison.Ordinal);
        body["cards"] = new JsonArray();
        ApiCalls.AssertProblem(await author.PostJsonAsync($"{Drafts}/import", body.ToJsonString()), HttpStatusCode.UnprocessableEntity, "MI-ROLE");
        using var both = await CallerOfBothAsync();
        body["dryRun"] = true;
        Assert.False((bool)(await both.PostJsonAsync($"{Drafts}/import", body.ToJsonString())).Body["written"]!);
        body["dryRun"] = false;
        Assert.True((bool)(await both.PostJsonAsync($"{Drafts}/import", body.ToJsonString())).Body["written"]!);
        ApiCalls.AssertProblem(await both.PostJsonAsync($"{Drafts}/import", body.ToJsonString()), HttpStatusCode.Conflict, "MI-LINES");
        body["lines"] = new JsonArray();
        ApiCalls.AssertProblem(await both.PostJsonAsync($"{Drafts}/import", body.ToJsonString()), HttpStatusCode.UnprocessableEntity, "MI-EMPTY");
    }

    private async Task<HttpClient> CallerOfBothAsync()
    {
        var account = await TestAccounts.AddAsync(server.Register.Host, "both-roles", server.DepartmentId, [], Role.DisclosureAuthor, Role.Clerk);
        return server.Bearer(await server.TokenAsync(account, NodaTime.Duration.FromDays(1)));
    }

    private async Task<HttpClient> NewDepartmentAsync(string code, Role role)
    {
        var bundle = Bundles.Department();
        await server.Register.ImportAsync(bundle with
        {
            Department = bundle.Department with { Code = code, Units = [new UnitContent("432001", "甲单位", "行政", null, null), new UnitContent("432002", "乙单位", "事业", null, null)] },
        });
        return await server.Web.SignInAsync(role, code);
    }

    /// <summary>What department 432 published of 2020, as <c>disclosure/1</c>.</summary>
    private async Task<byte[]> DocumentAsync()
    {
        var author = await server.Web.SignInAsync(Role.DisclosureAuthor);
        return await author.GetByteArrayAsync(new Uri($"/departments/{await server.Web.DepartmentIdAsync("432")}/2020/disclosure.json", UriKind.Relative));
    }

    private async Task<HttpResponseMessage> UploadAsync(HttpClient client) => await UploadAsync(client, await DocumentAsync(), "2020.json");

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content, string name)
    {
        var token = (await client.PageAsync(Page)).QuerySelector("form#read input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        return await client.PostAsync(new Uri($"{Page}?handler=Read", UriKind.Relative), form);
    }

    private static IHtmlFormElement Form(IHtmlDocument page) =>
        page.QuerySelector("form#move-in") as IHtmlFormElement ?? throw new InvalidOperationException(page.QuerySelector("main")!.TextContent);

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, IHtmlFormElement form, string handler, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{Page}?handler={handler}"), UriKind.Relative), new FormUrlEncodedContent(Forms.Filled(form, fields)));
}
