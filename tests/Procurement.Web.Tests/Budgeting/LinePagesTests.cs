using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>The pages of budget lines over HTTP, as the sample users of department 432 see them.</summary>
public sealed class LinePagesTests(TestServer server) : IClassFixture<TestServer>
{
    private const string List = "/budget/2020";

    [Fact]
    public async Task List_OfTheSample_ShowsLinesWithTotalsOverTheWholeFilter()
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        var page = await clerk.PageAsync(List);

        var total = await server.Register.ScalarAsync<decimal>(Department("select sum(amount) from procurement_lines"));
        Assert.Contains(total.ToString("#,##0.00", null), page.QuerySelector("#line-totals")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(await server.Register.ScalarAsync<long>(Department("select count(*) from procurement_lines")), page.QuerySelectorAll("tr[id^=row-]").Length);
        Assert.Contains("编制中", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_WithoutAYear_OpensTheNewest()
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        using var answer = await clerk.GetAsync(new Uri("/budget", UriKind.Relative));

        Assert.Equal("/budget/2020", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Form_NewLine_IsSavedAndTold()
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        using var answer = await clerk.PostFormAsync($"{List}/lines/new", await FieldsAsync("页面新增"));

        Assert.Equal((HttpStatusCode.Redirect, List), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("2.00 2000", await server.Register.ScalarAsync<string>(
            "select unit_price || ' ' || (amount::int) from (select round(unit_price, 2) as unit_price, amount from procurement_lines where item_name = '页面新增') line"));
        Assert.Contains("页面新增", (await clerk.PageAsync($"{List}?q=页面新增")).QuerySelector("#lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WrongFields_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var fields = (await FieldsAsync("<script>alert(1)</script>")).Select(field => field.Item1 == "Line.Quantity" ? (field.Item1, "很多") : field).ToArray();

        using var answer = await clerk.PostFormAsync($"{List}/lines/new", fields);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("很多", page.QuerySelector("[name='Line.Quantity']")!.GetAttribute("value"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("[name='Line.ItemName']")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("[name='Line.Quantity']")!.GetAttribute("aria-invalid"));
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from procurement_lines where item_name like '%script%'"));
    }

    [Fact]
    public async Task Form_SomebodyElseWasFaster_ShowsBothAndSavesTheChoice()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        using var added = await clerk.PostFormAsync($"{List}/lines/new", await FieldsAsync("两人同改"));
        var id = await server.Register.ScalarAsync<Guid>("select id from procurement_lines where item_name = '两人同改'");
        var mine = (await FieldsAsync("两人同改")).Append(("Line.RowVersion", "1")).ToArray();
        using var theirs = await clerk.PostFormAsync($"{List}/lines/{id}", [.. mine.Where(field => field.Item1 != "Line.MeasureUnit"), ("Line.MeasureUnit", "套")]);

        using var second = await clerk.PostFormAsync($"{List}/lines/{id}", [.. mine.Where(field => field.Item1 != "Line.ItemName"), ("Line.ItemName", "我的名称")]);
        var page = await second.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("套", page.QuerySelector("table.comparison")!.TextContent, StringComparison.Ordinal);
        var chosen = page.QuerySelectorAll("#conflict input[type=radio][checked], #conflict input[type=hidden][name^=Line]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).ToArray();
        using var saved = await clerk.PostFormAsync($"{List}/lines/{id}", chosen);
        Assert.Equal("我的名称 套 3", await server.Register.ScalarAsync<string>(
            $"select item_name || ' ' || measure_unit || ' ' || row_version from procurement_lines where id = '{id}'"));
    }

    [Fact]
    public async Task Delete_AfterTheQuestion_TakesTheLineOut()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        using var added = await clerk.PostFormAsync($"{List}/lines/new", await FieldsAsync("要删除的"));
        var id = await server.Register.ScalarAsync<Guid>("select id from procurement_lines where item_name = '要删除的'");

        using var answer = await clerk.PostFormAsync($"{List}/lines/{id}/delete", ("version", "1"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>($"select count(*) from procurement_lines where id = '{id}'"));
    }

    [Fact]
    public async Task EveryPage_OfSomebodyWhoMayNotWrite_IsRefusedAndShowsNoButtons()
    {
        var auditor = await server.SignInAsync(Role.Auditor);
        var id = await server.Register.ScalarAsync<Guid>(Department("select id from procurement_lines limit 1", "limit 1"));

        foreach (var path in new[] { "lines/new", $"lines/{id}", $"lines/{id}/row", $"lines/{id}/delete" })
        {
            using var answer = await auditor.GetAsync(new Uri($"{List}/{path}", UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }

        var list = await auditor.PageAsync(List);
        Assert.Empty(list.QuerySelectorAll("a[href$='/delete'], a[href$='/lines/new'], a[href$='/paste']"));
    }

    [Fact]
    public async Task Line_OfAnotherDepartment_IsNotFound()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var foreign = await server.Register.ScalarAsync<string>(
            "select fiscal_year || '/lines/' || line.id from procurement_lines line join departments d on d.id = line.department_id where d.code <> '432' limit 1");

        foreach (var path in new[] { $"/budget/{foreign}", $"/budget/{foreign}/delete", $"/budget/{foreign}/row" })
        {
            using var answer = await clerk.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("fwq", "A02010104", "服务器")]
    [InlineData("A02010105", "A02010105", "台式计算机")]
    [InlineData("便携式", "A02010108", "便携式计算机")]
    public async Task Catalogue_CodeNameOrInitials_FindsAndWarnsOfTheOtherEdition(string typed, string code, string name)
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        var page = await clerk.PageAsync($"/catalogue?edition=2022&q={Uri.EscapeDataString(typed)}");

        var row = page.QuerySelectorAll("main tbody tr").First(item => item.QuerySelector(".code")!.TextContent == code);
        Assert.Contains(name, row.TextContent, StringComparison.Ordinal);
        Assert.Equal(code == "A02010108" || code == "A02010104" || code == "A02010105", row.QuerySelector(".note-warning") is not null);
    }

    private static string Department(string sql, string tail = "") =>
        (tail.Length == 0 ? sql : sql.Replace(tail, "", StringComparison.Ordinal)) + $" where department_id = (select id from departments where code = '432') {tail}";

    /// <summary>A sound line of 1,000 pieces at two yuan for the sample department's first project.</summary>
    private async Task<(string, string)[]> FieldsAsync(string name) =>
    [
        ("Line.Project", (await server.Register.ScalarAsync<Guid>(
            "select project.id from projects project join departments d on d.id = project.department_id where d.code = '432' order by position limit 1")).ToString()),
        ("Line.ItemName", name), ("Line.Edition", "2013"), ("Line.Code", "A02010104"), ("Line.MeasureUnit", "台"), ("Line.Quantity", "1,000"),
        ("Line.UnitPrice", "２"), ("Line.Amount", ""), ("Line.OnlySource", "unitFunds"), ("Line.SmeReserve", ""), ("Line.FixedAsset", ""), ("Line.FixedAssetReason", ""),
    ];
}
