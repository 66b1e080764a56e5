using System.Net;
using System.Text.Json.Nodes;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Web.Audit;
using Procurement.Web.Tests.Browser;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Audit;

/// <summary>The trail as the auditor reads it: page, downloads and API over HTTP.</summary>
public sealed class AuditPageTests(TestServer server, Chromium chromium) : IClassFixture<TestServer>, IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";
    private const string Formula = "=HYPERLINK(\"http://x\")";
    private static readonly Guid Desk = new("01890a5d-ac96-774b-bcce-000000000002");
    private Guid department;

    public async ValueTask InitializeAsync()
    {
        department = await server.DepartmentIdAsync("432");
        if (await server.Register.ScalarAsync<long>($"select count(*) from audit_records where subject_id = '{Desk}'") == 0)
        {
            await RecordAsync(
                new AuditFact(AuditActions.LineChange, "line", Desk, "办公桌" + Script, new { itemName = "办公桌", amount = "100.00", fixedAsset = true }, new { itemName = "办公桌", amount = "120.00", fixedAsset = true }, Formula),
                new AuditFact(AuditActions.LineDelete, "line", new Guid("01890a5d-ac96-774b-bcce-000000000003"), "100%纯棉毛巾", new { itemName = "毛巾" }, null));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/audit.xlsx")]
    [InlineData("/audit/audit.csv")]
    [InlineData("/api/v1/audit")]
    public async Task Read_OtherRoles_AreRefused(string path)
    {
        foreach (var role in Roles.All.Where(role => role is not Role.Auditor))
        {
            using var answer = await (await server.SignInAsync(role)).GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var nobody = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(nobody.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
    }

    [Fact]
    public async Task Verify_Clerk_IsRefused()
    {
        using var answer = await (await server.SignInAsync(Role.Clerk)).PostAsync(
            new Uri("/audit?handler=Verify", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("person=%E5%BC%A0%E4%B8%89&subject=%E5%8A%9E%E5%85%AC%E6%A1%8C", 1)]
    [InlineData("action=line.delete&kind=line", 1)]
    [InlineData("subject=100%25", 1)]
    [InlineData("subject=1_0", 0)]                      // a wildcard is a letter like any other
    [InlineData("q=120.00&kind=line", 1)]
    [InlineData("kind=purchase", 0)]
    [InlineData("kind=line&from=2000-01-01&to=2000-12-31", 0)]
    [InlineData("kind=line&from=2000-01-01&to=2099-12-31", 2)]
    public async Task Search_Filter_FindsSoMany(string query, int count)
    {
        var page = await (await server.SignInAsync(Role.Auditor)).PageAsync("/audit?" + query);

        Assert.Equal(count, page.QuerySelectorAll("main table.cards > tbody > tr").Length);
    }

    [Fact]
    public async Task Page_ScriptInAName_IsShownAsText()
    {
        var page = await (await server.SignInAsync(Role.Auditor)).PageAsync("/audit?action=line.change");

        Assert.Contains(Script, page.QuerySelector("main table.cards")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Equal($"/lines/{Desk}", page.QuerySelector("main table.cards a")!.GetAttribute("href"));
        var changed = Assert.Single(page.QuerySelectorAll("main table.dense tr.row-warning"));
        Assert.Equal(["100.00", "120.00"], changed.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("金额", changed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DayThatIsNone_IsToldAndKept()
    {
        using var answer = await (await server.SignInAsync(Role.Auditor)).GetAsync(new Uri("/audit?from=2024-13-01&subject=x", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("“2024-13-01”不是日期", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("x", page.QuerySelector("input[name=subject]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_OtherDepartments_AreNotThere()
    {
        var page = await (await server.SignInAsync(Role.Auditor, "209")).PageAsync("/audit?kind=line");

        Assert.Empty(page.QuerySelectorAll("main table.cards > tbody > tr"));
    }

    [Fact]
    public async Task Csv_Formula_IsNeutralised()
    {
        var text = await (await server.SignInAsync(Role.Auditor)).GetStringAsync(new Uri("/audit/audit.csv?action=line.change", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"=", text, StringComparison.Ordinal);
        Assert.Equal(2, text.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task Workbook_OfTheSearch_IsOne()
    {
        using var answer = await (await server.SignInAsync(Role.Auditor)).GetAsync(new Uri("/audit/audit.xlsx?kind=line", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        await using var file = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var archive = new System.IO.Compression.ZipArchive(file);
        using var sheet = new StreamReader(await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("100%纯棉毛巾", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_PagesByKey_UntilTheEnd()
    {
        var client = await server.SignInAsync(Role.Auditor);
        var sequences = new List<long>();
        for (var next = ""; next is not null;)
        {
            var page = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/audit?limit=1&kind=line" + next, UriKind.Relative), TestContext.Current.CancellationToken))!;
            sequences.AddRange(page["items"]!.AsArray().Select(item => item!["sequence"]!.GetValue<long>()));
            next = page["next"] is { } cursor ? "&after=" + cursor.GetValue<string>() : null;
        }

        Assert.Equal(2, sequences.Count);
        Assert.True(sequences[0] > sequences[1]);
    }

    [Fact]
    public async Task History_OfALine_IsThatOfTheLine()
    {
        var query = new AuditHistoryQuery(server.Register.Host);

        var all = await query.ForSubjectAsync(Zhang, "line", Desk, CancellationToken.None);
        var elsewhere = await query.ForSubjectAsync(Zhang with { Units = [Guid.Empty], AccountId = null }, "line", Desk, CancellationToken.None);

        Assert.Equal("修改采购明细", Assert.Single(all).Action);
        Assert.Empty(elsewhere);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Page_Axe_FindsNothing(int width, int height)
    {
        var page = await chromium.SignedInAsync(server, Role.Auditor, width, height);
        await page.GotoAsync(new Uri(server.Address, "/audit?kind=line").ToString());
        await page.Locator("details summary").First.ClickAsync();

        await Accessible.AssertAsync(page);
    }

    [Fact]
    public async Task Verify_Button_SaysWhatItFound()
    {
        // Another department than that of the other tests: its chain is broken here.
        var client = await server.SignInAsync(Role.Auditor, "428");

        var whole = await VerifyAsync(client);
        await server.Register.ScalarAsync<long>(
            $"update audit_records set reason = '无' where department_id = '{await server.DepartmentIdAsync("428")}' and sequence = 1 returning sequence");
        var broken = await VerifyAsync(client);

        Assert.Matches("[0-9-]{10} [0-9:]{5} 验证：[1-9][0-9]* 条记录，链完整", whole);
        Assert.Contains("第 1 条记录被改动", broken, StringComparison.Ordinal);
        Assert.Contains("请立即报告", broken, StringComparison.Ordinal);
    }

    private static async Task<string> VerifyAsync(HttpClient client)
    {
        using var answer = await client.PostFormAsync("/audit");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await client.PageAsync(answer.Headers.Location!.ToString())).Body!.TextContent;
    }

    private Actor Zhang => new(new Guid("01890a5d-ac96-774b-bcce-000000000001"), "张三（zhang）", "127.0.0.1", null, department);

    private async Task RecordAsync(params AuditFact[] facts) =>
        await new ActRunner(server.Register.Host.Database, server.Register.Host.Clock, server.Register.Host.Ids).RunAsync(
            Zhang,
            act =>
            {
                foreach (var fact in facts)
                {
                    act.Record(fact);
                }

                return Task.FromResult(true);
            },
            CancellationToken.None);
}
