using System.IO.Compression;
using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Api;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Books;

/// <summary>The books through pages and API: who may, and the way from balances to closing and back.</summary>
public sealed class BookPageTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Pages_FromBalancesToClosingAndReopening()
    {
        var manager = await server.Web.SignInAsync(Role.AssetManager);
        using var saved = await manager.PostFormAsync(
            "/books/reconciliation?on=2019-12-31", "form#balances", ("Input.Values[1]", "７,624,300"), ("Input.Depreciations[1]", "0.00"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var stated = await manager.PostFormAsync("/books/reconciliation?on=2019-12-31", "form#state-books");
        var statement = await manager.PageAsync(stated.Headers.Location!.OriginalString);
        Assert.Contains("账账相符", statement.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var unseen = await manager.PostFormAsync("/books/2019/closing", "form#close-year");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        Assert.Contains("已看过提醒", (await unseen.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        using var closed = await manager.PostFormAsync("/books/2019/closing", "form#close-year", ("WarningsConfirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        var author = await server.Web.SignInAsync(Role.DisclosureAuthor);
        Assert.Contains("上年（2019）资产账已由", (await author.PageAsync("/disclosures/2020")).QuerySelector(".banner-info")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("上年（2020）资产账尚未结账", (await author.PageAsync("/disclosures/2021")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var asked = await manager.PostFormAsync("/books/2019/closing", "form#request-reopening", ("Note", "漏记一笔"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var approver = await server.Web.SignInAsync(Role.Approver);
        var waiting = (await approver.PageAsync("/approvals")).QuerySelector("#reopenings")!;
        Assert.NotNull(waiting.QuerySelector("a[href='/books/2019/closing']"));
        Assert.Contains("漏记一笔", waiting.TextContent, StringComparison.Ordinal);
        using var reopened = await approver.PostFormAsync("/books/2019/closing", "form#decide-year");
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.Contains("未结账", (await manager.PageAsync("/books/2019")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ClosingByWhoMayOnlyLook_IsForbidden()
    {
        var approver = await server.Web.SignInAsync(Role.Approver);
        var page = await approver.PageAsync("/books/2018/closing");
        Assert.Null(page.QuerySelector("form#close-year"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await approver.PostAsync(
            new Uri("/books/2018/closing?handler=Close", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("WarningsConfirmed", "true")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Paste_FillsTheFieldsAndSavesNothing_OrSaysWhatIsWrong()
    {
        var manager = await server.Web.SignInAsync(Role.AssetManager);

        using var read = await manager.PostFormAsync("/books/reconciliation?on=2018-12-31", "form#paste", ("Pasted", "类别\t固定资产\t累计折旧\n设备\t1,234.50\t200\n"));
        using var wrong = await manager.PostFormAsync("/books/reconciliation?on=2018-12-31", "form#paste", ("Pasted", "存货\t5\t"));

        Assert.Equal("1234.50", (await read.PageAsync()).QuerySelector("input[name='Input.Values[1]']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("不认识的类别“存货”", (await wrong.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from ledger_balances where as_of = '2018-12-31'"));
    }

    [Fact]
    public async Task Workbook_HasASheetForEachView()
    {
        var manager = await server.Web.SignInAsync(Role.AssetManager);
        using var answer = await manager.GetAsync(new Uri("/books/2020/roll-forward.xlsx", UriKind.Relative));
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var names = new StreamReader(await zip.GetEntry("xl/workbook.xml")!.OpenAsync());
        var text = await names.ReadToEndAsync();

        Assert.All(["按门类", "按类别", "按单位", "按公开表五行", "累计折旧"], name => Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Api_ClosesAndReopens_WithTheRightPeopleOnly()
    {
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var approver = await server.CallerAsync(Role.Approver);
        using var clerk = await server.CallerAsync(Role.Clerk);
        var (found, body) = await manager.GetJsonAsync("/api/v1/books/2022?depreciation=true");
        Assert.Equal(("open", 6), ((string?)body["status"], body["rows"]!.AsArray().Count));
        var tag = found.Headers.ETag!.Tag;

        ApiCalls.AssertProblem(await clerk.PostJsonAsync("/api/v1/books/2022/close", "{}", ("If-Match", tag)), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        ApiCalls.AssertProblem(await manager.PostJsonAsync("/api/v1/books/2022/close", "{}", ("If-Match", tag)), HttpStatusCode.UnprocessableEntity, "BK-WARNINGS");
        var (closed, _) = await manager.PostJsonAsync("/api/v1/books/2022/close", """{ "warningsConfirmed": true }""", ("If-Match", tag));
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        ApiCalls.AssertProblem(await approver.PostJsonAsync("/api/v1/books/2022/reopen", "{}", ("If-Match", "\"1\"")), HttpStatusCode.Conflict, "BK-NOTASKED");
        var (asked, _) = await manager.PostJsonAsync("/api/v1/books/2022/reopen-request", """{ "reason": "漏记" }""", ("If-Match", "\"1\""));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        ApiCalls.AssertProblem(await manager.PostJsonAsync("/api/v1/books/2022/reopen", "{}", ("If-Match", "\"2\"")), HttpStatusCode.Forbidden, "AC-FORBIDDEN");
        var (refused, answer) = await approver.PostJsonAsync("/api/v1/books/2022/refuse", """{ "reason": "不属实" }""", ("If-Match", "\"2\""));
        Assert.Equal((HttpStatusCode.OK, "closed"), (refused.StatusCode, (string?)answer["status"]));
    }

    [Fact]
    public async Task Api_PutBalances_IsComparedAndStated()
    {
        using var manager = await server.CallerAsync(Role.AssetManager);
        using var put = new HttpRequestMessage(HttpMethod.Put, "/api/v1/books/balances")
        {
            Content = new StringContent("""{ "asOf": "2023-12-31", "balances": [ { "class": "equipment", "value": "5.00" } ] }""", System.Text.Encoding.UTF8, "application/json"),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var saved = await manager.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        var (_, compared) = await manager.GetJsonAsync("/api/v1/books/balances?on=2023-12-31");
        Assert.Equal("5.00", (string?)compared["classes"]![1]!["ledgerValue"]);
        ApiCalls.AssertProblem(
            await manager.PostJsonAsync("/api/v1/books/reconciliations", """{ "kind": "booksWithBooks", "asOf": "2023-12-31" }""", ("Idempotency-Key", "r1")),
            HttpStatusCode.UnprocessableEntity, "BK-EXPLAIN");
        var (made, _) = await manager.PostJsonAsync(
            "/api/v1/books/reconciliations", """{ "kind": "booksWithBooks", "asOf": "2023-12-31", "note": "总账多记" }""", ("Idempotency-Key", "r2"));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    [Fact]
    public async Task Statement_TakesFiles_FromWhoWritesAndForWhoReads()
    {
        using var manager = await server.CallerAsync(Role.AssetManager, "432");
        using var auditor = await server.CallerAsync(Role.Auditor, "432");
        using var ofUnit = await server.CallerAsync(Role.AssetManager, "432", await server.Register.ScalarAsync<Guid>("select id from budget_units where code = '432001'"));
        using var put = new HttpRequestMessage(HttpMethod.Put, "/api/v1/books/balances")
        {
            Content = new StringContent("""{ "asOf": "2017-12-31", "balances": [ { "class": "equipment", "value": "5.00" } ] }""", System.Text.Encoding.UTF8, "application/json"),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var saved = await manager.SendAsync(put);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var (_, made) = await manager.PostJsonAsync(
            "/api/v1/books/reconciliations", """{ "kind": "booksWithBooks", "asOf": "2017-12-31", "note": "总账多记" }""", ("Idempotency-Key", "files"));
        var id = (string)made["id"]!;

        var address = $"/api/v1/books/reconciliations/{id}";
        Assert.Equal(HttpStatusCode.Forbidden, await AttachAsync(auditor, address));
        Assert.Equal(HttpStatusCode.NotFound, await AttachAsync(ofUnit, address));
        Assert.Equal(HttpStatusCode.Created, await AttachAsync(manager, address));
        var (_, read) = await auditor.GetJsonAsync(address);
        var file = (string?)read["attachments"]![0]!["id"];
        Assert.Equal("余额表.pdf", (string?)read["attachments"]![0]!["fileName"]);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(new Uri($"/api/v1/attachments/{file}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ofUnit.GetAsync(new Uri($"/api/v1/attachments/{file}", UriKind.Relative))).StatusCode);

        var person = await server.Web.SignInAsync(Role.AssetManager);
        using var removed = await person.PostFormAsync($"/books/reconciliation/{id}", "form[action*=Remove]", ("attachment", file!), ("why", "传错了"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal("2017-12-31 账账有差异 余额表.pdf", await server.Register.ScalarAsync<string>($"select subject_label from audit_records where subject_id = '{file}' and action = 'attachment.add'"));
        Assert.Empty((await auditor.GetJsonAsync(address)).Body["attachments"]!.AsArray());
    }

    private static async Task<HttpStatusCode> AttachAsync(HttpClient client, string address)
    {
        using var body = new ByteArrayContent("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"u8.ToArray()) { Headers = { ContentType = new("application/octet-stream") } };
        using var answer = await client.PostAsync(new Uri($"{address}/attachments?fileName={Uri.EscapeDataString("余额表.pdf")}", UriKind.Relative), body);
        return answer.StatusCode;
    }
}
