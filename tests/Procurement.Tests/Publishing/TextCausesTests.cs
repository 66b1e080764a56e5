using NodaTime;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Tests.Publishing;

/// <summary>Which making of a disclosure changed a sentence.</summary>
public sealed class TextCausesTests
{
    private static readonly HandlebarsTemplates Templates = new();
    private static readonly PrintSource Before = Source();

    [Fact]
    public void Find_ALayoutWithAnotherHeading_BlamesTheLayoutAlone()
    {
        var after = Before with { Layout = LayoutReader.Parse(BuiltInLayouts.Text("hebei-2020-flat")!.Replace("\"国有资产信息\"", "\"国有资产占用情况\"", StringComparison.Ordinal)) };

        Assert.All(Causes(Before, after), text => Assert.Equal(TextCause.Layout, text.Cause));
        Assert.Contains(Causes(Before, after), text => text.Change is { Place: "标题", After: not null });
    }

    [Fact]
    public void Find_AnotherWordDayNameAndFigure_BlamesEachInItsOwnSentence()
    {
        var figures = Before.Figures with
        {
            AsOf = new LocalDate(2020, 6, 30),
            Department = new DepartmentName("209", "香河县新局"),
            Assets = Before.Figures.Assets with { Other = Before.Figures.Assets.Other.Plus(Quantity.Of(1m), Money.FromYuan(100_000m)) },
        };
        var after = Before with { Figures = figures, Values = new Dictionary<string, string> { ["titlePrefix"] = "香河县" } };

        var causes = Causes(Before, after);

        Assert.Equal(TextCause.Words, Assert.Single(causes, text => text.Change.Place == "表名" && text.Section == Disclosure.AssetsKey).Cause);
        Assert.Equal(TextCause.AsOf, Assert.Single(causes, text => text.Change.After?.StartsWith("截止时间", StringComparison.Ordinal) is true).Cause);
        Assert.Equal(TextCause.Name, Assert.Single(causes, text => text.Change.After == "编制部门：香河县新局").Cause);

        // The sentence of the assets' total tells their day, too: both changed it.
        Assert.Equal(TextCause.AsOf | TextCause.Figures, Assert.Single(causes, text => text.Change is { Place: "正文", After: not null } && text.Change.After.Contains("固定资产总值", StringComparison.Ordinal)).Cause);
    }

    [Fact]
    public void Find_AWordTakenAway_BlamesItForWhatWent()
    {
        var worded = Before with { Values = new Dictionary<string, string> { ["plannedFor"] = "打印机。另购扫描仪" } };

        var gone = Causes(worded, Before).Where(text => text.Change.Before is not null);

        Assert.All(gone, text => Assert.Equal(TextCause.Words, text.Cause));
        Assert.NotEmpty(gone);
    }

    [Fact]
    public void Find_ALayoutThatStatesWhatTheFiguresLack_StillAnswers()
    {
        var other = Before with { Layout = LayoutReader.Parse(Layouts.OtherProvince.Text) };

        Assert.All(Causes(other, Before), text => Assert.NotEqual(TextCause.None, text.Cause));
    }

    private static List<(string Section, TextChange Change, TextCause Cause)> Causes(PrintSource before, PrintSource after)
    {
        var difference = DisclosureComparer.Compare(Side(before), Side(after));
        var causes = TextCauses.Find(before, after, Templates);
        return [.. difference.Sections.SelectMany(section => section.Texts.Select(text => (section.Key, text, causes.Of(section.Key, text))))];
    }

    private static ComparedSide Side(PrintSource source) => new(
        source.Figures, source.Figures.Breakdown.Covers(source.Layout.Breakdown)
            ? new DisclosureComposer(source.Figures, source.Layout, source.Values, Templates).Compose()
            : ReleasedDisclosureTests.Released("pingxiang-2024").Printed,
        source.Layout.MoneyUnit, source.Layout.Name);

    private static PrintSource Source()
    {
        var released = ReleasedDisclosureTests.Released("xianghe-2020");
        return new PrintSource(released.Figures, BuiltInLayouts.Find("hebei-2020-flat")!, new Dictionary<string, string>());
    }
}
