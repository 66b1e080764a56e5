using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>How much of a line is bought.</summary>
public enum LineExecution
{
    /// <summary>有余额: something may still be bought.</summary>
    Open,

    /// <summary>已用完</summary>
    Used,

    /// <summary>未采购: nothing is bought yet.</summary>
    Untouched,
}

/// <summary>Which lines of a year a list shows; null and empty for all.</summary>
/// <param name="Text">A part of the item's name, or the beginning of its code.</param>
/// <param name="FixedAsset">What the line becomes, by decision or else by the class rules.</param>
/// <param name="Category">货物, 工程 or 服务.</param>
/// <param name="Line">This line alone.</param>
public sealed record YearLineFilter(
    FiscalYear Year, string Text = "", Guid? Unit = null, Guid? Project = null, LineExecution? Execution = null, bool? FixedAsset = null,
    CatalogueCategory? Category = null, Guid? Line = null);

/// <summary>The columns that a list of lines may be ordered by.</summary>
public enum LineColumn
{
    /// <summary>The order in which the budget prints.</summary>
    Position,
    Unit,
    Project,
    ItemName,
    Code,
    Quantity,
    UnitPrice,
    Amount,
    SmeReserve,
    Purchased,
    Balance,
}

/// <summary>Equal rows stand in the order of the budget.</summary>
public sealed record LineOrder(LineColumn Column, bool IsDescending = false)
{
    public static LineOrder AsPrinted { get; } = new(LineColumn.Position);
}
