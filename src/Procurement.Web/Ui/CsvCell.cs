namespace Procurement.Web.Ui;

/// <summary>Cells of a CSV file (RFC 4180) that spreadsheets open without executing anything.</summary>
public static class CsvCell
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n', '\t'];

    /// <summary>Figures as they are, texts made harmless; quoted where it is needed.</summary>
    public static string Of(object? value)
    {
        var text = value is string given ? Harmless(given) : value?.ToString() ?? "";
        return text.IndexOfAny(Quoted) < 0 ? text : InQuotes(text);
    }

    /// <summary>A text made harmless, in quotes whatever it holds.</summary>
    public static string Quote(string text) => InQuotes(Harmless(text));

    /// <summary>What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).</summary>
    private static string Harmless(string text) =>
        text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string InQuotes(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
