using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>What a row of the overview adds up.</summary>
public enum OverviewGroup
{
    Kind,
    Unit,
    Age,
    Place,
    Use,
}

/// <summary>Cards that share something, added up.</summary>
/// <param name="Key">The kind's or use's name in the database, the unit's or place's id (empty for none), the age band's number.</param>
/// <param name="Label">A unit's or place's name; empty for what the key says.</param>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="UsedUp">Of <paramref name="Value"/>, what is used up: 已提足折旧.</param>
public sealed record OverviewRow(OverviewGroup Group, string Key, string Label, int Cards, Quantity Quantity, Money Value, Money UsedUp)
{
    /// <summary>Where one age band ends and the next begins, in years since 取得日期; the first band is number 1.</summary>
    public static IReadOnlyList<int> AgeYears { get; } = [3, 5, 8, 10, 15];
}

/// <summary>Something to look at.</summary>
public sealed record OverviewMark(int Cards, Quantity Quantity, Money Value);

/// <summary>All that is on the cards at the end of a day.</summary>
/// <param name="Whole">Everything.</param>
/// <param name="UsedUp">已提足折旧仍在用, by the lives as they stand now.</param>
/// <param name="Idle">闲置</param>
/// <param name="OverAge">In use for longer than its 折旧年限 since 取得日期.</param>
/// <param name="Lifeless">Without a life, so not depreciated.</param>
public sealed record Overview(OverviewMark Whole, OverviewMark UsedUp, OverviewMark Idle, OverviewMark OverAge, OverviewMark Lifeless, IReadOnlyList<OverviewRow> Rows)
{
    public IReadOnlyList<OverviewRow> Of(OverviewGroup group) => [.. Rows.Where(row => row.Group == group)];
}

/// <summary>Cards of one code whose life ends soon.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="LatestPrice">The unit price of the department's latest purchase under this code; null where it bought none.</param>
public sealed record DueRow(CatalogueEdition Edition, string Code, AssetKind Kind, string Name, int Cards, Quantity Quantity, Money Value, UnitPrice? LatestPrice)
{
    /// <summary>预计更新费用 in yuan: the latest price for each piece, else what the pieces once cost.</summary>
    public Money Estimate => LatestPrice is { } price ? Money.RoundToFen(price.Yuan * Quantity.Value) : Value;
}
