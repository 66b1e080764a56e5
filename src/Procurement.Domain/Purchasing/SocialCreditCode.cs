using System.Diagnostics.CodeAnalysis;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>统一社会信用代码: 18 characters that name a legal person or other organisation; the last one checks the others.</summary>
/// <remarks>Source: GB 32100-2015. 1 registering authority, 2 kind, 3 to 8 administrative division (digits), 9 to 17 organisation code,
/// 18 check character: 31 − Σ(cᵢ × 3^(i−1)) mod 31, written in an alphabet of digits and letters without I, O, S, V, Z.</remarks>
public sealed record SocialCreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int FirstOfDivision = 2;
    private const int LastOfDivision = 7;

    private SocialCreditCode(string text) => Text = text;

    /// <summary>Upper case, half width.</summary>
    public string Text { get; }

    /// <summary>Reads what people type or paste: blanks go, full width becomes half width, small letters become capitals.</summary>
    /// <param name="complaint">One Chinese sentence that says what is wrong; null where nothing is.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SocialCreditCode? code, [NotNullWhen(false)] out string? complaint)
    {
        var folded = TextFold.Fold(text ?? "").ToUpperInvariant();
        complaint = ComplaintOf(folded);
        code = complaint is null ? new SocialCreditCode(folded) : null;
        return code is not null;
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out SocialCreditCode? code) => TryParse(text, out code, out _);

    public static SocialCreditCode Parse(string text) =>
        TryParse(text, out var code, out var complaint) ? code : throw new FormatException(complaint);

    public override string ToString() => Text;

    private static string? ComplaintOf(string folded)
    {
        if (folded.Length != Length)
        {
            return folded.Length == 0
                ? "请填写统一社会信用代码（18 位）。"
                : $"统一社会信用代码应为 18 位，现有 {folded.Length} 位，请对照营业执照核对。";
        }

        for (var index = 0; index < Length; index++)
        {
            if (ComplaintAt(folded, index) is { } complaint)
            {
                return complaint;
            }
        }

        var expected = CheckCharacter(folded);
        return folded[^1] == expected
            ? null
            : $"统一社会信用代码的校验位（第 18 位）应为“{expected}”，现为“{folded[^1]}”：其中有写错的字符，请对照营业执照逐位核对。";
    }

    private static string? ComplaintAt(string folded, int index)
    {
        var sign = folded[index];
        if (sign is 'I' or 'O' or 'S' or 'V' or 'Z')
        {
            return $"统一社会信用代码第 {index + 1} 位是“{sign}”，代码中不使用字母 I、O、S、V、Z（常与 1、0、5、U、2 混淆），请核对。";
        }

        if (!Alphabet.Contains(sign, StringComparison.Ordinal))
        {
            return $"统一社会信用代码第 {index + 1} 位是“{Shown(folded, index)}”，只能是数字或大写英文字母，请核对。";
        }

        return index is >= FirstOfDivision and <= LastOfDivision && !char.IsAsciiDigit(sign)
            ? $"统一社会信用代码第 {index + 1} 位是“{sign}”，第 3 至 8 位是行政区划码，只能是数字，请核对。"
            : null;
    }

    /// <summary>The character as people see it: a rare one whole, an invisible one by its number.</summary>
    private static string Shown(string text, int index) =>
        char.IsSurrogatePair(text, Math.Min(index, text.Length - 2)) && char.IsHighSurrogate(text[index]) ? text.Substring(index, 2)
        : char.IsControl(text[index]) || char.IsSurrogate(text[index]) || char.GetUnicodeCategory(text[index]) is System.Globalization.UnicodeCategory.Format
            ? $"U+{(int)text[index]:X4}"
            : text[index].ToString();

    private static char CheckCharacter(string folded)
    {
        var (sum, weight) = (0, 1);
        for (var index = 0; index < Length - 1; index++)
        {
            sum += Alphabet.IndexOf(folded[index], StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
