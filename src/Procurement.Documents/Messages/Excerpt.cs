namespace Procurement.Documents.Messages;

/// <summary>Quotes what a file says: short, on one line, without control characters, for it ends up on a terminal.</summary>
internal static class Excerpt
{
    /// <summary>What a cell of a workbook holds.</summary>
    public static string OfCell(string text) => Of(text, 30);

    /// <summary>A piece of a template.</summary>
    public static string OfTemplate(string text) => Of(text, 60);

    /// <summary>The beginning of a text, at most <paramref name="length"/> characters.</summary>
    public static string Of(string text, int length)
    {
        // Never between the halves of a character beyond U+FFFF.
        var end = text.Length <= length ? text.Length : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        var shown = string.Create(end, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        return end < text.Length ? shown + "…" : shown;
    }
}
