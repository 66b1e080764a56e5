using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Movements;

/// <summary>变动 through the pages: written, returned, mended, approved, listed; and closed to whom they are closed.</summary>
public sealed class MovementPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Disposal_WrittenReturnedMendedAndApproved_IsInTheLedger()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var (manager, approver) = (await server.SignInAsync(Role.AssetManager), await server.SignInAsync(Role.Approver));
        var address = await SubmitAsync(manager, card, ("way", "scrapping"), ($"c{card:N}.quantity", "４"));
        Assert.Contains("等待另一人审批", (await manager.PageAsync(address)).QuerySelector("#flash")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await approver.PageAsync("/approvals")).QuerySelector($"a[href='{address}']"));

        using (var returned = await approver.PostFormAsync(address, "form[action$='handler=Return'], form[action*='Return']", ("reason", "应为对外捐赠")))
        {
            Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        }

        Assert.Contains("应为对外捐赠", (await manager.PageAsync(address)).QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);
        using (var mended = await manager.PostFormAsync($"/movements/new?movement={address[^36..]}", "form[data-keep]", ("way", "donationOut"), ("counterparty", "希望小学")))
        {
            Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
            Assert.Equal(address, mended.Headers.Location!.OriginalString);
        }

        using (var approved = await approver.PostFormAsync(address, "form[action*='Approve']", ("note", "同意")))
        {
            Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        }

        Assert.Equal("6.0000|43200.00|active", await MovementCards.StandingAsync(server.Register, card));
        Assert.Equal("-4.0000|donationOut", await server.Register.ScalarAsync<string>(
            $"select concat_ws('|', quantity, way) from asset_entries where card_id = '{card}' and entry = 'disposal'"));
        var entries = await manager.PageAsync(address + "?view=entries");
        Assert.Contains("-28,800.00", entries.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var print = await manager.PageAsync(address + "/print");
        Assert.Equal(6, print.QuerySelectorAll(".signatures li").Length);
    }

    [Fact]
    public async Task New_TypedNonsense_IsSaidBesideEachFieldAndKept()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var manager = await server.SignInAsync(Role.AssetManager);
        using var answer = await manager.PostFormAsync(
            $"/movements/new?kind=disposal&cards={card}", "form[data-keep]", ("way", "7"), ("day", "昨天"), ("reason", "<script>alert(1)</script>"), ("proceeds", "一百"),
            ($"c{card:N}.quantity", "很多"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("标出的 5 处", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("处置数量应为数字", page.QuerySelector(".note-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("很多", page.QuerySelector($"input[name='c{card:N}.quantity']")!.GetAttribute("value"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("textarea[name=reason]")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task New_RuleRefuses_ShowsTheBannerAndWhatWasTyped()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var manager = await server.SignInAsync(Role.AssetManager);
        using var answer = await manager.PostFormAsync(
            $"/movements/new?kind=disposal&cards={card}", "form[data-keep]",
            ("way", "sale"), ("counterparty", "某公司"), ("evidence", "批复"), ("reason", "闲置"), ($"c{card:N}.quantity", "11"), ("proceeds", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("账面 10 台，本次填了 11", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("11", page.QuerySelector($"input[name='c{card:N}.quantity']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task New_PastedNumbers_AddsTheCardsAndNamesWhatIsNotThere()
    {
        var cards = await MovementCards.MakeAsync(server.Register, "432", 3);
        var numbers = await Task.WhenAll(cards.Select(card => MovementCards.NumberAsync(server.Register, card)));
        var manager = await server.SignInAsync(Role.AssetManager);
        var form = (await manager.PageAsync("/movements/new?kind=Disposal")).QuerySelector("form[data-keep]")!;
        using var answer = await manager.PostAsync(new Uri("/movements/new?handler=Add", UriKind.Relative), new FormUrlEncodedContent(
        [
            .. form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)),
            KeyValuePair.Create("numbers", string.Join("\r\n", numbers) + "，ZZ-404"), KeyValuePair.Create("reason", "到期"),
        ]));
        var page = await answer.PageAsync();
        Assert.Equal(cards, page.QuerySelectorAll("input[name=cards]").Select(field => Guid.Parse(field.GetAttribute("value")!)));
        Assert.Contains("ZZ-404", page.QuerySelector(".banner-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("到期", page.QuerySelector("textarea[name=reason]")!.TextContent);
    }

    /// <summary>72,000.00 over 72 months from January 2024: 1,000.00 a month; before May's charge 4,000.00 are on the books.</summary>
    [Fact]
    public async Task New_AnotherDay_ShowsTheDepreciationAsOfIt()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var manager = await server.SignInAsync(Role.AssetManager);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await manager.PageAsync($"/movements/new?kind=Disposal&cards={card}")).QuerySelector("form[data-keep]")!;
        Assert.Equal("#chosen", form.QuerySelector("input[name=day]")!.GetAttribute("hx-target"));
        using var looked = await manager.PostAsync(
            new Uri(form.QuerySelector("button[formaction*=Look]")!.GetAttribute("formaction")!, UriKind.Relative),
            new FormUrlEncodedContent(Forms.Filled(form, [("day", "2024-05-20"), ("reason", "到期")])));
        var page = await looked.PageAsync();
        Assert.Equal("4,000.00", page.QuerySelector("#chosen-cards tbody td[data-label='累计折旧']")!.TextContent);
        Assert.Equal("68,000.00", page.QuerySelector("#chosen-cards tbody td[data-label='净值']")!.TextContent);
        Assert.Contains("2024-05-20", page.QuerySelector("#chosen [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("到期", page.QuerySelector("textarea[name=reason]")!.TextContent);
    }

    [Fact]
    public async Task List_Filtered_ShowsTheMovementsOfACardAndGivesFiles()
    {
        var cards = await MovementCards.MakeAsync(server.Register, "432", 2);
        var manager = await server.SignInAsync(Role.AssetManager);
        var address = await SubmitAsync(manager, cards[0], ("way", "scrapping"));
        var number = await MovementCards.NumberAsync(server.Register, cards[0]);
        var list = await manager.PageAsync($"/movements?q={number}&status=submitted&kind=disposal&way=scrapping&from=2024-01-01&sort=-value");
        Assert.Equal(address, Assert.Single(list.QuerySelectorAll("tbody th a")).GetAttribute("href"));
        Assert.Contains("72,000.00", list.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await manager.PageAsync($"/movements?q={number}&to=1999-01-01")).QuerySelectorAll("tbody tr"));
        Assert.Contains(address[^36..], (await manager.PageAsync("/movements?status=submitted")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var csv = await manager.GetStringAsync(new Uri($"/movements/list.csv?q={number}&kind=disposal", UriKind.Relative));
        Assert.Contains("处置,报废,待审批", csv, StringComparison.Ordinal);
        using var workbook = await manager.GetAsync(new Uri("/movements/list.xlsx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
    }

    [Fact]
    public async Task Document_OwnOrWrongRole_CannotApprove()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var manager = await server.SignInAsync(Role.AssetManager);
        var address = await SubmitAsync(manager, card, ("way", "scrapping"));
        var page = await manager.PageAsync(address);
        Assert.Empty(page.QuerySelectorAll("form[action*='Approve']"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await manager.PostAsync(
            new Uri(address + "?handler=Approve", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("version", "1")]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("10.0000|72000.00|active", await MovementCards.StandingAsync(server.Register, card));
    }

    [Theory]
    [InlineData(Role.Clerk, "/movements/new", HttpStatusCode.Forbidden)]
    [InlineData(Role.Approver, "/movements/new?kind=Disposal", HttpStatusCode.Forbidden)]
    [InlineData(Role.DisclosureAuthor, "/movements", HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, "/movements/list.xlsx", HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, "/movements", HttpStatusCode.OK)]
    [InlineData(Role.AssetManager, "/movements/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData(Role.AssetManager, "/movements/new?movement=00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData(Role.AssetManager, "/movements/new?kind=Nonsense&cards=x,y", HttpStatusCode.OK)]
    public async Task Pages_AreOpenToWhomTheyAreOpen(Role role, string address, HttpStatusCode status)
    {
        using var answer = await (await server.SignInAsync(role)).GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task AnotherDepartment_SeesNeitherMovementNorCards()
    {
        var card = (await MovementCards.MakeAsync(server.Register, "432", 1))[0];
        var address = await SubmitAsync(await server.SignInAsync(Role.AssetManager), card, ("way", "scrapping"));
        var other = await server.SignInAsync(Role.AssetManager, await OtherDepartmentAsync());
        using var answer = await other.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty((await other.PageAsync($"/movements/new?kind=Disposal&cards={card}")).QuerySelectorAll("input[name=cards]"));
    }

    private Task<string> OtherDepartmentAsync() => server.Register.ScalarAsync<string>("select code from departments where code <> '432' order by code limit 1");

    /// <summary>Submits a disposal of the card and gives the document's address.</summary>
    private static async Task<string> SubmitAsync(HttpClient manager, Guid card, params (string Name, string Value)[] fields)
    {
        using var answer = await manager.PostFormAsync(
            $"/movements/new?kind=Disposal&cards={card}", "form[data-keep]", [("reason", "已达使用年限"), ("evidence", "报废鉴定意见"), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
