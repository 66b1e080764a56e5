using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Tests.Assets.Intakes;

public sealed class IntakeRulesTests
{
    private static readonly LocalDate NewYear = new(2024, 1, 1);
    private static readonly CardSpec Spec = new("服务器", CatalogueEdition.Of2022, "A02010104", AssetKind.Equipment, "台", new LocalDate(2022, 3, 15), LifeMonths: 72);

    [Theory]
    [InlineData(null, "IN-WAY")]
    [InlineData(AssetWay.Purchase, "IN-WAY")]
    [InlineData(AssetWay.Scrapping, "IN-WAY")]
    [InlineData(AssetWay.Surplus, null)]
    [InlineData(AssetWay.Opening, null)]
    public void Way_OtherThanAnIntakes_IsRefused(AssetWay? way, string? code) => Assert.Equal(code, CodeOf(() => IntakeRules.CheckWay(way, NewYear, ofProposals: false)));

    [Fact]
    public void Way_Purchase_ComesOfProposals() => Assert.Null(CodeOf(() => IntakeRules.CheckWay(AssetWay.Purchase, NewYear, ofProposals: true)));

    [Theory]
    [InlineData(2023, 12, 31, "IN-OPENING")]
    [InlineData(2024, 1, 2, "IN-OPENING")]
    [InlineData(2024, 2, 1, null)]
    public void Opening_OnAnotherDayThanTheFirst_IsRefused(int year, int month, int day, string? code) =>
        Assert.Equal(code, CodeOf(() => IntakeRules.CheckWay(AssetWay.Opening, new LocalDate(year, month, day), ofProposals: false)));

    [Theory]
    [InlineData(72, null, null)]
    [InlineData(96, null, "IN-LIFEREASON")]
    [InlineData(96, " ", "IN-LIFEREASON")]
    [InlineData(96, "技术规范要求", null)]
    public void Life_OtherThanUsual_WantsAReason(int life, string? reason, string? code) =>
        Assert.Equal(code, CodeOf(Spec with { LifeMonths = life, LifeReason = reason }, AssetWay.OtherIn));

    /// <summary>March 2022 to December 2023, both charged: 10 + 12 = 22 months.</summary>
    [Theory]
    [InlineData(22, AssetWay.Opening, null)]
    [InlineData(23, AssetWay.Opening, "IN-MONTHS")]
    [InlineData(60, AssetWay.DonationIn, null)]
    public void MonthsUsed_OfAnOpening_AreNotMoreThanPassed(int used, AssetWay way, string? code) => Assert.Equal(code, CodeOf(Spec with { MonthsUsed = used }, way));

    [Theory]
    [InlineData(AssetKind.Land, "50000.00", "IN-NOMINAL")]
    [InlineData(AssetKind.Equipment, "2.00", "IN-NOMINAL")]
    [InlineData(AssetKind.Equipment, "50000.00", null)]
    public void Depreciation_OfWhatHasNone_IsRefused(AssetKind kind, string value, string? code) =>
        Assert.Equal(code, CodeOf(Spec with { Kind = kind, Depreciation = Money.Parse("1.00") }, AssetWay.Opening, value));

    [Fact]
    public void OfficeShare_MoreThanTheBuilding_IsRefused()
    {
        var building = Spec with { Kind = AssetKind.Building, OfficeArea = Quantity.Parse("100") };
        Assert.Null(CodeOf(building, AssetWay.OtherIn, area: "100"));
        Assert.Equal("IN-OFFICE", CodeOf(building, AssetWay.OtherIn, area: "99.9999"));
        Assert.Equal("IN-OFFICE", CodeOf(Spec with { OfficeValue = Money.Parse("1.00") }, AssetWay.OtherIn));
        Assert.Equal("IN-OFFICE", CodeOf(building with { OfficeValue = Money.Parse("50000.01") }, AssetWay.OtherIn, area: "100"));
    }

    [Fact]
    public void NominalValue_IsOneYuanAPiece() => Assert.Equal(Money.Parse("3.00"), IntakeRules.NominalValue(Quantity.Parse("3")));

    /// <summary>年限平均法: 10,000.00 × 7 ÷ 72 = 972.2222…; 100.03 × 1 ÷ 2 = 50.015 rounds up; past its life the value itself.</summary>
    [Theory]
    [InlineData(AssetKind.Equipment, "10000.00", 7, 72, "972.22")]
    [InlineData(AssetKind.Equipment, "100.03", 1, 2, "50.02")]
    [InlineData(AssetKind.Equipment, "10000.00", 80, 72, "10000.00")]
    [InlineData(AssetKind.CulturalRelic, "10000.00", 7, 72, "0")]
    [InlineData(AssetKind.Equipment, "2.00", 7, 72, "0")]
    public void ProposedDepreciation_IsStraightLine(AssetKind kind, string value, int used, int life, string expected) =>
        Assert.Equal(Money.Parse(expected), OpeningDepreciation.Proposed(kind, Quantity.Parse("2"), Money.Parse(value), used, life));

    private static string? CodeOf(CardSpec spec, AssetWay way, string value = "50000.00", string? area = null) => CodeOf(() => IntakeRules.Check(
        spec, way, Quantity.Parse("2"), Money.Parse(value), area is null ? null : Quantity.Parse(area), NewYear, 72));

    private static string? CodeOf(Action check) => Record.Exception(check) is RuleViolationException refusal ? refusal.Violation.Code : null;
}
