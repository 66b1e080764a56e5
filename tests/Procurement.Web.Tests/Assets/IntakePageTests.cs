using System.Net;
using System.Net.Http.Headers;
using ClosedXML.Excel;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Assets;

/// <summary>登记入账 and 期初建账 over HTTP, in the sample department 432.</summary>
public sealed class IntakePageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Rows =
        "资产名称\t目录版本\t品目编码\t数量\t计量单位\t原值\t累计折旧\t已使用月数\t取得日期\n服务器\t2022\tA02010104\t1\t台\t10000\t\t7\t2020-06-01\n椅子\t2022\tA05010301\t10\t把\t一千\t\t0\t2020-06-01\n";

    [Fact]
    public async Task New_Submitted_WaitsForAnotherPerson()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        using var answer = await manager.PostFormAsync("/cards/new", "form#intake", [.. Fields("页面服务器", "2"), ("Input.UnitId", await UnitAsync())]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("donationIn submitted 2 1000.01|", await server.Register.ScalarAsync<string>(
            $"""
            select concat_ws(' ', way, status, (select count(*) from asset_movement_items where movement_id = m.id), (select sum(value) from asset_movement_items where movement_id = m.id)) || '|'
            from asset_movements m where id = '{answer.Headers.Location!.OriginalString[^36..]}'
            """));
    }

    [Fact]
    public async Task New_Refused_KeepsWhatWasTyped()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        using var wrong = await manager.PostFormAsync("/cards/new", "form#intake", [.. Fields("<b>奇怪</b>", "两台"), ("Input.UnitId", await UnitAsync())]);
        using var each = await manager.PostFormAsync("/cards/new", "form#intake", [.. Fields("太多", "201"), ("Input.UnitId", await UnitAsync())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.PageAsync();
        Assert.Equal(("<b>奇怪</b>", "两台"), (page.QuerySelector("#Input_Items_0__Name")!.GetAttribute("value"), page.QuerySelector("#Input_Items_0__Quantity")!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("#Input_Items_0__Quantity-error"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, each.StatusCode);
        Assert.Contains("不超过 200", (await each.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_LookedAt_ShowsKindAndLifeWithTheirSource()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        var page = await manager.PageAsync("/cards/new");
        var token = page.QuerySelector("#intake input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var looked = await manager.PostAsync(new Uri("/cards/new?handler=Look", UriKind.Relative), new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Input.Items[0].Code", "A02010104"), KeyValuePair.Create("Input.Items[0].Name", "已写")]));

        var shown = await looked.PageAsync();
        Assert.Contains("设备规定折旧年限 72 个月（财会〔2017〕4号）", shown.QuerySelector("fieldset p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已写", shown.QuerySelector("#Input_Items_0__Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Opening_Pasted_IsMendedSeenAndSubmitted()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        using var preview = await manager.PostFormAsync(
            "/cards/opening", "form#paste", ("Head.UnitId", await UnitAsync()), ("Head.Day", "2021-01-01"), ("Head.Reason", "启用系统"), ("text", Rows));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, preview.StatusCode);
        var page = await preview.PageAsync();
        Assert.Contains("应为数字", page.QuerySelector("#c3_7-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("972.22", page.QuerySelector("input[name=c2_8]")!.GetAttribute("value"));

        // Whoever clears the proposed amount is asked again, and nothing is submitted unseen.
        using var again = await PostRowsAsync(manager, page, ("c3_7", "1000"), ("c2_8", ""), ("add", "1"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var sound = await again.PageAsync();
        Assert.Contains("建议值", sound.QuerySelector("#c2_8-note")!.TextContent, StringComparison.Ordinal);
        using var done = await PostRowsAsync(manager, sound, ("add", "1"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("opening 2021-01-01 972.22", await server.Register.ScalarAsync<string>(
            $"select concat_ws(' ', way, effective_on, (select sum(depreciation) from asset_movement_items where movement_id = m.id)) from asset_movements m where id = '{done.Headers.Location!.OriginalString[^36..]}'"));
    }

    [Fact]
    public async Task Opening_Uploaded_AllOrNothingWithPlaces()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        var bad = await UploadAsync(manager, await SheetAsync(manager, ("服务器", "24"), ("存储", "999")));
        Assert.Contains("期初资产!J3", bad.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Null(bad.QuerySelector("#confirm"));

        var good = await UploadAsync(manager, await SheetAsync(manager, ("服务器", "24")));
        Assert.Contains("3,333.33", good.QuerySelector("#confirm")!.TextContent, StringComparison.Ordinal);
        using var unseen = await PostConfirmAsync(manager, good, ("Sheet.Reason", "启用系统"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        using var done = await PostConfirmAsync(manager, await unseen.PageAsync(), ("agree", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task Opening_HostileFile_IsRefusedInWords()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        var page = await UploadAsync(manager, "<html><script>alert(1)</script>"u8.ToArray());
        Assert.Contains("这不是 Excel 工作簿", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cards/new")]
    [InlineData("/cards/opening")]
    [InlineData("/cards/opening/sheet.xlsx")]
    public async Task OtherRoles_AreForbidden(string path)
    {
        foreach (var role in (Role[])[Role.Clerk, Role.Auditor, Role.Approver])
        {
            using var answer = await (await server.SignInAsync(role)).GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static (string Name, string Value)[] Fields(string name, string quantity) =>
    [
        ("Input.Way", "donationIn"), ("Input.Day", "2024-02-03"), ("Input.Reason", "接受捐赠"), ("Input.Items[0].Name", name), ("Input.Items[0].Code", "A02010104"),
        ("Input.Items[0].Edition", "2022"), ("Input.Items[0].Split", "oneEach"), ("Input.Items[0].Quantity", quantity), ("Input.Items[0].MeasureUnit", "台"),
        ("Input.Items[0].Value", "1,000.01"), ("Input.Items[0].AcquiredOn", "2024-02-03"),
    ];

    private async Task<string> UnitAsync() =>
        (await server.Register.ScalarAsync<Guid>("select u.id from budget_units u join departments d on d.id = u.department_id where d.code = '432' order by u.code limit 1")).ToString();

    private static Task<HttpResponseMessage> PostRowsAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] fields) =>
        PostAsync(client, page, "form#preview", fields);

    private static Task<HttpResponseMessage> PostConfirmAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] fields) =>
        PostAsync(client, page, "form#confirm", fields);

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, string form, (string Name, string Value)[] fields)
    {
        var found = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector(form)!;
        return client.PostAsync(new Uri(found.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(Forms.Filled(found, fields)));
    }

    private static async Task<byte[]> SheetAsync(HttpClient manager, params (string Name, string Used)[] rows)
    {
        using var workbook = new XLWorkbook(new MemoryStream(await manager.GetByteArrayAsync(new Uri("/cards/opening/sheet.xlsx", UriKind.Relative))));
        var sheet = workbook.Worksheet("期初资产");
        for (var index = 0; index < rows.Length; index++)
        {
            string[] cells = ["", rows[index].Name, "2022", "A02010104", "", "1", "台", "10000", "", rows[index].Used, "", "", "2018-06-01"];
            for (var column = 0; column < cells.Length; column++)
            {
                sheet.Cell(index + 2, column + 1).SetValue(cells[column]);
            }
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> UploadAsync(HttpClient manager, byte[] content)
    {
        var page = await manager.PageAsync("/cards/opening");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form#upload input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        form.Add(new StringContent(await UnitAsync()), "Sheet.UnitId");
        form.Add(new StringContent("2021-01-01"), "Sheet.Day");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", "期初.xlsx");
        using var kept = await manager.PostAsync(new Uri("/cards/opening?handler=Upload", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return await manager.PageAsync(kept.Headers.Location!.OriginalString);
    }
}
