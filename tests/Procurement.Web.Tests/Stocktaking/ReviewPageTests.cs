using System.IO.Compression;
using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Stocktaking;

/// <summary>The sheet, the results and the report of a stock-take over HTTP.</summary>
public sealed class ReviewPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task From_pasted_counts_over_decisions_to_the_report()
    {
        var place = await CountedPlace.OpenAsync(server, "RV");
        var clerk = await server.SignInAsync(Role.Clerk);
        using var wrong = await clerk.PostFormAsync(place.Path + "/sheet", "form#paste", ("text", "RV-1\t1\nRV-9\t1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.PageAsync();
        Assert.Contains("第 2 行“卡片编号”", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("RV-1\t1\nRV-9\t1", page.QuerySelector("textarea[name=text]")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal(0, await place.CountsAsync());
        using var pasted = await clerk.PostFormAsync(place.Path + "/sheet", "form#paste", ("text", "RV-1\t1\nRV-2\t0\nRV-3\t2\nRV-6\t6"));
        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);

        var manager = await server.SignInAsync(Role.AssetManager);
        (await manager.PostFormAsync(place.Path, "form[action*='handler=End']")).Dispose();
        var missing = await server.Register.ScalarAsync<Guid>($"select card_id from stocktake_items where stocktake_id = '{place.Stocktake}' and card_number = 'RV-2'");
        using var silent = await manager.PostFormAsync(place.Path + "/results", "form#decide", ("cards", $"{missing}"), ("decision", "writeOff"), ("evidence", "会议纪要"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal("会议纪要", (await silent.PageAsync()).QuerySelector("input[name=evidence]")!.GetAttribute("value"));
        using var decided = await manager.PostFormAsync(place.Path + "/results", "form#decide", ("cards", $"{missing}"), ("decision", "writeOff"), ("reason", "查找未果"));
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        using var all = await manager.PostFormAsync(place.Path + "/results?result=surplus", "form#decide", ("all", "1"), ("decision", "takeIn"), ("reason", "漏登"));
        Assert.Equal(HttpStatusCode.Redirect, all.StatusCode);
        using var early = await manager.PostFormAsync(place.Path + "/results", "form[action*='handler=Finish']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Equal("disposal draft,intake draft", await server.Register.ScalarAsync<string>(
            $"select string_agg(kind || ' ' || status, ',' order by kind) from asset_movements where stocktake_id = '{place.Stocktake}'"));
        Assert.Contains("还有 0 项待处理、2 项的变动单未生效", (await manager.PageAsync(place.Path + "/results")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("盘亏 1 张卡片 1 件", (await clerk.PageAsync(place.Path + "/report")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.docx", "word/document.xml")]
    [InlineData("report.xlsx", "xl/worksheets/sheet4.xml")]
    [InlineData("sheet.xlsx", "xl/worksheets/sheet1.xml")]
    [InlineData("sheet.xlsx?place=", "xl/worksheets/sheet1.xml")]
    public async Task Files_AreWholeAndHoldTheCards(string file, string part)
    {
        var place = await CountedPlace.OpenAsync(server, "F" + file[^4] + file[0]);
        var approver = await server.SignInAsync(Role.Approver);

        using var answer = await approver.GetAsync(new Uri($"{place.Path}/{file}", UriKind.Relative));

        await using var content = await answer.Content.ReadAsStreamAsync();
        await using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        using var text = new StreamReader(await zip.GetEntry(part)!.OpenAsync());
        var xml = await text.ReadToEndAsync();
        Assert.All(new[] { 1, 2, 3, 6 }, number => Assert.Contains($"{place.Tag}-{number}", xml, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34")]
    public async Task Sheet_OfAPlaceThatIsNone_IsNotFound(string at)
    {
        var place = await CountedPlace.OpenAsync(server, "NP" + at[0]);
        var manager = await server.SignInAsync(Role.AssetManager);

        using var answer = await manager.GetAsync(new Uri($"{place.Path}/sheet.xlsx?place={at}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到这条存放地点", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_ThatMayNot_AreForbidden()
    {
        var place = await CountedPlace.OpenAsync(server, "RF");
        var (author, approver, clerk) = (await server.SignInAsync(Role.DisclosureAuthor), await server.SignInAsync(Role.Approver), await server.SignInAsync(Role.Clerk));
        foreach (var page in new[] { "results", "sheet", "report", "report.docx", "report.xlsx", "sheet.xlsx" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await author.GetAsync(new Uri($"{place.Path}/{page}", UriKind.Relative))).StatusCode);
        }

        Assert.Null((await approver.PageAsync(place.Path + "/sheet")).QuerySelector("form#paste"));
        Assert.Null((await clerk.PageAsync(place.Path + "/results")).QuerySelector("input[name=decision]"));
        using var decided = await clerk.PostFormAsync(place.Path + "/results", "form#decide", ("decision", "found"));
        Assert.Equal(HttpStatusCode.Forbidden, decided.StatusCode);
        using var finished = await approver.PostFormAsync(place.Path + "/results", "form#decide", ("decision", "found"));
        Assert.Equal(HttpStatusCode.Forbidden, finished.StatusCode);
    }

    [Fact]
    public async Task Unknown_StockTakes_AreNotFound()
    {
        var manager = await server.SignInAsync(Role.AssetManager);
        var none = server.Register.Host.Ids.Next(server.Register.Host.Clock.GetCurrentInstant());
        foreach (var page in new[] { "results", "sheet", "report", "report.docx", "sheet.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(new Uri($"/stocktakes/{none}/{page}", UriKind.Relative))).StatusCode);
        }
    }
}
