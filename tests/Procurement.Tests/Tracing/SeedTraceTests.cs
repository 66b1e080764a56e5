using Procurement.Documents.Disclosures;
using Procurement.Documents.Layouts;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Tests.Bundles;

namespace Procurement.Tests.Tracing;

/// <summary>Every printed number of the five seeds explains itself: its parts add up to it, and it rounds to what is printed.</summary>
public class SeedTraceTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Find_EveryNumberOfTheTables_AddsUpAndRoundsToWhatIsPrinted(string seed)
    {
        var traced = TracedSeed.Of(seed);

        var cells = traced.Cells().ToList();

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => traced.AssertExplains(cell.Key, cell.Text));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Find_EveryNumberOfTheTexts_AddsUpAndRoundsToWhatIsPrinted(string seed)
    {
        var traced = TracedSeed.Of(seed);

        var spans = traced.Texts().SelectMany(TracedText.Spans).Where(span => span.Text.Any(char.IsAsciiDigit)).ToList();

        Assert.NotEmpty(spans);
        Assert.All(spans, span => traced.AssertExplains(span.Key ?? throw new InvalidOperationException($"“{span.Text}” came from nowhere."), span.Text));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plain_OfTheMarkedDisclosure_IsWhatPrintsOtherwise(string seed)
    {
        var traced = TracedSeed.Of(seed);

        Assert.Equal(DisclosureJson.ToText(SeedRegister.Print(seed)), DisclosureJson.ToText(TracedDisclosure.Plain(traced.Marked)));
    }

    /// <summary>54.28: the published budget whose lines give the sum only by the class rules.</summary>
    [Fact]
    public void Find_PlannedFixedAssetsOfShijiazhuang_ListsAllLinesWithTheirReasons()
    {
        var traced = TracedSeed.Of("shijiazhuang-hitech-2020");

        var derivation = traced.Find("procurement.plannedFixedAssets~2")!;

        Assert.Equal("54.28", derivation.Printed);
        Assert.Equal(542_800m, derivation.Exact!.Value);
        Assert.Equal(25, derivation.Parts.Count);
        Assert.Equal(10, derivation.Parts.Count(part => part.Counts));
        Assert.All(derivation.Parts, part => Assert.StartsWith(part.Counts ? "计入：品目 " : "不计入：品目 ", part.Reason, StringComparison.Ordinal));
        Assert.Equal("542800 元 ÷ 10000 = 54.28 万元，四舍五入到 0.01 万元（格式 0.00），印“54.28”，没有尾差。", derivation.Rounding);
    }

    /// <summary>The assets' derivations come to the cards, counted one by one.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Find_AssetRows_AreTheSumsOfTheirCards(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var traced = TracedSeed.Of(seed);
        var holdings = BundleFigures.Holdings(bundle, bundle.Choices[0].FiscalYear).ToList();
        foreach (var (key, row) in AssetRowKeys.Rows)
        {
            foreach (var (column, measure) in new[] { ("quantity", CardMeasure.Quantity), ("value", CardMeasure.Value) })
            {
                var derivation = traced.Find($"assets:{key}:{column}")!;

                Assert.Equal(new CardSelection(row, measure), derivation.Cards);
                Assert.Equal(holdings.Sum(card => TracedSeed.Amount(card, row, measure)), derivation.Exact!.Value);
            }
        }
    }

    [Fact]
    public void Find_EveryTemplateVariable_HasADerivation()
    {
        var traced = TracedSeed.Of("pingxiang-2024");
        var variables = TemplateVariables.WithUnit(TemplateVariables.Of(traced.Figures, traced.Values), new UnitName("1", "一"));

        var names = Names("", variables).ToList();

        Assert.Contains("assets.equipmentOver200k.value", names);
        Assert.DoesNotContain(names, name => traced.Find(name) is null);
    }

    [Theory]
    [InlineData("procurement.nothing")]
    [InlineData("assets:total:quantity")]
    [InlineData("assets:nothing:value")]
    [InlineData("procurement:line.00000000000070008000000000000000:quantity")]
    [InlineData("procurement:unit.999:amount_total")]
    [InlineData("procurement:total:item_name")]
    [InlineData("elsewhere:total:value")]
    public void Find_WhatDoesNotPrint_IsNothing(string key) => Assert.Null(TracedSeed.Of("pingxiang-2024").Find(key));

    /// <summary>Every layout that ships, over every seed's figures, with words that look like our own signs.</summary>
    [Fact]
    public void Plain_OverAllLayouts_EqualsTheNormalFill()
    {
        foreach (var seed in SeedFiles.Names)
        {
            var traced = TracedSeed.Of(seed);
            foreach (var layout in BuiltInLayouts.Names.Select(name => BuiltInLayouts.Find(name)!))
            {
                Dictionary<string, string>[] words = [traced.Values, new(StringComparer.Ordinal) { ["preparer"] = "\uE000year\uE0012\uE002", ["foreword"] = "\uE003x\uE001" }];
                foreach (var values in words)
                {
                    var plain = new DisclosureComposer(traced.Figures, layout, values, TracedSeed.Templates).Compose();
                    var marked = new DisclosureComposer(traced.Figures, layout, values, TracedSeed.Templates.Tracing).Compose();

                    Assert.Equal(DisclosureJson.ToText(plain), DisclosureJson.ToText(TracedDisclosure.Plain(marked)));
                }
            }
        }
    }

    private static IEnumerable<string> Names(string prefix, IReadOnlyDictionary<string, object?> group) => group.SelectMany(pair =>
        pair.Value is IReadOnlyDictionary<string, object?> inner ? Names($"{prefix}{pair.Key}.", inner) : [prefix + pair.Key]);
}
