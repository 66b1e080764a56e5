using Procurement.Domain.Common;

namespace Procurement.Domain.Catalogue;

/// <summary>Codes that stand in both editions and mean different things.</summary>
public static class CatalogueTwins
{
    /// <summary>A warning where the other edition gives the code another name (A02010104: 服务器 in 2022, 台式计算机 in 2013); null where it does
    /// not have the code or means the same. Blanks and width of a name do not make another name.</summary>
    public static string? TwinWarning(this ICatalogue catalogue, CatalogueCode code)
    {
        var other = code.Edition is CatalogueEdition.Of2013 ? CatalogueEdition.Of2022 : CatalogueEdition.Of2013;
        var (item, twin) = (catalogue.Find(code.Edition, code.Text), catalogue.Find(other, code.Text));
        return item is null || twin is null || TextFold.Same(item.Name, twin.Name)
            ? null
            : $"编码 {code.Text} 在 {(int)code.Edition} 版目录中是“{item.Name}”，在 {(int)other} 版中是“{twin.Name}”；请确认要采购的是“{item.Name}”。";
    }
}
