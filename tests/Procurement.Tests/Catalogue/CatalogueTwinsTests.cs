using Procurement.Domain.Catalogue;

namespace Procurement.Tests.Catalogue;

public sealed class CatalogueTwinsTests
{
    [Theory]
    [InlineData("A02010104", CatalogueEdition.Of2022, "编码 A02010104 在 2022 版目录中是“服务器”，在 2013 版中是“台式计算机”；请确认要采购的是“服务器”。")]
    [InlineData("A02010104", CatalogueEdition.Of2013, "编码 A02010104 在 2013 版目录中是“台式计算机”，在 2022 版中是“服务器”；请确认要采购的是“台式计算机”。")]
    [InlineData("A", CatalogueEdition.Of2022, null)]              // 货物 in both
    [InlineData("A02010100", CatalogueEdition.Of2022, null)]      // no code of 2013
    public void TwinWarning_Code_WarnsWhereTheOtherEditionMeansAnother(string code, CatalogueEdition edition, string? expected) =>
        Assert.Equal(expected, ReferenceData.Catalogue.TwinWarning(CatalogueCode.Parse(code, edition)));
}
