using System.Collections.Concurrent;
using Procurement.Documents.Templating;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Templating;

/// <summary>Figures behind: <see cref="TemplateCase.Figures"/> with one line of 600,000.00 yuan from 一般公共预算拨款.</summary>
public class HandlebarsTemplatesTests
{
    /// <summary>A share of nothing is not given; 600,000 yuan of which nothing is reserved are a share of zero, which prints.</summary>
    [Fact]
    public void Fill_ShareOfNothing_PrintsNothing()
    {
        const string Template = "[{{number procurement.smeReserveShare \"0.##\"}}][{{procurement.smeReserveShare}}][{{#if procurement.smeReserveShare}}有{{else}}无{{/if}}]";
        var nothing = TemplateVariables.Of(TemplateCase.Figures([]), TemplateCase.Values);
        var third = TemplateVariables.Of(TemplateCase.Figures([TemplateCase.Line(TemplateCase.First, 300m) with { SmeReserve = Money.FromYuan(100m) }]), TemplateCase.Values);

        Assert.Equal("[][][无]", TemplateCase.Templates.Fill(Template, nothing, MoneyUnit.TenThousandYuan));
        Assert.Equal("[33.33][33.33][有]", TemplateCase.Templates.Fill(Template, third, MoneyUnit.TenThousandYuan));
        Assert.Equal("[0][0][无]", TemplateCase.Fill(Template));
    }

    [Theory]
    [InlineData("无变量 } { 合　计", "无变量 } { 合　计")]
    [InlineData("{{year}}年", "2020年")]
    [InlineData("{{ department.code }}{{department.name}}", "432行政局")]
    [InlineData("{{asOf}}", "2019-12-31")]
    [InlineData("{{procurement.total}}", "600000.00")]
    [InlineData("{{assets.vehicles.quantity}}{{unit.name}}", "3局本级")]
    [InlineData("{{values.preparer}}|{{values.编制-1}}", "<局> & 中心|甲")]   // no HTML encoding
    [InlineData("[{{values.notGiven}}]", "[]")]
    [InlineData("[{{values.Count}}{{values.Keys}}{{values.length}}]", "[]")]   // words, not the dictionary's own members
    [InlineData("[{{values.else}}{{values.if}}{{values.this}}]", "[]")]
    [InlineData("{{#if values.preparer}}{{#each procurement.funding}}{{#if this}}{{../values.preparer}}{{/if}}{{/each}}{{/if}}", "<局> & 中心")]
    [InlineData("{{money procurement.total \"0.##\"}}", "60")]
    [InlineData("{{money assets.total '0.00'}}", "46.93")]
    [InlineData("{{number procurement.lineCount \"0.00\"}}", "1.00")]
    [InlineData("{{number assets.vehicles.quantity \"0.##\"}}", "3")]
    [InlineData("{{date asOf \"yyyy年M月d日\"}}", "2019年12月31日")]
    [InlineData("{{date asOf \"yyyy-MM-dd\"}}", "2019-12-31")]
    public void Fill_Expression_Prints(string template, string expected) => Assert.Equal(expected, TemplateCase.Fill(template));

    [Theory]
    [InlineData("{{#if procurement.total}}有{{else}}无{{/if}}", "有")]
    [InlineData("{{#if procurement.works}}有{{else}}无{{/if}}", "无")]           // an amount of zero
    [InlineData("{{#if assets.buildings.quantity}}有{{else}}无{{/if}}", "无")]    // a quantity of zero
    [InlineData("{{#if assets.vehicles.quantity}}有{{else}}无{{/if}}", "有")]
    [InlineData("{{#if procurement.lineCount}}有{{/if}}", "有")]
    [InlineData("{{#if values.preparer}}有{{/if}}", "有")]
    [InlineData("{{#if values.empty}}有{{else}}无{{/if}}", "无")]
    [InlineData("{{#if values.notGiven}}有{{else}}无{{/if}}", "无")]
    [InlineData("{{#if asOf}}{{#if procurement.works}}甲{{else}}乙{{/if}}{{/if}}", "乙")]
    public void Fill_If_TakesZeroEmptyAndMissingForFalse(string template, string expected) => Assert.Equal(expected, TemplateCase.Fill(template));

    [Fact]
    public void Fill_EachOverFunding_PrintsKeysAndAmounts()
    {
        const string template = "{{#each procurement.funding}}{{#if this}}{{@key}} {{../year}} {{money this \"0.00\"}}{{/if}}{{/each}}";

        Assert.Equal("generalPublicBudget 2020 60.00", TemplateCase.Fill(template));
    }

    [Fact]
    public void Fill_MoneyUnits_EachPrintsItsOwn()
    {
        const string template = "{{money assets.total \"0.00\"}}";

        Assert.Equal("469300.00", TemplateCase.Fill(template, MoneyUnit.Yuan));
        Assert.Equal("46.93", TemplateCase.Fill(template, MoneyUnit.TenThousandYuan));
    }

    [Fact]
    public void Fill_InvalidTemplate_IsRefused() =>
        Assert.Throws<FormatException>(() => TemplateCase.Fill("{{#with department}}{{name}}{{/with}}"));

    [Fact]
    public void Fill_ManyThreads_AllPrintTheirOwn()
    {
        var printed = new ConcurrentDictionary<int, string>();
        var templates = new HandlebarsTemplates(capacity: 20);   // dropped again and again meanwhile
        var variables = TemplateVariables.Of(TemplateCase.Figures([TemplateCase.Line(TemplateCase.First, 600_000m)]), TemplateCase.Values);

        Parallel.For(0, 200, number =>
            printed[number] = templates.Fill($"{number % 50}：{{{{money procurement.total \"0.00\"}}}}", variables, MoneyUnit.TenThousandYuan));

        Assert.Equal(200, printed.Count);
        Assert.All(printed, pair => Assert.Equal($"{pair.Key % 50}：60.00", pair.Value));
    }
}
