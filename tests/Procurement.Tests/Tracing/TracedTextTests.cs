using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Tests.Templating;

namespace Procurement.Tests.Tracing;

public class TracedTextTests
{
    [Theory]
    [InlineData("procurement.total~2")]
    [InlineData("procurement.total~t2")]
    [InlineData("assets.buildings.quantity~0-2")]
    [InlineData("procurement.lineCount")]
    [InlineData("values.编制-1")]
    [InlineData("procurement:line.01990000000070008000000000000001:amount_total")]
    [InlineData("procurement:unit.0:0:amount_total")]   // a unit's code may hold the separator
    [InlineData("assets:buildings:value")]
    [InlineData("literal:1,234.50")]
    public void TryParse_ItsOwnText_GivesTheSameKey(string text)
    {
        Assert.True(FigureKey.TryParse(text, out var key));
        Assert.Equal(text, key.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":a:b")]
    [InlineData("a:b")]
    [InlineData("literal:x")]
    [InlineData("procurement.total~99")]
    [InlineData("<script>")]
    [InlineData("procurement.total~2~2")]
    public void TryParse_WhatIsNone_IsRefused(string? text) => Assert.False(FigureKey.TryParse(text, out _));

    [Theory]
    [InlineData("0.00", "~2")]
    [InlineData("0", "~0")]
    [InlineData("0.####", "~0-4")]
    [InlineData("0.00##", "~2-4")]
    [InlineData("#,##0.00", "~t2")]
    public void VariableKey_Format_ComesBackFromTheAddress(string format, string code)
    {
        var key = new FigureKey.VariableKey("procurement.total", FigureFormat.Parse(format));

        Assert.Equal($"procurement.total{code}", key.ToString());
        Assert.True(FigureKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData("合计{{money procurement.total \"0.00\"}}万元", "合计|60.00=procurement.total~2|万元")]
    [InlineData("{{year}}年第3条", "2020=year|年第|3=literal:3|条")]
    [InlineData("{{#if procurement.total}}有{{procurement.lineCount}}条{{else}}无{{/if}}", "有|1=procurement.lineCount|条")]
    [InlineData("{{#each procurement.funding}}{{#if this}}{{@key}}{{money this \"0.0\"}}；{{../year}}{{/if}}{{/each}}",
        "generalPublicBudget|60.0=procurement.funding.generalPublicBudget~1|；|2020=year")]
    [InlineData("{{values.preparer}}", "<局> & 中心=values.preparer")]
    [InlineData("截至{{date asOf \"yyyy-MM-dd\"}}", "截至|2019-12-31=asOf")]
    [InlineData("没有变量", "没有变量")]
    public void Fill_Tracing_SaysWhereEachPieceCameFrom(string template, string expected)
    {
        var variables = TemplateVariables.Of(TemplateCase.Figures([TemplateCase.Line(TemplateCase.First, 600_000m)]), TemplateCase.Values);

        var marked = TemplateCase.Templates.Tracing.Fill(template, variables, MoneyUnit.TenThousandYuan);

        Assert.Equal(expected, string.Join('|', TracedText.Spans(marked).Select(span => span.Key is null ? span.Text : $"{span.Text}={span.Key}")));
        Assert.Equal(TemplateCase.Templates.Fill(template, variables, MoneyUnit.TenThousandYuan), TracedText.Plain(marked));
    }

    [Fact]
    public void Spans_SignsThatAreNotOurs_AreKeptAsTheyStand() =>
        Assert.Equal("甲\uE000乙", string.Concat(TracedText.Spans("甲\uE000乙").Select(span => span.Text)));
}
