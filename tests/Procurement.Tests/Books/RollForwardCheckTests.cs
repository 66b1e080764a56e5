using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Books;

public class RollForwardCheckTests
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    [Fact]
    public void Find_TableThatAddsUp_IsEmpty() => Assert.Empty(RollForwardCheck.Find(Table(Sound)));

    [Theory]
    [InlineData("1000.01", "期初加增减与期末的原值")]   // one fen too much at the end of a row
    [InlineData("999.99", "期初加增减与期末的原值")]
    public void Find_OneFenOff_SaysWhere(string closing, string place)
    {
        var parts = Sound.Where(part => part is not { Key: "furniture", Phase: RollPhase.Closing }).Append(Part("furniture", RollPhase.Closing, null, closing)).ToList();

        var found = RollForwardCheck.Find(Table(parts));

        Assert.Contains(found, mismatch => mismatch.Message.StartsWith($"家具和用具：{place}", StringComparison.Ordinal));
    }

    [Fact]
    public void Find_PartOfNoRow_IsMissingFromTheColumns()
    {
        var lost = Sound.Append(Part("nobody", RollPhase.Opening, null, "5")).Append(Part("nobody", RollPhase.Closing, null, "5")).ToList();

        Assert.Equal(["期初：各行之和与合计", "期末：各行之和与合计"], RollForwardCheck.Find(Table(lost)).Select(mismatch => mismatch.Place));
    }

    [Fact]
    public void Find_MoveThatArrivesNowhere_IsAMismatchOfTheWholeDepartmentOnly()
    {
        List<RollPart> parts = [Part("equipment", RollPhase.Opening, null, "300"), Part("equipment", RollPhase.Change, YearChange.UnitChange, "-300"), Part("equipment", RollPhase.Closing, null, "0")];

        Assert.Equal("单位间调拨：转入与转出", Assert.Single(RollForwardCheck.Find(Table(parts))).Place);
        Assert.Empty(RollForwardCheck.Find(Table(parts), wholeDepartment: false));
    }

    [Fact]
    public void Follow_OpeningIsNotWhatTheYearBeforeWasClosedWith_IsSaid()
    {
        var before = Table([Part("equipment", RollPhase.Closing, null, "300")]);
        var after = Table([Part("equipment", RollPhase.Opening, null, "299.99")]);

        Assert.Equal("设备：2024 年结账数与 2024 年期初的原值不等：300.00 与 299.99。", Assert.Single(RollForwardCheck.Follow(before, after)).Message);
    }

    [Fact]
    public void Prints_DisclosureStatesAnotherFigure_IsSaid()
    {
        var table = RollParts.Table(
            Year, RollBy.Row, hasDepreciation: false, [Part("Vehicles", RollPhase.Closing, null, "300")], [("Vehicles", "车辆（台、辆）"), ("Other", "其他固定资产")], keepsEmpty: true);
        var stated = AssetFigures.None with { Vehicles = new AssetRowFigure(Quantity.Zero, Money.Parse("300.00")) };

        Assert.Empty(RollForwardCheck.Prints(table, stated));
        Assert.Equal(
            "其他固定资产：期末与公开表的原值不等：0.00 与 0.01。",
            Assert.Single(RollForwardCheck.Prints(table, stated with { Other = new AssetRowFigure(Quantity.Zero, Money.Parse("0.01")) })).Message);
    }

    [Fact]
    public void EveryEntry_StandsInOneColumn()
    {
        foreach (var entry in Enum.GetValues<AssetEntryKind>())
        {
            foreach (var way in AssetWays.All.Select(way => (AssetWay?)way).Append(null))
            {
                Assert.True(Enum.IsDefined(YearChanges.Of(entry, way, isCounter: false, isNegative: true)));
                Assert.Equal(YearChange.Correction, YearChanges.Of(entry, way, isCounter: true, isNegative: true));
            }
        }
    }

    [Theory]
    [InlineData(AssetEntryKind.Acquisition, null, false, YearChange.Registered)]
    [InlineData(AssetEntryKind.Acquisition, AssetWay.Opening, false, YearChange.OpeningBalance)]
    [InlineData(AssetEntryKind.Acquisition, AssetWay.TransferIn, false, YearChange.TransferIn)]
    [InlineData(AssetEntryKind.Disposal, AssetWay.Scrapping, true, YearChange.Scrapping)]
    [InlineData(AssetEntryKind.Disposal, null, true, YearChange.OtherOut)]
    [InlineData(AssetEntryKind.CountAdjustment, null, true, YearChange.Shortage)]
    [InlineData(AssetEntryKind.CountAdjustment, null, false, YearChange.Surplus)]
    [InlineData(AssetEntryKind.CountAdjustment, AssetWay.LossWriteOff, true, YearChange.LossWriteOff)]
    [InlineData(AssetEntryKind.Transfer, null, true, YearChange.UnitChange)]
    [InlineData(AssetEntryKind.Merge, AssetWay.Merge, true, YearChange.SplitMerge)]
    public void Of_EntryAndWay_IsTheColumn(AssetEntryKind entry, AssetWay? way, bool isNegative, YearChange expected) =>
        Assert.Equal(expected, YearChanges.Of(entry, way, isCounter: false, isNegative));

    [Fact]
    public void EveryColumn_HasAChineseName() =>
        Assert.All(YearChanges.All, change => Assert.Contains(change.ChineseName(), sign => sign >= 0x4E00));

    /// <summary>Equipment 300 becomes furniture, which had 700.</summary>
    private static List<RollPart> Sound { get; } =
    [
        Part("equipment", RollPhase.Opening, null, "300"), Part("equipment", RollPhase.Change, YearChange.Reclassification, "-300"), Part("equipment", RollPhase.Closing, null, "0"),
        Part("furniture", RollPhase.Opening, null, "700"), Part("furniture", RollPhase.Change, YearChange.Reclassification, "300"), Part("furniture", RollPhase.Closing, null, "1000"),
    ];

    private static RollPart Part(string key, RollPhase phase, YearChange? change, string value) =>
        new(key, phase, change, new BookFigure(Quantity.Zero, Money.Parse(value), Money.Zero));

    private static RollForward Table(IReadOnlyCollection<RollPart> parts) =>
        RollParts.Table(Year, RollBy.Class, hasDepreciation: false, parts, [("equipment", "设备"), ("furniture", "家具和用具")], keepsEmpty: true);
}
