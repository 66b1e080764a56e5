using Bogus;
using Procurement.Documents.Disclosures;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Tests.Bundles;

namespace Procurement.Tests.Layouts;

/// <summary>The five published disclosures come out of their registers, text by text and cell by cell.</summary>
public class SeedDisclosureTests
{
    public static TheoryData<string> Seeds => [.. SeedFiles.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compose_SeedRegister_PrintsThePublishedDisclosure(string seed)
    {
        var printed = SeedRegister.Print(seed);

        JsonDifference.AssertNone(SeedFiles.Text(seed, "expected.json"), DisclosureJson.ToText(printed));
    }

    /// <summary>The published rows are opening batches; the same things on a card each must print the same.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Compose_RowsSpreadOverSingleCards_PrintsTheSame(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var spread = bundle with { Cards = [.. bundle.Cards.SelectMany(Spread)] };

        var printed = SeedRegister.Print(spread);

        Assert.True(spread.Cards.Count >= 300);
        JsonDifference.AssertNone(SeedFiles.Text(seed, "expected.json"), DisclosureJson.ToText(printed));
    }

    [Fact]
    public void PlannedFixedAssets_Shijiazhuang_CountsTheDevicesAndFurniture()
    {
        var bundle = SeedRegister.Bundle("shijiazhuang-hitech-2020");

        var figures = BundleFigures.Of(bundle, FiscalYear.Of(2020)).Procurement;

        // 30.28 of 办公设备、办公家具购置费 and 24.00 of 综合便民服务中心硬件设施经费; A0999 is consumables (seeds README, X1 to X3).
        Assert.Equal(
            [
                "A02010499 60000.00", "A02010499 120000.00", "A0201060899 9600.00", "A02010103 40000.00", "A02091299 18000.00",
                "A060205 3800.00", "A060205 2400.00", "A02091304 13000.00", "A02010104 36000.00", "A02010499 240000.00",
            ],
            figures.Lines.Where(line => line.CountsAsFixedAsset).Select(line => $"{line.Code} {line.Amount}"));
        Assert.Equal(Money.FromYuan(542_800m), figures.PlannedFixedAssets);
    }

    /// <summary>A card for each piece, worth about the same; a building is 200 rooms of equal size.</summary>
    private static IEnumerable<CardContent> Spread(CardContent card)
    {
        var random = new Randomizer(20200101);
        var pieces = card.Area is null ? (int)card.Quantity.Value : 200;
        var rest = card.Value;
        for (var piece = 1; piece <= pieces; piece++)
        {
            var value = piece == pieces ? rest : Money.RoundToFen(card.Value.Yuan / pieces * random.Decimal(0.95m, 1.05m));
            rest -= value;
            yield return card with
            {
                CardNumber = $"{card.CardNumber}-{piece}",
                Quantity = Quantity.Of(1),
                Value = value,
                Area = card.Area is null ? null : Quantity.Of(card.Area.Value.Value / pieces),
                OfficeArea = card.OfficeArea is null ? null : Quantity.Of(card.OfficeArea.Value.Value / pieces),
                OfficeValue = card.OfficeValue is null ? null : value,
            };
        }
    }
}
