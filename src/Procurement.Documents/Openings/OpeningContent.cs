using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Documents.Openings;

/// <summary>A row of 期初建账 as somebody wrote it; null for what was left blank.</summary>
/// <param name="Kind">Null for what follows from the code.</param>
/// <param name="Value">账面原值 in yuan of all pieces.</param>
/// <param name="Depreciation">累计折旧 in yuan.</param>
/// <param name="LifeMonths">Null for the usual life of the code.</param>
/// <param name="Place">The code or the name of a place, as written.</param>
/// <param name="Area">m²</param>
public sealed record OpeningContent(
    string? CardNumber, string Name, CatalogueCode Code, AssetKind? Kind, Quantity Quantity, string MeasureUnit, Money Value, Money? Depreciation, int? MonthsUsed,
    int? LifeMonths, string? LifeReason, LocalDate AcquiredOn, Quantity? Area, Quantity? OfficeArea, Money? OfficeValue, string? Place, string? Custodian, string? Model,
    string? SerialNumber, string? Note);

/// <summary>A place that the sheet's drop-down offers.</summary>
public sealed record OpeningPlace(string Code, string Name)
{
    /// <summary>As the drop-down shows it; a row may also say the code or the name alone.</summary>
    public string Shown => $"{Code} {Name}";
}

/// <summary>A row with its number in the sheet or in what was pasted.</summary>
public sealed record OpeningLine(int Row, OpeningContent Content);
