using System.Net;
using System.Net.Http.Headers;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Purchasing;

public sealed class PurchasePageTests(TestServer server) : IClassFixture<TestServer>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await PurchaseServer.ApproveAsync(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task New_Sent_IsBookedAndShown()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var line = await PurchaseServer.FreeLineAsync(server);

        using var answer = await clerk.PostFormAsync($"/purchases/new?line={line}", "form#purchase", PurchaseServer.Fields("2", "150.5"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await clerk.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("采购电脑", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已登记采购 CG2020-", page.QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("301.00", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(301.00m, await server.Register.ScalarAsync<decimal>($"select amount from purchase_lines where line_id = '{line}' and purchase_id = '{answer.Headers.Location.OriginalString[^36..]}'"));
        Assert.Contains("采购电脑", (await clerk.PageAsync("/purchases?year=2020&supplier=华为")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_FullWidthFiguresAndUntouchedAmount_IsQuantityTimesPrice()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var line = await PurchaseServer.FreeLineAsync(server);
        var fields = PurchaseServer.Fields("２", "１０５．５０").Where(field => field.Name != "Input.Lines[0].Amount").ToArray();

        using var answer = await clerk.PostFormAsync($"/purchases/new?line={line}", "form#purchase", fields);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(211.00m, await server.Register.ScalarAsync<decimal>($"select amount from purchase_lines where line_id = '{line}' and purchase_id = '{answer.Headers.Location!.OriginalString[^36..]}'"));
    }

    [Fact]
    public async Task New_NulInAField_IsABadRequestWithAPage()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var line = await PurchaseServer.FreeLineAsync(server);

        using var answer = await clerk.PostFormAsync($"/purchases/new?line={line}", "form#purchase", PurchaseServer.Fields("1", "100", "电\0脑"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请求的内容有误", (await answer.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_Refused_KeepsWhatWasTypedAndRunsNoScript()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var line = await PurchaseServer.FreeLineAsync(server);
        const string title = "<script>alert(1)</script>电脑";

        using var answer = await clerk.PostFormAsync($"/purchases/new?line={line}", "form#purchase", PurchaseServer.Fields("2", "99999999", title));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("采购超出预算余额", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(title, page.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Equal("99999999", page.QuerySelector("#Input_Lines_0__UnitPrice")!.GetAttribute("value"));
        Assert.Equal("2020-05-06", page.QuerySelector("#Input_ContractDay")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task New_FieldsWrong_SaysWhereBesideEach()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var fields = PurchaseServer.Fields("两台", "1.2345678").Where(field => field.Name is not ("Input.SupplierCode" or "Input.Method"))
            .Append(("Input.SupplierCode", "123")).Append(("Input.Method", "2")).ToArray();

        using var answer = await clerk.PostFormAsync($"/purchases/new?line={await PurchaseServer.FreeLineAsync(server)}", "form#purchase", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("现有 3 位", page.QuerySelector("#Input_SupplierCode-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请选择采购方式", page.QuerySelector("#Input_Method-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("数量应为数字", page.QuerySelector("#Input_Lines_0__Quantity-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("单价应为数字", page.QuerySelector("#Input_Lines_0__UnitPrice-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("两台", page.QuerySelector("#Input_Lines_0__Quantity")!.GetAttribute("value"));
    }

    [Fact]
    public async Task New_SearchedAndAddedLines_KeepWhatWasTyped()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var page = await clerk.PageAsync("/purchases/new");
        var token = page.QuerySelector("#purchase input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var line = await PurchaseServer.FreeLineAsync(server);
        var name = await server.Register.ScalarAsync<string>($"select item_name from procurement_lines where id = '{line}'");

        using var found = await clerk.PostAsync(
            new Uri("/purchases/new?handler=Find", UriKind.Relative), Form(("__RequestVerificationToken", token), ("Input.Title", "已写的事项"), ("Find", name)));
        using var added = await clerk.PostAsync(
            new Uri("/purchases/new?handler=Add", UriKind.Relative), Form(("__RequestVerificationToken", token), ("Input.Title", "已写的事项"), ("add", line.ToString())));

        Assert.NotNull((await found.PageAsync()).QuerySelector($"button[name=add][value='{line}']"));
        var after = await added.PageAsync();
        Assert.Equal("已写的事项", after.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Contains(name, after.QuerySelector("legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_SameFormTwice_IsBookedOnce()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var page = await clerk.PageAsync($"/purchases/new?line={await PurchaseServer.FreeLineAsync(server)}");
        var hidden = page.QuerySelectorAll("#purchase input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        var fields = hidden.Concat(PurchaseServer.Fields("1", "88")).ToArray();

        using var first = await clerk.PostAsync(new Uri("/purchases/new", UriKind.Relative), Form(fields));
        using var second = await clerk.PostAsync(new Uri("/purchases/new", UriKind.Relative), Form(fields));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task AcceptConfirmAndRevoke_ThroughThePages()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var manager = await server.SignInAsync(Role.AssetManager);
        var purchase = await PurchaseServer.BuyAsync(server, "2");

        using var accepted = await clerk.PostFormAsync($"{purchase}/accept", "form#acceptance", ("Input.AcceptedOn", "2020-06-01"), ("Input.Lines[0].Quantity", "1"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var acceptance = accepted.Headers.Location!.OriginalString;
        Assert.Contains("待建卡", (await clerk.PageAsync(acceptance)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var proposal = await server.Register.ScalarAsync<Guid>($"select id from card_proposals where acceptance_id = '{acceptance[^36..]}'");
        using var nameless = await manager.PostFormAsync($"/cards/proposals/{proposal}", "form#card", ("CardNumber", "页面-1"), ("Name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        Assert.Contains("请填写资产名称", (await nameless.PageAsync()).QuerySelector("#Name-error")!.TextContent, StringComparison.Ordinal);
        using var confirmed = await manager.PostFormAsync($"/cards/proposals/{proposal}", "form#card", ("CardNumber", "页面-1"), ("Name", "改名的电脑"));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);

        Assert.Equal("改名的电脑", await server.Register.ScalarAsync<string>("select name from asset_cards where card_number = '页面-1'"));
        Assert.Null((await clerk.PageAsync(acceptance)).QuerySelector("form[action*=Revoke]"));
        var document = await clerk.PageAsync(purchase);
        Assert.Null(document.QuerySelector("form[action*=Cancel]"));
    }

    [Fact]
    public async Task Cancel_WithoutReason_IsRefusedWithIt_GivesBack()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var purchase = await PurchaseServer.BuyAsync(server);

        using var refused = await clerk.PostFormAsync(purchase, "form[action*=Cancel]", ("reason", " "));
        using var done = await clerk.PostFormAsync(purchase, "form[action*=Cancel]", ("reason", "填错供应商"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("请写明取消采购的原因", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("填错供应商", (await clerk.PageAsync(purchase)).QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachment_UpAndDown_AsADownloadThatRunsNothing()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var purchase = await PurchaseServer.BuyAsync(server);
        var content = AttachmentHandlerTests.Pdf(300_000);

        using var up = await UploadAsync(clerk, purchase, content, "..\\合同“A”;\r\n.pdf".Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, up.StatusCode);
        var href = (await clerk.PageAsync(purchase)).QuerySelector(".documents a")!.GetAttribute("href")!;
        using var down = await clerk.GetAsync(new Uri(href, UriKind.Relative));

        Assert.Equal(content, await down.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", down.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", down.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("合同“A”;.pdf", down.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(down.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(down.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Attachment_TooLargeOrLying_IsRefusedInWords()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var purchase = await PurchaseServer.BuyAsync(server);

        using var large = await UploadAsync(clerk, purchase, AttachmentHandlerTests.Pdf((20 << 20) + 1), "合同.pdf");
        using var lying = await UploadAsync(clerk, purchase, "<html>"u8.ToArray(), "合同.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, large.StatusCode);
        Assert.Contains("超过 20 MB", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lying.StatusCode);
        Assert.Contains("的内容是网页", await lying.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForeignDepartment_FindsNothing()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var purchase = await PurchaseServer.BuyAsync(server);
        using var up = await UploadAsync(clerk, purchase, AttachmentHandlerTests.Pdf(100), "合同.pdf");
        var attachment = (await clerk.PageAsync(purchase)).QuerySelector(".documents a")!.GetAttribute("href")!;
        var stranger = await server.SignInAsync(Role.Clerk, "428");

        foreach (var path in (string[])[purchase, $"{purchase}/accept", attachment])
        {
            using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain(purchase, (await stranger.PageAsync("/purchases")).Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Auditor, "/purchases/new", HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, "/purchases", HttpStatusCode.OK)]
    [InlineData(Role.Administrator, "/purchases", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, "/acceptances", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, "/attachments/00000000-0000-0000-0000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData(Role.DisclosureAuthor, "/cards/proposals", HttpStatusCode.Forbidden)]
    [InlineData(Role.Clerk, "/cards/proposals", HttpStatusCode.OK)]
    [InlineData(Role.Clerk, "/cards/proposals/00000000-0000-0000-0000-000000000000", HttpStatusCode.Forbidden)]
    [InlineData(Role.AssetManager, "/cards/proposals/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    public async Task Role_DecidesWhatOpens(Role role, string path, HttpStatusCode expected)
    {
        using var answer = await (await server.SignInAsync(role)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Cancel_ByWhoMayOnlyRead_IsForbidden()
    {
        var purchase = await PurchaseServer.BuyAsync(server);
        var auditor = await server.SignInAsync(Role.Auditor);
        var token = (await auditor.PageAsync("/purchases")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

        using var answer = await auditor.PostAsync(new Uri($"{purchase}?handler=Cancel", UriKind.Relative), Form(("__RequestVerificationToken", token), ("version", "1"), ("reason", "越权")));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("active", await server.Register.ScalarAsync<string>($"select status from purchases where id = '{purchase[^36..]}'"));
    }

    [Fact]
    public async Task Workbook_OfTheList_IsAWorkbook()
    {
        await PurchaseServer.BuyAsync(server);

        using var answer = await (await server.SignInAsync(Role.Clerk)).GetAsync(new Uri("/purchases/list.xlsx?year=2020", UriKind.Relative));

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string purchase, byte[] content, string name)
    {
        var page = await client.PageAsync(purchase);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form[enctype] input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await client.PostAsync(new Uri($"{purchase}?handler=Upload", UriKind.Relative), form);
    }
}
