using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>Which cards a list shows; null and empty for all.</summary>
/// <param name="Text">In name or model, or the beginning of a card number, a serial number or a code.</param>
/// <param name="Row">A row of 部门固定资产占用情况表.</param>
/// <param name="WithoutPlace">未定地点: only cards that were put nowhere yet.</param>
/// <param name="Custodian">The beginning of a keeper's name.</param>
/// <param name="ValueFrom">账面原值 in yuan, the limit included.</param>
/// <param name="AcquiredFrom">取得日期, the day included.</param>
/// <param name="UsedUp">已提足 (true) or 未提足 (false) at the end of <paramref name="Today"/>; cards that are not depreciated are neither.</param>
/// <param name="NumberFrom">Card numbers from this one on.</param>
/// <param name="After">The card after whose number the list begins.</param>
public sealed record CardListFilter(
    LocalDate Today, string Text = "", AssetRow? Row = null, AssetKind? Kind = null, Guid? Unit = null, Guid? Place = null, bool WithoutPlace = false,
    string Custodian = "", CardStatus? Status = null, CardUse? Use = null, Money? ValueFrom = null, Money? ValueTo = null, LocalDate? AcquiredFrom = null,
    LocalDate? AcquiredTo = null, bool? UsedUp = null, string NumberFrom = "", Guid? After = null);

/// <summary>A column by which the list can be ordered.</summary>
public enum CardColumn
{
    Number,
    Value,
    Acquired,
    Name,
    Kind,
    Unit,
    Place,
    Custodian,
    UsedUp,
}

public sealed record CardOrder(CardColumn Column, bool IsDescending = false)
{
    public static CardOrder ByNumber { get; } = new(CardColumn.Number);

    /// <summary>Whether an index orders any number of cards by it; by the others only lists up to <see cref="CardListQuery.MostCounted"/> are ordered.</summary>
    public bool IsForAnyNumber => Column is CardColumn.Number or CardColumn.Value or CardColumn.Acquired;
}

/// <summary>A card in a list, as it stands now.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Area">建筑面积 in m².</param>
/// <param name="Place">The place's name; null for 未定地点.</param>
/// <param name="UsedUpOn">The last day of the month with its last charge; null where nothing is depreciated.</param>
public sealed record CardListRow(
    Guid Id, int RowVersion, string CardNumber, string Name, string Code, AssetKind Kind, string MeasureUnit, Quantity Quantity, Money Value, Quantity? Area,
    LocalDate AcquiredOn, Guid UnitId, string Unit, Guid? PlaceId, string? Place, string? Custodian, CardUse Use, CardStatus Status, string? Model, string? SerialNumber,
    int? LifeMonths, LocalDate? UsedUpOn);

/// <summary>Sums over a whole filter.</summary>
/// <param name="IsCapped">There are more than <see cref="CardListQuery.MostCounted"/>: count and sums stop there.</param>
public sealed record CardListSums(int Count, Quantity Quantity, Money Value, bool IsCapped);

/// <param name="Order">The order in which the rows are; the card numbers' where the wished one is not to be had for so many.</param>
public sealed record CardListPage(IReadOnlyList<CardListRow> Rows, CardListSums Sums, CardOrder Order);
