using ClosedXML.Excel;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Xlsx;

/// <summary>How a cell of the grid looks: a figure as a number in its format, everything else as text.</summary>
internal static class SheetCell
{
    private const string General = "General";
    private const string AsText = "@";

    /// <param name="format">What <see cref="FormatOf"/> says.</param>
    public static void Style(IXLCell cell, PrintedRow row, string key, string? format)
    {
        var kind = ColumnKinds.Of(key);
        cell.Style.Alignment.SetHorizontal(AlignmentOf(kind, row, key)).Alignment.SetWrapText(kind is not ColumnKind.Number);
        if (kind is ColumnKind.Text && !TableTraits.IsCentredLabel(row, key))
        {
            // Off the line at the left, or a name would touch the figure of the column before.
            cell.Style.Alignment.Indent = row.IsPart ? 3 : 1;
        }

        cell.Style.Font.Bold = row.IsBold;
        if (format is not null)
        {
            cell.Style.NumberFormat.Format = format;
        }
    }

    /// <summary>The number format: text keeps a code or a name a text even after somebody edits the cell; a blank has none.</summary>
    public static string? FormatOf(PrintedCell printed) => printed.Number is not null ? FigureFormatOf(printed) : printed.Text.Length > 0 ? AsText : null;

    /// <summary>Excel prints the point of <c>0.######</c> even before nothing, so optional decimals are left to <c>General</c>, or where
    /// the format asks for more than that, written out as this figure has them.</summary>
    private static string FigureFormatOf(PrintedCell printed)
    {
        var format = printed.Format?.Text ?? General;
        var point = format.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || !format[point..].Contains('#'))
        {
            return format;
        }

        var whole = format[..point];
        var decimals = printed.Text.Length - 1 - printed.Text.IndexOf('.', StringComparison.Ordinal);
        return whole == "0" && format[point + 1] == '#' ? General
            : printed.Text.Contains('.') ? $"{whole}.{new string('0', decimals)}"
            : whole;
    }

    private static XLAlignmentHorizontalValues AlignmentOf(ColumnKind kind, PrintedRow row, string key) => kind switch
    {
        ColumnKind.Number => XLAlignmentHorizontalValues.Right,
        ColumnKind.Text when !TableTraits.IsCentredLabel(row, key) => XLAlignmentHorizontalValues.Left,
        _ => XLAlignmentHorizontalValues.Center,
    };
}
