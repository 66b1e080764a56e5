namespace Procurement.Documents.Lists;

/// <summary>How a column's cells are written: figures as numbers in the given look, the rest as text that never is a formula.</summary>
public enum ListCell
{
    Text,

    /// <summary>Yuan, with thousands separators and two decimals.</summary>
    Money,

    /// <summary>Yuan a piece, two to six decimals.</summary>
    UnitPrice,

    /// <summary>Up to four decimals.</summary>
    Quantity,

    /// <summary>A share of one, shown in per cent with one decimal.</summary>
    Percent,

    /// <summary>A day, as a date that Excel can sort and filter.</summary>
    Day,
}

/// <param name="Width">In characters.</param>
public sealed record ListColumn(string Title, ListCell Cell, double Width);

/// <summary>One sheet of a list's workbook.</summary>
/// <param name="Name">At most 31 characters, none of <c>\ / ? * [ ] :</c>; the writer mends what does not fit.</param>
/// <param name="Caption">A line above the table: whose list, of when, filtered by what.</param>
/// <param name="Rows">A value for each column: <c>string</c>, <c>decimal</c>, <c>int</c>, <c>LocalDate</c>, <c>Money</c>, <c>Quantity</c>, <c>UnitPrice</c>, or null for blank.</param>
/// <param name="Totals">A last row in bold, null for none.</param>
public sealed record ListSheet(
    string Name, string Caption, IReadOnlyList<ListColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Totals = null);
