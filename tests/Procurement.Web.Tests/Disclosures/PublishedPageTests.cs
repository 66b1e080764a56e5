using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>A published document is uploaded, read and checked; nothing of it is kept.</summary>
public sealed class PublishedPageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Form = "form[enctype]";

    [Fact]
    public async Task Check_PublishedText_ShowsWhatWasReadWithMarks()
    {
        var client = await server.SignInAsync(Role.DisclosureAuthor, "428");

        using var answer = await UploadAsync(client, Seed("pingxiang-2024"), "平乡.txt");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("错误 2", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".finding-rule"), rule => rule.TextContent == "AS-TOTAL");
        Assert.NotNull(page.QuerySelector("td[data-column=value].marked-error"));
        Assert.Contains("541.38", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AgainstTheRegister_NamesTheCells()
    {
        var client = await server.SignInAsync(Role.DisclosureAuthor, "428");

        using var answer = await UploadAsync(client, Seed("pingxiang-2024"), "平乡.txt", ("year", "2024"));

        var findings = (await answer.PageAsync()).QuerySelectorAll(".finding").Where(row => row.QuerySelector(".finding-rule")!.TextContent == "DS-REGISTER");
        Assert.Contains(findings, row => row.TextContent.Contains("文件中为625.11，登记内容为627.22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_Findings_AsJsonAndWorkbook()
    {
        var client = await server.SignInAsync(Role.DisclosureAuthor, "428");
        using var answer = await UploadAsync(client, Seed("pingxiang-2024"), "平乡.txt");
        var page = await answer.PageAsync();

        using var json = await DownloadAsync(client, page, "/published?handler=Json");
        using var workbook = await DownloadAsync(client, page, "/published?handler=Workbook");

        Assert.Contains("\"AS-TOTAL\"", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("", "x.txt")]
    [InlineData("PK\u0003\u0004damaged", "x.docx")]
    [InlineData("{ \"format\": 1 }", "x.json")]
    public async Task Check_WhatCannotBeRead_IsSaidInChinese(string content, string name)
    {
        using var answer = await UploadAsync(await server.SignInAsync(Role.DisclosureAuthor, "428"), Encoding.UTF8.GetBytes(content), name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(((await answer.PageAsync()).QuerySelector(".banner-error")?.TextContent ?? "").ToCharArray(), sign => sign >= 0x4e00);
    }

    [Fact]
    public async Task Check_ScriptInAFile_StaysText()
    {
        var text = "六、政府采购预算情况\n<script>alert(1)</script>安排政府采购预算5万元。\n\uE000procurement.total\uE0015\uE002\n七、国有资产信息\n无。\n";

        using var answer = await UploadAsync(await server.SignInAsync(Role.DisclosureAuthor, "428"), Encoding.UTF8.GetBytes(text), "<b>.txt");

        var page = await answer.PageAsync();
        Assert.DoesNotContain(page.QuerySelectorAll(".paper script, .paper a.figure, h2 b"), _ => true);
    }

    [Fact]
    public async Task Check_ByAnAssetManager_IsForbidden()
    {
        var client = await server.SignInAsync(Role.Administrator);
        using var answer = await client.GetAsync(new Uri("/published", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static byte[] Seed(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Seeds", $"{name}.sections.txt"));

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        var page = await client.PageAsync("/published");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll($"{Form} input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await client.PostAsync(new Uri("/published", UriKind.Relative), form);
    }

    private static async Task<HttpResponseMessage> DownloadAsync(HttpClient client, IHtmlDocument page, string address)
    {
        var inputs = page.QuerySelector($"button[formaction='{address}']")!.Closest("form")!.QuerySelectorAll("input");
        using var form = new FormUrlEncodedContent(inputs.Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }
}
