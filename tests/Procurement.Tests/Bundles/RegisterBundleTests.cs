using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Tests.Bundles;

public class RegisterBundleTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Write_SeedThatWasRead_IsTheSameAgain(string seed) =>
        JsonDifference.AssertNone(SeedFiles.Text(seed, "register.json"), await Bundle.Write(SeedRegister.Bundle(seed)));

    [Fact]
    public async Task Write_SampleWithHistoryAndLayout_IsTheSameAgain() =>
        JsonDifference.AssertNone(SmallBundle.Text, await Bundle.Write((await Bundle.Read(SmallBundle.Text)).Bundle!));

    [Fact]
    public async Task Read_Sample_TypesEveryField()
    {
        var bundle = (await Bundle.Read(SmallBundle.Text)).Bundle!;

        var line = Assert.Single(bundle.Lines);
        Assert.Equal(("2.985", "9.5", "28.36"), (line.UnitPrice.ToString(), line.Quantity.ToString(), line.Amount.ToString()));
        Assert.Equal((CatalogueEdition.Of2022, "A05010201"), (line.Code.Edition, line.Code.Text));
        Assert.Equal((Money.FromYuan(28.36m), (Money?)null), (line.Funding.UnitFunds, line.Funding.GeneralPublicBudget));
        Assert.Equal(((bool?)true, Money.FromYuan(10m)), (line.FixedAsset, line.SmeReserve));
        Assert.Equal([null, VehicleUse.LawEnforcement], bundle.Cards.Select(row => row.VehicleUse));
        var card = bundle.Cards[0];
        Assert.Equal((AssetKind.Building, new LocalDate(2015, 6, 30)), (card.Kind, card.AcquiredOn));
        Assert.Equal((Quantity.Of(452.5m), Quantity.Of(100), Money.FromYuan(1m)), (card.Area, card.OfficeArea, card.OfficeValue));
        Assert.Equal("hebei-2030", Assert.Single(bundle.Layouts).Name);
        Assert.Equal("高新区", bundle.Choices[0].Values["preparer"]);
        Assert.Equal(new LocalDate(2020, 3, 31), bundle.Choices[0].AsOf);
        var entry = Assert.Single(bundle.History!.AssetEntries);
        Assert.Equal((AssetEntryKind.CountAdjustment, Quantity.Of(-1), Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057")), (entry.Entry, entry.Quantity, entry.TransferId));
        Assert.Equal(Instant.FromUtc(2020, 1, 31, 8, 0).PlusTicks(1_234_560), bundle.History.LineRecordedAt[0]);
        Assert.Equal(3, Assert.Single(bundle.History.SupersededLines).Position);
    }

    [Fact]
    public async Task Read_BlanksAround_AreTrimmed()
    {
        var bundle = (await Bundle.Read(SmallBundle.Spoilt("\"名称甲\"", "\" 名称甲　\""))).Bundle!;

        Assert.Equal("名称甲", bundle.Projects[0].Name);
    }

    [Fact]
    public async Task Read_EmptyWord_IsKept() =>
        Assert.Equal("", (await Bundle.Read(SmallBundle.Spoilt("\"高新区\"", "\"\""))).Bundle!.Choices[0].Values["preparer"]);

    /// <summary>The register may have the unit; it is asked there.</summary>
    [Fact]
    public async Task Read_UnitThatIsNotInTheFile_IsNoProblem() =>
        Assert.Empty((await Bundle.Read(SmallBundle.Spoilt("\"unit\": \"001\"", "\"unit\": \"009\""))).Problems);

    [Theory]
    [InlineData(BundlePart.Department, 0, "code", "$.department.code")]
    [InlineData(BundlePart.Unit, 2, "code", "$.department.units[2].code")]
    [InlineData(BundlePart.Project, 1, null, "$.projects[1]")]
    [InlineData(BundlePart.Line, 0, "code", "$.procurementLines[0].code")]
    [InlineData(BundlePart.Card, 10, "unit", "$.assets[10].unit")]
    [InlineData(BundlePart.Layout, 0, "name", "$.layouts[0].name")]
    [InlineData(BundlePart.AssetEntry, 4, "unit", "$.history.assetEntries[4].unit")]
    [InlineData(BundlePart.Choice, 0, "layout", "$.disclosures[0].layout")]
    public async Task Places_OfRows_ArePaths(BundlePart part, int index, string? field, string expected) =>
        Assert.Equal(expected, (await Bundle.Read(SmallBundle.Text)).Bundle!.Places.Of(part, index, field));
}
