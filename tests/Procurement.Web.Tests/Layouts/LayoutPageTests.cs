using System.Net;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Access;
using Procurement.Web.Access;
using Procurement.Web.Tests.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Layouts;

/// <summary>The layouts' pages without scripts: list, copy, edit step by step, versions, files; and who may not.</summary>
public sealed class LayoutPageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Heading = "Draft.Assets.Heading";

    public static TheoryData<string> BuiltIn => [.. BuiltInLayouts.Names];

    /// <summary>Every built-in form through the page: served, posted back unchanged, and it is still the same.</summary>
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public async Task Edit_PostedUnchanged_SavesNoNewVersion(string source)
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        var address = await CopyAsync(author, source, $"照旧 {source}");

        using var saved = await author.PostFormAsync(address, "form#layout-form");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("没有改动", (await author.PageAsync(address)).QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1L, await server.Register.ScalarAsync<long>($"select count(*) from layout_versions where name = '照旧 {source}'"));
    }

    [Fact]
    public async Task Edit_StepKeepsWhatIsTyped_ThenSaveMakesAVersion_AndRestoreTakesItBack()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        var address = await CopyAsync(author, "hebei-2020-three-layer", "逐步改");

        using var stepped = await author.PostFormAsync(address, "form#layout-form", ("step", "header:up:4"), (Heading, "国有资产占有使用情况"), ("Note", "调换两列"));
        var page = await stepped.PageAsync();
        Assert.Equal(HttpStatusCode.OK, stepped.StatusCode);
        Assert.Equal("国有资产占有使用情况", page.QuerySelector($"[name='{Heading}']")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll(".paper h2"), heading => heading.TextContent == "七、国有资产占有使用情况");
        Assert.Equal("政府采购目录序号", page.QuerySelector("[name='Draft.Procurement.Table.Header[3].Label']")!.GetAttribute("value"));
        Assert.Contains("现在是最上层的第 2 项", page.QuerySelector("#layout-step")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1L, await VersionsAsync("逐步改"));

        using var saved = await author.PostAsync(
            new Uri(address, UriKind.Relative), new FormUrlEncodedContent(Forms.Filled((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form#layout-form")!, [])));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var layout = LayoutReader.Parse(await server.Register.ScalarAsync<string>("select content from department_layouts where name = '逐步改'"));
        Assert.Equal("政府采购目录序号", layout.Procurement.Table!.Header[1].Label);
        Assert.Equal(BuiltInLayouts.Find("hebei-2020-three-layer")!.Procurement.Table!.Header.Count, layout.Procurement.Table.Header.Count);

        var version = await author.PageAsync("/layouts/逐步改/versions/2");
        Assert.Contains("国有资产占有使用情况", version.QuerySelector(".changes ins:nth-last-of-type(1)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("调换两列", version.QuerySelector(".page-head p")!.TextContent, StringComparison.Ordinal);
        using var restored = await author.PostFormAsync("/layouts/逐步改/versions/1", "form#restore");
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal(3, (await author.PageAsync("/layouts/逐步改/versions")).QuerySelectorAll("#versions tbody tr").Length);
    }

    [Fact]
    public async Task Edit_Mistakes_StandAtTheirFields_AndNothingIsLost()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        var address = await CopyAsync(author, "hebei-2020-flat", "有错");

        using var refused = await author.PostFormAsync(
            address, "form#layout-form", ("Draft.Procurement.Narrative[0]", "{{yeer}}年"), ("Draft.Assets.Table.ValueFormat", "N2"),
            ("Draft.Procurement.Table.Header[2].Label", "{{#if year}}"), ("Note", "写错了"));

        var page = await refused.PageAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("没有“yeer”这个名称，是不是“year”？", page.QuerySelector("#Draft_Procurement_Narrative_0_-error")!.TextContent);
        Assert.Equal("true", page.QuerySelector("[name='Draft.Assets.Table.ValueFormat']")!.GetAttribute("aria-invalid"));
        Assert.Contains("没有结束", page.QuerySelector("#Draft_Procurement_Table_Header_2__Label-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("{{yeer}}年", page.QuerySelector("[name='Draft.Procurement.Narrative[0]']")!.TextContent);
        Assert.Equal("写错了", page.QuerySelector("[name=Note]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("#layout-preview .banner-error a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(1L, await VersionsAsync("有错"));
    }

    [Fact]
    public async Task Edit_SomebodySavedMeanwhile_ShowsBoth_AndSavingAgainIsOnPurpose()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        var address = await CopyAsync(author, "hebei-2024", "两人改");
        using var other = await author.PostFormAsync(address, "form#layout-form", (Heading, "对方的标题"));
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);

        using var late = await author.PostFormAsync(address, "form#layout-form", ("RowVersion", "1"), (Heading, "我的标题"));
        var page = await late.PageAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("对方的标题", page.QuerySelector(".changes del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("我的标题", page.QuerySelector(".changes ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2L, await VersionsAsync("两人改"));

        using var again = await author.PostAsync(
            new Uri(address, UriKind.Relative), new FormUrlEncodedContent(Forms.Filled((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form#layout-form")!, [])));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(3L, await VersionsAsync("两人改"));
    }

    [Fact]
    public async Task Index_ListsOwnAndBuiltIn_ImportsAndExports()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor, "428");
        var draft = LayoutDraftReader.Read(BuiltInLayouts.Text("hebei-2023")!);
        draft.Name = "带来的 版式";
        var text = LayoutWriter.Write(draft).Json;

        using var bad = await ImportAsync(author, text.Replace("万元\"", "亿元\"", StringComparison.Ordinal));
        using var good = await ImportAsync(author, text);
        using var file = await author.GetAsync(new Uri("/layouts/带来的 版式/layout.json", UriKind.Relative));
        var page = await author.PageAsync("/layouts");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal("$.moneyUnit", (await bad.PageAsync()).QuerySelector(".banner-error li code")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        Assert.Equal(text, await file.Content.ReadAsStringAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["带来的 版式", .. BuiltInLayouts.Names], page.QuerySelectorAll("#layouts tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(
            "2024",
            page.QuerySelectorAll("#layouts tbody tr").Single(row => row.TextContent.Contains("hebei-2024", StringComparison.Ordinal))
                .QuerySelector("td[data-label='选用的年度']")!.TextContent);
        using var removed = await author.PostFormAsync("/layouts/带来的 版式", "form#remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(BuiltInLayouts.Names.Count, (await author.PageAsync("/layouts")).QuerySelectorAll("#layouts tbody tr").Length);
    }

    [Fact]
    public async Task OtherRoles_Look_AndMayNotChange()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        var address = await CopyAsync(author, "hebei-2024", "只看");
        var clerk = await server.SignInAsync(Role.Clerk);

        var page = await clerk.PageAsync("/layouts/只看");
        Assert.NotEmpty(page.QuerySelectorAll(".paper h2"));
        Assert.Null(page.QuerySelector("form#copy, form#remove"));
        using var edit = await clerk.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, edit.StatusCode);
        var token = (await clerk.PageAsync("/budget/begin")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "/layouts/只看?handler=Remove", "/layouts/只看?handler=Copy", "/layouts", "/layouts/只看/versions/1", "/layouts/只看/edit" })
        {
            using var answer = await clerk.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("NewName", "偷")]));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task ForeignDepartment_AndPeopleOfSomeUnits_SeeNothingOfIt()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        await CopyAsync(author, "hebei-2024", "本部门的");
        var department = await server.DepartmentIdAsync("432");
        var unit = await server.Register.ScalarAsync<Guid>($"select id from budget_units where department_id = '{department}' limit 1");
        await TestAccounts.AddAsync(server.Register.Host, "banshi", department, [unit], Role.DisclosureAuthor);
        using var partly = await server.SignInAsync("banshi", SampleAccounts.Password);
        var foreign = await server.SignInAsync(Role.DisclosureAuthor, "428");

        foreach (var path in new[] { "/layouts/本部门的", "/layouts/本部门的/edit", "/layouts/本部门的/versions", "/layouts/本部门的/versions/1", "/layouts/本部门的/layout.json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await partly.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await partly.GetAsync(new Uri("/layouts", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("本部门的", (await foreign.PageAsync("/layouts")).QuerySelector("#layouts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuiltIn_IsNotEdited_AndTheSystemsAdministratorSeesWhoTakesIt()
    {
        var author = await server.SignInAsync(Role.DisclosureAuthor);
        using var edit = await author.GetAsync(new Uri("/layouts/hebei-2024/edit", UriKind.Relative));
        Assert.Equal("/layouts/hebei-2024", edit.Headers.Location!.OriginalString);

        var everywhere = await (await server.SignInAsync(Role.Administrator, departmentCode: null)).PageAsync("/admin/layouts");
        Assert.Contains(everywhere.QuerySelectorAll("#uses tbody tr"), row => row.TextContent.Contains("hebei-2024", StringComparison.Ordinal) && row.TextContent.Contains("428", StringComparison.Ordinal));
        Assert.Null((await (await server.SignInAsync(Role.Administrator)).PageAsync("/admin/layouts")).QuerySelector("#uses"));
    }

    private Task<long> VersionsAsync(string name) => server.Register.ScalarAsync<long>($"select count(*) from layout_versions where name = '{name}'");

    /// <returns>The address where the copy is edited.</returns>
    private static async Task<string> CopyAsync(HttpClient author, string source, string name)
    {
        using var copied = await author.PostFormAsync($"/layouts/{source}", "form#copy", ("NewName", name));
        Assert.Equal(HttpStatusCode.Redirect, copied.StatusCode);
        return copied.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient client, string layout)
    {
        var token = (await client.PageAsync("/layouts")).QuerySelector("#import [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(layout), "upload", "x.layout.json" } };
        return await client.PostAsync(new Uri("/layouts", UriKind.Relative), content);
    }
}
