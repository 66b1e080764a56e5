using NodaTime;
using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>One row of a sheet as domain values. What is wrong is reported at its cell; then the value returned means nothing and
/// <see cref="IsSound"/> is false.</summary>
internal sealed partial class RowCells(SheetForm form, HeaderRow header, DateStyles styles, bool is1904, ICellProblems problems)
{
    private readonly RawCell[] cells = new RawCell[form.Columns.Count];

    /// <summary>The row's number in the sheet.</summary>
    public int Row { get; private set; }

    /// <summary>Whether no cell that was read so far had a problem.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Takes the next row; false where none of the known columns holds anything.</summary>
    public bool Take(int row, IReadOnlyList<RawCell> given)
    {
        (Row, IsSound) = (row, true);
        Array.Clear(cells);
        var isFilled = false;
        foreach (var cell in given)
        {
            var index = header.IndexAt(cell.Column);
            if (index >= 0 && !(cell.Type is CellType.Text && string.IsNullOrWhiteSpace(cell.Text)))
            {
                cells[index] = cell;
                isFilled = true;
            }
        }

        return isFilled;
    }

    public string Text(SheetColumn column) => OptionalText(column) ?? "";

    public string? OptionalText(SheetColumn column) => TryContent(column, out var cell) ? PlainText(column, cell) : null;

    /// <summary>A code or choice, compacted: blanks out, full-width letters and digits in half width.</summary>
    public string? Compact(SheetColumn column) => OptionalText(column) is { } text ? Folding.Compact(text).TrimStart('\'') : null;

    public Money Money(SheetColumn column) => OptionalMoney(column) ?? default;

    public Money? OptionalMoney(SheetColumn column)
    {
        var digits = Digits(column);
        return digits is not null && (Domain.Common.Money.TryParse(digits, out var amount) || TooLarge(column)) ? amount : null;
    }

    public Quantity Quantity(SheetColumn column) => OptionalQuantity(column) ?? default;

    public Quantity? OptionalQuantity(SheetColumn column)
    {
        var digits = Digits(column);
        return digits is not null && (Domain.Common.Quantity.TryParse(digits, out var quantity) || TooLarge(column)) ? quantity : null;
    }

    public UnitPrice UnitPrice(SheetColumn column)
    {
        var digits = Digits(column);
        return digits is not null && (Domain.Common.UnitPrice.TryParse(digits, out var price) || TooLarge(column)) ? price : default;
    }

    /// <summary>A budget year, null where it is missing or wrong.</summary>
    public FiscalYear? Year(SheetColumn column)
    {
        if (!TryContent(column, out var cell))
        {
            return null;
        }

        var text = Folding.Compact(cell.Text).TrimEnd('年').TrimStart('\'');
        text = cell.Type is CellType.Number && NumberText.TryStored(text, 0, out var number) ? DecimalText.Shortest(number) : text;
        if (FiscalYear.TryParse(text, out var year))
        {
            return year;
        }

        Problem(column, $"“{column.Header}”应为 2000 至 2099 的四位年份，“{Excerpt.OfCell(cell.Text)}”不是；请改正。");
        return null;
    }

    public LocalDate Day(SheetColumn column)
    {
        if (!TryContent(column, out var cell))
        {
            return default;
        }

        var day = cell.Type is CellType.Number
            ? DayText.OfNumber(cell.Text, styles.IsDate(cell.Style), is1904)
            : DayText.OfText(Folding.Text(cell.Text), is1904);
        if (day is { Year: < 1800 or > 2099 })
        {
            Problem(column, $"“{column.Header}”应在 1800 年至 2099 年之间，请改正。");
        }
        else if (day is null)
        {
            Problem(column, $"“{column.Header}”应为日期，“{Excerpt.OfCell(cell.Text)}”不是；请按 2019-12-31 的形式填写。");
        }

        return day ?? default;
    }

    /// <summary>Reports a problem at the column's cell of this row.</summary>
    public void Problem(SheetColumn column, string message)
    {
        IsSound = false;
        problems.Add(Row, column, message);
    }
}
