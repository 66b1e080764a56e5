using System.Net;
using System.Text;
using Procurement.Domain.Access;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Depreciating;

/// <summary>The pages and files of depreciation and of the overview, over the sample department 432.</summary>
public sealed class DepreciationPageTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("/depreciation?month=2020-12", "2020 年 12 月折旧")]
    [InlineData("/depreciation/cards?month=2020-12", "432001-V001")]
    [InlineData("/depreciation/lives", "补设折旧年限")]
    [InlineData("/assets/overview", "资产分析")]
    [InlineData("/assets/overview?day=2019-12-31", "截至 2019-12-31")]
    public async Task Page_OfAManager_IsServed(string path, string text)
    {
        var client = await server.SignInAsync(Role.AssetManager);
        Assert.Contains(text, await client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/depreciation?month=2020-13", "读不出")]
    [InlineData("/depreciation?knownAt=gestern", "读不出")]
    [InlineData("/depreciation/cards?month=%3Cscript%3E", "读不出")]
    [InlineData("/assets/overview?day=2999-01-01", "统计日期")]
    public async Task Page_WhatCannotBeRead_IsSaidAndTheUsualFiguresShow(string path, string text)
    {
        var client = await server.SignInAsync(Role.AssetManager);
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/depreciation")]
    [InlineData("/assets/overview")]
    [InlineData("/depreciation/cards.csv")]
    public async Task Page_OfWhoMayNotSeeCards_IsForbidden(string path)
    {
        var client = await server.SignInAsync(Role.Administrator);
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Lives_OfWhoOnlyReads_CannotBeSet()
    {
        var client = await server.SignInAsync(Role.Approver);
        Assert.DoesNotContain("设置所选年限", await client.GetStringAsync("/depreciation/lives"));
    }

    [Theory]
    [InlineData("/api/v1/depreciation?month=2020-12", "\"charge\":")]
    [InlineData("/api/v1/depreciation/cards?month=2020-12&limit=1", "\"next\":\"")]
    public async Task Api_AnswersTheSameFigures(string path, string part)
    {
        var client = await server.SignInAsync(Role.AssetManager);
        Assert.Contains(part, await client.GetStringAsync(path));
    }

    [Fact]
    public async Task Csv_HasALineForEachCard()
    {
        var client = await server.SignInAsync(Role.AssetManager);
        var lines = Encoding.UTF8.GetString(await client.GetByteArrayAsync("/depreciation/cards.csv?month=2020-12")).TrimEnd().Split('\n');
        Assert.StartsWith("\uFEFF卡片编号,资产名称", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("432001-V001,公务用车,A0203,车辆,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/depreciation/cards.xlsx?month=2020-12")]
    [InlineData("/depreciation/report.xlsx?month=2020-12")]
    [InlineData("/assets/overview.xlsx")]
    public async Task Workbook_IsServed(string path)
    {
        var client = await server.SignInAsync(Role.AssetManager);
        using var answer = await client.GetAsync(path);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 2000);
    }
}
