using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Tests.Catalogue;

public sealed class CatalogueCodeTests
{
    [Theory]
    [InlineData("C020603", CatalogueEdition.Of2013, true)]
    [InlineData("A0201060899", CatalogueEdition.Of2013, true)]
    [InlineData("A", CatalogueEdition.Of2013, true)]
    [InlineData("A02010104", CatalogueEdition.Of2013, true)]
    [InlineData("A02010104", CatalogueEdition.Of2022, true)]
    [InlineData(" c02060300 ", CatalogueEdition.Of2022, true)]
    [InlineData("C020603", CatalogueEdition.Of2022, false)]
    [InlineData("A020", CatalogueEdition.Of2013, false)]
    [InlineData("D0201", CatalogueEdition.Of2013, false)]
    [InlineData("A02０1", CatalogueEdition.Of2013, false)]
    [InlineData("", CatalogueEdition.Of2013, false)]
    public void TryParse_Text_FitsItsEdition(string text, CatalogueEdition edition, bool expected) =>
        Assert.Equal(expected, CatalogueCode.TryParse(text, edition, out _));

    [Fact]
    public void Equals_SameTextOfTwoEditions_AreTwoCodes() =>
        Assert.NotEqual(CatalogueCode.Parse("A02010104", CatalogueEdition.Of2013), CatalogueCode.Parse("A02010104", CatalogueEdition.Of2022));

    [Theory]
    [InlineData("A0999", CatalogueCategory.Goods)]
    [InlineData("B010402", CatalogueCategory.Works)]
    [InlineData("C99", CatalogueCategory.Services)]
    public void Category_Letter_Decides(string code, CatalogueCategory expected) =>
        Assert.Equal(expected, CatalogueCode.Parse(code, CatalogueEdition.Of2013).Category);

    /// <summary>The notes beside the catalogue: 2, 4, 6 or 10 digits are 2013; 8 digits ending in 00 are 2022; others go by the year.</summary>
    [Theory]
    [InlineData("C020603", 2024, CatalogueEdition.Of2013)]
    [InlineData("A0201060899", null, CatalogueEdition.Of2013)]
    [InlineData("A02010000", 2020, CatalogueEdition.Of2022)]
    [InlineData("A02010104", 2020, CatalogueEdition.Of2013)]
    [InlineData("A02010104", 2022, CatalogueEdition.Of2013)]
    [InlineData("A02010104", 2024, CatalogueEdition.Of2022)]
    [InlineData("A02010104", 2023, null)]                      // in both editions: must be asked for
    [InlineData("A02010104", null, null)]
    [InlineData("A02010503", 2023, CatalogueEdition.Of2013)]   // not in the complete 2022 catalogue of this test
    public void EditionOf_BareCode_IsDecidedOrAskedFor(string code, int? year, CatalogueEdition? expected) =>
        Assert.Equal(expected, CodeShape.EditionOf(code, year is { } number ? FiscalYear.Of(number) : null, known => known == "A02010104"));
}
