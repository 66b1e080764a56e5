using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Workbooks.Form;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Writes a row of a form in the styles of its columns.</summary>
internal static class FormRow
{
    /// <summary>Excel keeps 15 digits of a number; a longer one is written as text, which the reader reads exactly.</summary>
    private const int DigitsThatExcelKeeps = 15;

    public static void Write<TRow>(RowWriter rows, SheetForm<TRow> form, TRow row, int number)
    {
        rows.StartRow(number);
        for (var index = 0; index < form.TypedColumns.Count; index++)
        {
            var column = form.TypedColumns[index];
            if (column.Print(row) is not { Length: > 0 } content)
            {
                continue;
            }

            var style = rows.Styles.OfColumn(index + 1);
            if (column.IsNumber && FitsNumber(content))
            {
                rows.Number(index + 1, style, content);
            }
            else
            {
                rows.Text(index + 1, style, content);
            }
        }

        rows.EndRow();
    }

    private static bool FitsNumber(string content)
    {
        var digits = 0;
        for (var index = 0; index < content.Length; index++)
        {
            if (char.IsAsciiDigit(content[index]))
            {
                digits++;
            }
            else if (content[index] is not '.' && !(content[index] is '-' && index == 0))
            {
                return false;
            }
        }

        return digits is > 0 and <= DigitsThatExcelKeeps;
    }
}
