using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>One sheet of rows: its name and its columns in the order in which they are written.</summary>
internal abstract class SheetForm(string name, BundlePart part, IReadOnlyList<SheetColumn> columns)
{
    /// <inheritdoc cref="CellAddress.LastRow"/>
    public const int LastRow = CellAddress.LastRow;

    public string Name { get; } = name;

    public BundlePart Part { get; } = part;

    public IReadOnlyList<SheetColumn> Columns { get; } = columns;

    public int IndexOf(SheetColumn column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (ReferenceEquals(Columns[index], column))
            {
                return index;
            }
        }

        throw new ArgumentException($"The sheet {Name} has no column {column.Header}.", nameof(column));
    }
}

/// <inheritdoc cref="SheetForm"/>
internal sealed class SheetForm<TRow>(string name, BundlePart part, IReadOnlyList<SheetColumn<TRow>> columns)
    : SheetForm(name, part, columns)
{
    public IReadOnlyList<SheetColumn<TRow>> TypedColumns { get; } = columns;
}
