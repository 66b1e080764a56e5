using Procurement.Documents.Layouts;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Tests.Layouts;

namespace Procurement.Tests.Tracing;

/// <summary>Vehicles by use, equipment over a threshold, what is to be bought and the share of small firms explain themselves too.</summary>
public class OtherProvinceTraceTests
{
    private static readonly DisclosureLayout Layout = LayoutReader.Parse(OtherProvince.Text);

    [Fact]
    public void Find_EveryNumberOfTheTexts_AddsUpAndRoundsToWhatIsPrinted()
    {
        foreach (var subject in new[] { OtherProvince.Small(Layout), OtherProvince.Random(Layout) })
        {
            var traced = TracedSeed.Of(subject.Figures, Layout);
            var spans = traced.Texts().SelectMany(TracedText.Spans).Where(span => span.Text.Any(char.IsAsciiDigit)).ToList();

            Assert.True(spans.Count > 30);
            Assert.All(spans, span => traced.AssertExplains(span.Key ?? throw new InvalidOperationException($"“{span.Text}” came from nowhere."), span.Text));
        }
    }

    [Fact]
    public void Find_PlannedEquipment_SaysWhyEachLineCountsOrNot()
    {
        var derivation = TracedSeed.Of(OtherProvince.Small(Layout).Figures, Layout).Find("procurement.planned.equipmentOver.50.quantity~0")!;

        Assert.Equal("2", derivation.Printed);
        string[] reasons = ["不是设备", "不低于 500000 元", "低于 500000 元", "由人员决定", "归为非固定资产", "归为非固定资产"];
        Assert.All(derivation.Parts.Zip(reasons), pair => Assert.Contains(pair.Second, pair.First.Reason, StringComparison.Ordinal));
        Assert.Equal([false, true, false, false, false, false], derivation.Parts.Select(part => part.Counts));
    }

    [Fact]
    public void Find_VehiclesOfNoStatedUse_NamesTheirCards()
    {
        var derivation = TracedSeed.Of(OtherProvince.Small(Layout).Figures, Layout).Find("assets.vehiclesByUse.unstated.value~2")!;

        Assert.Equal(("9.50", 95_000.50m), (derivation.Printed, derivation.Exact!.Value));
        Assert.Equal(new CardNarrowing.ToUse(null), derivation.Cards!.Narrowing);
    }

    [Theory]
    [InlineData("assets.equipmentOver.20.value")]
    [InlineData("procurement.planned.equipmentOver.20.value")]
    [InlineData("procurement.planned.furniture.value")]
    [InlineData("assets.vehiclesByUse.racing.value")]
    public void Find_WhatTheFormDoesNotCount_IsNothing(string key) => Assert.Null(TracedSeed.Of(OtherProvince.Small(Layout).Figures, Layout).Find(key));
}
