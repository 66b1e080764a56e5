namespace Procurement.Documents.Writers;

/// <summary>How wide a text prints, in half characters (半角): a Chinese character is two, a digit one.</summary>
/// <remarks>An estimate on the safe side: the true width depends on fonts that the reader's machine chooses.</remarks>
internal static class TextWidth
{
    public static int Of(string text)
    {
        var tenths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            tenths += Tenths(rune.Value);
        }

        return (tenths + 9) / 10;
    }

    /// <summary>The lines that a text takes in a column; breaks fall between characters, as in Chinese.</summary>
    public static int Lines(string text, int width) => Math.Max(1, (Of(text) + width - 1) / width);

    private static int Tenths(int rune) => rune switch
    {
        // In Times New Roman a capital is about three quarters of an em, a digit exactly half of one.
        (>= 'A' and <= 'Z') or 'm' or 'w' or '%' or '@' or '&' => 15,
        < 0x1100 => 10,
        _ => 20,
    };
}
