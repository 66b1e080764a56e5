using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Pasting;

/// <summary>A cell that came by the clipboard.</summary>
internal static class PastedCell
{
    private static readonly HashSet<string> ErrorValues = new(StringComparer.Ordinal)
    {
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    };

    /// <summary>A cell as the clipboard has it: always text, whatever it begins with. What looks like an escape of a workbook is none here.</summary>
    public static RawCell Of(int column, string cell)
    {
        var trimmed = cell.Trim();
        return trimmed.Length == 0 ? new RawCell(column, CellType.Blank, "", 0)
            : cell.Length > PartXml.LongestText ? new RawCell(column, CellType.TooLong, "", 0)
            : ErrorValues.Contains(trimmed) ? new RawCell(column, CellType.Error, trimmed, 0)
            : new RawCell(column, CellType.Text, cell.Contains("_x", StringComparison.Ordinal) ? EscapedText.Encode(cell) : cell, 0);
    }
}
