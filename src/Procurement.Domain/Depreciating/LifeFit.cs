using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Depreciating;

/// <summary>How a chosen life stands to the line of the table that belongs to the card. Outside is a warning, never a refusal.</summary>
/// <remarks>Source: 财会〔2017〕4号. The table states least lives (不低于) or a range, but the lines are reached from catalogue codes by a bridge of our own, and
/// ministries may set finer lives; so a life outside is taken, with a reason.</remarks>
/// <param name="Warning">One Chinese sentence for the person who chose; null where the life lies within.</param>
public sealed record LifeFit(DepreciationLife Line, int? UsualMonths, string? Warning)
{
    public bool IsWithin => Warning is null;

    /// <param name="months">The chosen life; null for none.</param>
    public static LifeFit Of(CatalogueCode code, AssetKind kind, int? months)
    {
        var line = LifeRules.LineOf(code, kind);
        return new LifeFit(line, line.MinimumYears * 12, WarningOf(line, months));
    }

    private static string? WarningOf(DepreciationLife line, int? months) => (line.MinimumYears, months) switch
    {
        (null, null) => null,
        (null, { } chosen) => $"{line.Subcategory}不计提折旧（财会〔2016〕12号），所填年限 {chosen} 个月不起作用。",
        (_, null) => $"还没有折旧年限，不计提折旧；年限表“{line.Subcategory}”{line.YearsText()}。",
        ({ } least, { } chosen) when chosen < least * 12 => $"{chosen} 个月短于年限表“{line.Subcategory}”规定的{line.YearsText()}，请写明依据。",
        (_, { } chosen) when chosen > line.MaximumYears * 12 => $"{chosen} 个月长于年限表“{line.Subcategory}”规定的{line.YearsText()}，请写明依据。",
        _ => null,
    };
}
