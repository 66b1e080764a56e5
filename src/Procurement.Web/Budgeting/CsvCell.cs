namespace Procurement.Web.Budgeting;

/// <summary>Cells of a CSV file that spreadsheets open without executing anything.</summary>
public static class CsvCell
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n', '\t'];

    /// <summary>Figures as they are; a text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Of(object? value)
    {
        var text = value?.ToString() ?? "";
        if (value is string && text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] or ['\t' or '\r', ..])
        {
            text = "'" + text;
        }

        return text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
