using System.Globalization;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Numbers of headings: 六, 十二, 12.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <returns>0 for what is no number.</returns>
    public static int Of(string text)
    {
        var folded = TextFold.Fold(text);
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // ㈥, ⑹, Ⅵ
        if (folded.Length == 1 && folded[0] is (>= '㈠' and <= '㈩') or (>= '⑴' and <= '⒇') or (>= 'Ⅰ' and <= 'Ⅻ'))
        {
            return (int)char.GetNumericValue(folded[0]);
        }

        var ten = folded.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digit(folded, orElse: 0) : (10 * Digit(folded[..ten], orElse: 1)) + Digit(folded[(ten + 1)..], orElse: 0);
    }

    /// <summary>二〇二四年 as 2024年: years are read in either spelling.</summary>
    public static string Arabic(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var index = 0; index < target.Length; index++)
        {
            var digit = source[index] is '〇' or '○' ? 0 : Digits.IndexOf(source[index], StringComparison.Ordinal);
            target[index] = digit >= 0 ? (char)('0' + digit) : source[index];
        }
    });

    private static int Digit(string text, int orElse) => text.Length == 1 && Digits.IndexOf(text[0], StringComparison.Ordinal) is var digit and > 0 ? digit : orElse;
}
