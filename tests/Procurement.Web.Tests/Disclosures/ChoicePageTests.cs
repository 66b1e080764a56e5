using System.Net;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Disclosures;

/// <summary>An author chooses the layout of a year, fills in the department's own words and the day of the assets.</summary>
public sealed class ChoicePageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Form = "form#disclosure-choice";

    [Fact]
    public async Task Choose_LayoutWordsAndDay_AreKeptAuditedAndPrinted()
    {
        var client = await server.SignInAsync(Role.DisclosureAuthor, "209");
        var department = await server.DepartmentIdAsync("209");

        using var answer = await client.PostFormAsync("/disclosures/2020/choice?layout=hebei-2020-flat", Form, ("Words[preparer]", "香河县审批局"), ("AsOf", "2020-06-30"));

        Assert.Equal((HttpStatusCode.Redirect, "/disclosures/2020"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("hebei-2020-flat|2020-06-30", await server.Register.ScalarAsync<string>($"select layout_name || '|' || as_of from disclosure_choices where department_id = '{department}' and fiscal_year = 2020"));
        Assert.Equal(1L, await server.Register.ScalarAsync<long>($"select count(*) from audit_records where department_id = '{department}' and action = 'disclosure.choose' and after like '%香河县审批局%'"));
        var page = await client.PageAsync("/disclosures/2020");
        Assert.Contains("香河县审批局", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2020年6月30日", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("hebei-2020-flat", page.QuerySelector("select#layout option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choose_WithAnOldPage_IsRefusedAndKeepsWhatWasTyped()
    {
        var client = await server.SignInAsync(Role.DisclosureAuthor, "436");
        using var first = await client.PostFormAsync("/disclosures/2023/choice?layout=hebei-2020-flat", Form, ("Words[preparer]", "甲"));

        using var second = await client.PostFormAsync("/disclosures/2023/choice?layout=hebei-2020-flat", Form, ("Words[preparer]", "乙"), ("RowVersion", "1"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (first.StatusCode, second.StatusCode));
        var page = await second.PageAsync();
        Assert.Contains("已被他人修改", page.QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("乙", page.QuerySelectorAll("textarea").Select(text => text.TextContent.Trim()));
    }

    [Theory]
    [InlineData("AsOf", "2030-01-01", "资产截止日应写成")]
    [InlineData("AsOf", "去年底", "资产截止日应写成")]
    [InlineData("layout", "nothing", "没有名为“nothing”的版式")]
    public async Task Choose_WhatCannotBe_IsSaidInOneSentence(string field, string value, string message)
    {
        using var answer = await (await server.SignInAsync(Role.DisclosureAuthor, "428")).PostFormAsync("/disclosures/2024/choice?layout=hebei-2024", Form, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, (await answer.PageAsync()).QuerySelector(".banner-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_ByWhoMayOnlyLook_IsForbidden()
    {
        var auditor = await server.SignInAsync(Role.Auditor);
        using var answer = await auditor.PostFormAsync("/disclosures/2020/choice", Form, ("AsOf", "2019-12-31"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null((await auditor.PageAsync("/disclosures/2020/choice")).QuerySelector("button.primary"));
    }
}
