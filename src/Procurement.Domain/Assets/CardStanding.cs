using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

/// <summary>What a card stands for: the sum of its entries as of a day, as known at an instant.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Accumulated">累计折旧 in yuan.</param>
/// <param name="LifeMonths">Null where no life was set.</param>
/// <param name="MonthsUsed">Months with a charge, and those that came along.</param>
/// <param name="UsedUpOn">The last day of the month with the last charge; null where nothing is depreciated.</param>
public sealed record CardStanding(
    Guid UnitId, AssetKind Kind, Quantity Quantity, Money Value, Quantity? Area, Quantity? OfficeArea, Money? OfficeValue, Money Accumulated, int? LifeMonths,
    int MonthsUsed, LocalDate? UsedUpOn, LocalDate LastEntryOn)
{
    /// <summary>账面净值 in yuan.</summary>
    public Money NetValue => Value - Accumulated;

    /// <summary>Nothing is left of it.</summary>
    public bool IsNothing => Quantity.IsZero && Value.IsZero;
}
