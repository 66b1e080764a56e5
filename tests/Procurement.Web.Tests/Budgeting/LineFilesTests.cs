using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>Files of a year's lines over HTTP: lists to take away, the workbook there and back, and last year's lines copied.</summary>
public sealed class LineFilesTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum(a1)", "'@sum(a1)")]
    [InlineData("  -2", "'  -2")]
    [InlineData("办公桌,\"甲\"", "\"办公桌,\"\"甲\"\"\"")]
    [InlineData("台式计算机", "台式计算机")]
    public void CsvCell_Text_IsNeverAFormula(string text, string expected) => Assert.Equal(expected, CsvCell.Of(text));

    [Fact]
    public void CsvCell_NegativeFigure_StaysAFigure() => Assert.Equal("-5.00", CsvCell.Of(Domain.Common.Money.FromYuan(-5m)));

    [Fact]
    public async Task Lists_FormulaInAName_StaysText()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        await server.Register.ScalarAsync<string>(
            "update procurement_lines set item_name = '=HYPERLINK(\"http://x\")' where id = (select line.id from procurement_lines line "
            + "join departments d on d.id = line.department_id where d.code = '432' order by position desc limit 1) returning item_name");

        var csv = await clerk.GetStringAsync(new Uri("/budget/2020/lines.csv?q=HYPERLINK", UriKind.Relative));
        await using var xlsx = await clerk.GetStreamAsync(new Uri("/budget/2020/lines.xlsx?q=HYPERLINK", UriKind.Relative));

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.TrimEnd().Split('\n').Length);
        var sheet = await SheetAsync(xlsx, "xl/worksheets/sheet1.xml");
        Assert.Contains("=HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_ThereAndBack_ChangesNothing_AndIsForgottenAfterwards()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var workbook = await clerk.GetByteArrayAsync(new Uri("/budget/2020/workbook.xlsx", UriKind.Relative));

        using var kept = await UploadAsync(clerk, workbook, "预算.xlsx");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var address = kept.Headers.Location!.OriginalString;
        var look = await clerk.PageAsync(address);
        Assert.Contains("没有改动", look.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var other = await server.SignInAsync(Role.Clerk, "442");
        using var foreign = await other.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        using var confirmed = await clerk.PostFormAsync(address, "form[action*=Confirm]");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(0L, await server.Register.ScalarAsync<long>("select count(*) from attachment_chunks"));
    }

    [Fact]
    public async Task Upload_WhatIsNoWorkbook_IsToldAndNotWritten()
    {
        var clerk = await server.SignInAsync(Role.Clerk);

        using var wrongName = await UploadAsync(clerk, [1, 2, 3], "预算.exe");
        using var kept = await UploadAsync(clerk, [1, 2, 3], "预算.xlsx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongName.StatusCode);
        var look = await clerk.PageAsync(kept.Headers.Location!.OriginalString);
        Assert.NotNull(look.QuerySelector(".banner-error"));
        Assert.Null(look.QuerySelector("form[action*=Confirm]"));
    }

    [Fact]
    public async Task Copy_LastYear_MakesProjectsAndLinesOfTheNewYear()
    {
        var clerk = await server.SignInAsync(Role.Clerk);
        var page = await clerk.PageAsync("/budget/2021/copy");
        var chosen = page.QuerySelectorAll("input[name=line]").Take(3).Select(input => ("line", input.GetAttribute("value")!)).ToArray();

        using var answer = await clerk.PostFormAsync("/budget/2021/copy", chosen);

        Assert.Equal("/budget/2021", answer.Headers.Location!.OriginalString);
        Assert.True(await server.Register.ScalarAsync<bool>(
            """
            select count(*) = 3 and bool_and(former.item_name is not null)
            from procurement_lines line join projects project on project.id = line.project_id and project.fiscal_year = 2021
            left join (select former.item_name, former.amount, project.name from procurement_lines former join projects project on project.id = former.project_id
                       where former.fiscal_year = 2020) former
              on former.item_name = line.item_name and former.amount = line.amount and former.name = project.name
            where line.fiscal_year = 2021
            """));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content, string name)
    {
        var page = await client.PageAsync("/budget/2020/import");
        var token = page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var once = page.QuerySelector("form[enctype] input[name=__once]")!.GetAttribute("value")!;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(once), "__once" }, { file, "file", name } };
        return await client.PostAsync(new Uri("/budget/2020/import", UriKind.Relative), form);
    }

    private static async Task<string> SheetAsync(Stream workbook, string part)
    {
        using var copy = new MemoryStream();
        await workbook.CopyToAsync(copy);
        await using var archive = new ZipArchive(copy);
        using var reader = new StreamReader(await archive.GetEntry(part)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
