using System.Collections;

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
/// <param name="Form">Null for a list to work with; a form that is printed and signed has a title, and its head on every page.</param>
public sealed record ListSheet(
    string Name, string Caption, IReadOnlyList<ListColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Totals = null,
    ListForm? Form = null);

/// <summary>What a list has more when it is a form to be printed and signed.</summary>
/// <param name="Title">In large type over all columns.</param>
/// <param name="Lines">Sentences between title and caption.</param>
/// <param name="Closing">Lines below the last row, e.g. to sign on.</param>
public sealed record ListForm(string Title, IReadOnlyList<string> Lines, IReadOnlyList<string> Closing);

/// <summary>A row among others that is set in bold: the head of a group, or a sum.</summary>
public sealed class BoldRow(IReadOnlyList<object?> values) : IReadOnlyList<object?>
{
    public int Count => values.Count;

    public object? this[int index] => values[index];

    public IEnumerator<object?> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
