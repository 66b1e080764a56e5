using System.Net;
using System.Net.Http.Headers;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Tests.Purchasing;

namespace Procurement.Web.Tests.Assets;

/// <summary>The pages of cards and places over HTTP.</summary>
public sealed class CardPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("after the disposal", "6,000.00", "1,600.00", "4,400.00", "档案库", "on=2024-06-30")]
    [InlineData("before it", "12,000.00", "2,000.00", "10,000.00", "未定", "on=2023-12-31")]
    [InlineData("recorded in July, unknown in June", "12,000.00", "3,200.00", "8,800.00", "档案库", "on=2024-06-30&knownAt=2024-06-30")]
    [InlineData("known once recorded", "6,000.00", "1,600.00", "4,400.00", "档案库", "on=2024-06-30&knownAt=2024-07-01")]
    public async Task Card_AsOfADay_ShowsTheFiguresOfThen(string name, string value, string accumulated, string net, string place, string query)
    {
        var id = await SampleCard.AddAsync(server.Register, "432", $"T-{name}");
        var client = await server.SignInAsync(Role.Auditor);

        var page = await client.PageAsync($"/cards/{id}?{query}");

        var figures = page.QuerySelectorAll(".figures dd, .figure dd, .figure").Select(node => node.TextContent).ToList();
        var text = string.Join(" ", figures.Count > 0 ? figures : [page.QuerySelector("main")!.TextContent]);
        Assert.All([value, accumulated, net], figure => Assert.True(text.Contains(figure, StringComparison.Ordinal), $"{name}: {figure} in {text}"));
        Assert.Equal(place, page.QuerySelectorAll(".facts dt").Single(node => node.TextContent == "存放地点").NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task Card_BeforeItsFirstEntry_SaysThatItIsNotThere()
    {
        var id = await SampleCard.AddAsync(server.Register, "432", "T-EARLY");

        var page = await (await server.SignInAsync(Role.Clerk)).PageAsync($"/cards/{id}?on=2022-12-31");

        Assert.Contains("还没有这张卡片", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_Stale_IsRefusedWithWhatWasTyped_ElseAudited()
    {
        var id = await SampleCard.AddAsync(server.Register, "432", "T-DESCRIBE");
        var manager = await server.SignInAsync(Role.AssetManager);

        using var refused = await manager.PostFormAsync($"/cards/{id}", "#describe", ("Name", "新名称"), ("version", "6"));
        using var done = await manager.PostFormAsync($"/cards/{id}", "#describe", ("Name", "密集架（电动）"), ("SerialNumber", "<b>1</b>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("新名称", (await refused.PageAsync()).QuerySelector("#describe [name=Name]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("密集架（电动）|MJJ-8|<b>1</b>|8", await server.Register.ScalarAsync<string>(
            $"select concat_ws('|', name, model, serial_number, row_version) from asset_cards where id = '{id}'"));
        Assert.Equal(1L, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where action = 'card.describe' and subject_id = '{id}'"));
        Assert.Contains("修改卡片说明", (await manager.PageAsync($"/cards/{id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Describe_VehicleUse_IsOfferedForVehiclesOnly_AndAuditedBeforeAndAfter()
    {
        var id = await SampleCard.AddAsync(server.Register, "432", "T-USE");
        var manager = await server.SignInAsync(Role.AssetManager);
        Assert.Null((await manager.PageAsync($"/cards/{id}")).QuerySelector("#describe [name=VehicleUse]"));
        using var refused = await manager.PostFormAsync($"/cards/{id}", "#describe", ("VehicleUse", "emergency"));
        await server.Register.ScalarAsync<string>($"update asset_cards set kind = 'vehicle' where id = '{id}' returning kind");

        using var unknown = await manager.PostFormAsync($"/cards/{id}", "#describe", ("VehicleUse", "racing"));
        using var done = await manager.PostFormAsync($"/cards/{id}", "#describe", ("VehicleUse", "emergency"));

        Assert.Contains("不是车辆，不能填写车辆用途", (await refused.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请从列表中选择", (await unknown.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await manager.PageAsync($"/cards/{id}");
        Assert.Equal("应急保障用车", page.QuerySelectorAll(".facts dt").Single(node => node.TextContent == "车辆用途").NextElementSibling!.TextContent);
        Assert.Equal("emergency", page.QuerySelector("#describe [name=VehicleUse] option[selected]")!.GetAttribute("value"));
        Assert.Equal("null|emergency", await server.Register.ScalarAsync<string>(
            $"select coalesce(before::json->>'vehicleUse', 'null') || '|' || (after::json->>'vehicleUse') from audit_records where action = 'card.describe' and subject_id = '{id}'"));
    }

    [Fact]
    public async Task List_FilterAndChoose_LeadOn()
    {
        var id = await SampleCard.AddAsync(server.Register, "432", "T-LIST");
        var manager = await server.SignInAsync(Role.AssetManager);

        var page = await manager.PageAsync("/cards?q=T-LIST&custodian=钱&usedUp=no");
        var none = await manager.PageAsync("/cards?q=T-LIST&valueFrom=6000.01");
        var chosen = await manager.PageAsync("/cards/chosen?q=T-LIST");

        Assert.Equal([id.ToString()], page.QuerySelectorAll("tbody input[name=cards]").Select(box => box.GetAttribute("value")));
        Assert.Contains("合计（1 张）", page.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的卡片", none.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(id.ToString(), chosen.QuerySelector("input[name=cards]")!.GetAttribute("value"));
        using var workbook = await manager.GetAsync(new Uri("/cards/list.xlsx?q=T-LIST", UriKind.Relative));
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync())[..2]);
        var csv = await manager.GetStringAsync(new Uri("/cards/list.csv?q=T-LIST", UriKind.Relative));
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("T-LIST,密集架,A05010301,家具和用具,MJJ-8", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithNonsenseInTheAddress_StillShows()
    {
        using var answer = await (await server.SignInAsync(Role.Clerk)).GetAsync(
            new Uri("/cards?row=officeSpace&kind=7&unit=x&place=y&status=gone&use=1&usedUp=maybe&sort=zzz&p=99999999&q=%25_%5C", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task List_WithAnAmountOrDayThatIsNone_SaysSoAtTheField()
    {
        using var answer = await (await server.SignInAsync(Role.Clerk)).GetAsync(new Uri("/cards?valueFrom=abc&acquiredTo=31", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(2, page.Split("aria-invalid=\"true\"").Length - 1);
    }

    [Theory]
    [InlineData(Role.DisclosureAuthor, "/cards", HttpStatusCode.Forbidden)]
    [InlineData(Role.DisclosureAuthor, "/places", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, "/cards", HttpStatusCode.Forbidden)]
    [InlineData(Role.Approver, "/cards", HttpStatusCode.OK)]
    [InlineData(Role.Clerk, "/cards/chosen", HttpStatusCode.Forbidden)]
    [InlineData(Role.Clerk, "/places/paste", HttpStatusCode.Forbidden)]
    [InlineData(Role.Clerk, "/places", HttpStatusCode.OK)]
    [InlineData(Role.AssetManager, "/cards/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    public async Task Role_DecidesWhatOpens(Role role, string path, HttpStatusCode expected)
    {
        using var answer = await (await server.SignInAsync(role)).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Place_AddedByTheManager_IsListed_AndNotByAClerk()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        var clerk = await server.SignInAsync(Role.Clerk);

        using var done = await manager.PostFormAsync("/places", "#place", ("Code", "1-101"), ("Name", "一楼 101 室"));
        using var again = await manager.PostFormAsync("/places", "#place", ("Code", "1-101"), ("Name", "另一间"));
        using var forbidden = await clerk.PostFormAsync("/cards", "main form", ("Code", "1-102"), ("Name", "越权"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("一楼 101 室", (await clerk.PageAsync("/places?q=1-101")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal("另一间", (await again.PageAsync()).QuerySelector("#place [name=Name]")!.GetAttribute("value"));
        Assert.False(forbidden.IsSuccessStatusCode);
        Assert.Null((await clerk.PageAsync("/places")).QuerySelector("#place"));
    }

    [Fact]
    public async Task Attachment_OfACard_IsKeptFromWhoMayNotReadCards()
    {
        var id = await SampleCard.AddAsync(server.Register, "432", "T-FILE");
        var manager = await server.SignInAsync(Role.AssetManager);
        using var form = new MultipartFormDataContent();
        var page = await manager.PageAsync($"/cards/{id}");
        form.Add(new StringContent(page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        var file = new ByteArrayContent(AttachmentHandlerTests.Pdf(1000));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "照片.pdf");

        using var up = await manager.PostAsync(new Uri($"/cards/{id}?handler=Upload", UriKind.Relative), form);
        var href = (await manager.PageAsync($"/cards/{id}")).QuerySelector(".documents a")!.GetAttribute("href")!;
        using var read = await (await server.SignInAsync(Role.Clerk)).GetAsync(new Uri(href, UriKind.Relative));
        using var kept = await (await server.SignInAsync(Role.DisclosureAuthor)).GetAsync(new Uri(href, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, up.StatusCode);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
    }
}
