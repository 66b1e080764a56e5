namespace Procurement.Domain.Common;

/// <summary>One spelling for texts that people type in several: no blanks, full-width letters, digits and marks as their ASCII ones.</summary>
public static class TextFold
{
    /// <summary>How far ！ (U+FF01) to ～ (U+FF5E) stand from ! to ~ (Unicode, Halfwidth and Fullwidth Forms).</summary>
    private const int WidthOffset = 0xFEE0;

    public static string Fold(string text) =>
        string.Create(text.Count(IsKept), text, static (folded, source) =>
        {
            var length = 0;
            foreach (var character in source.Where(IsKept))
            {
                folded[length++] = Marked(character);
            }
        });

    public static bool Same(string left, string right) => Fold(left) == Fold(right);

    private static char Marked(char character) => character switch
    {
        >= '！' and <= '～' => (char)(character - WidthOffset),

        // Small forms (U+FE50 to U+FE5A) and the brackets that old typesetting prints.
        '〔' or '﹙' => '(',
        '〕' or '﹚' => ')',
        '﹕' => ':',
        '﹐' => ',',
        '﹔' => ';',
        '﹒' => '.',
        _ => character,
    };

    private static bool IsKept(char character) => !char.IsWhiteSpace(character);
}
