using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Books;

/// <summary>By what the rows of a roll-forward are taken.</summary>
public enum RollBy
{
    /// <summary>按门类: <see cref="LedgerClass"/>.</summary>
    Class,

    /// <summary>按类别: the nine kinds of card.</summary>
    Kind,

    /// <summary>按单位</summary>
    Unit,

    /// <summary>按公开表五行; quantity of buildings in m², without depreciation.</summary>
    Row,
}

/// <summary>固定资产增减变动表: opening + additions − disposals = closing of a year, all amounts in yuan.</summary>
/// <param name="HasDepreciation">Whether the figures carry 累计折旧; without, it is zero throughout.</param>
public sealed record RollForward(FiscalYear Year, RollBy By, bool HasDepreciation, IReadOnlyList<RollRow> Rows, RollRow Total)
{
    /// <summary>The changes that happened at all, in their order.</summary>
    public IReadOnlyList<YearChange> Columns(YearChangeSide? side = null) =>
        [.. Rows.Append(Total).SelectMany(row => row.Changes).Where(cell => !cell.Figure.IsZero).Select(cell => cell.Change).Distinct().Where(change => side is null || change.Side() == side).Order()];
}

/// <param name="Key">What names the row in addresses: an enumeration's name, a unit's id; empty for the total.</param>
/// <param name="Changes">With their sign; disposals are negative.</param>
/// <param name="Charges">本年计提 of depreciation in yuan.</param>
/// <param name="Closing">Read by itself, not summed up from the rest.</param>
public sealed record RollRow(string Key, string Label, BookFigure Opening, IReadOnlyList<RollCell> Changes, Money Charges, BookFigure Closing)
{
    public BookFigure Of(YearChange change) => BookFigure.Sum(Changes.Where(cell => cell.Change == change).Select(cell => cell.Figure));

    public BookFigure Of(YearChangeSide side) => BookFigure.Sum(Changes.Where(cell => cell.Change.Side() == side).Select(cell => cell.Figure));

    /// <summary>What the closing must be: opening, all changes, and the year's charges.</summary>
    public BookFigure Expected => Opening + BookFigure.Sum(Changes.Select(cell => cell.Figure)) + new BookFigure(Quantity.Zero, Money.Zero, Charges);
}

public sealed record RollCell(YearChange Change, BookFigure Figure);

/// <summary>What an asset year was closed with; kept with the year as JSON.</summary>
/// <param name="ByClass">With depreciation.</param>
/// <param name="ByRow">The five rows of the disclosure, without 办公用房.</param>
/// <param name="Rows">The five rows at the end of 31 December as a disclosure states them; later days are summed on from here. Null in what other
/// programs wrote.</param>
public sealed record ClosedFigures(RollForward ByClass, RollForward ByRow, AssetFigures? Rows = null);
