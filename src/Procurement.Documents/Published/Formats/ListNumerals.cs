using System.Globalization;

namespace Procurement.Documents.Published.Formats;

/// <summary>Numbers of headings and lists as Word, Excel and browsers print them.</summary>
/// <remarks>Source of the names: ECMA-376 part 1, 17.18.59 ST_NumberFormat.</remarks>
internal static class ListNumerals
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The number in a format; null for a format that is not known.</summary>
    public static string? Format(int number, string format) => format switch
    {
        "decimal" or "decimalHalfWidth" => number.ToString(CultureInfo.InvariantCulture),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０'))),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Counted(number, Digits, "十百千", bareTen: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counted(number, LegalDigits, "拾佰仟", bareTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => DigitByDigit(number),
        "ideographTraditional" => OneOf(number, Stems),
        "ideographZodiac" => OneOf(number, Branches),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①', 20),
        "decimalEnclosedParen" => Enclosed(number, '⑴', 20),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈', 20),
        "ideographEnclosedCircle" => Enclosed(number, '㊀', 10),
        "none" => "",
        _ => null,
    };

    /// <summary>二〇一九</summary>
    public static string DigitByDigit(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digit is '-' ? '-' : Digits[digit - '0']));

    /// <summary>Up to 9999: 十二, 二十, 一百零五.</summary>
    private static string Counted(int number, string digits, string units, bool bareTen)
    {
        if (number is <= 0 or > 9_999)
        {
            return number == 0 ? digits[..1] : number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        var needsZero = false;
        for (var (power, divisor) = (3, 1_000); power >= 0; power--, divisor /= 10)
        {
            var digit = number / divisor % 10;
            if (digit == 0)
            {
                needsZero = text.Length > 0;
                continue;
            }

            var isBare = bareTen && power == 1 && digit == 1 && text.Length == 0;
            text += (needsZero ? "零" : "") + (isBare ? "" : digits[digit]) + (power > 0 ? units[power - 1] : "");
            needsZero = false;
        }

        return text;
    }

    /// <summary>A to Z, then AA, BB …, as Word goes on.</summary>
    private static string Letters(int number, char first) =>
        number < 1 ? "" : new string((char)(first + ((number - 1) % 26)), Math.Min(10, ((number - 1) / 26) + 1));

    private static string Roman(int number)
    {
        (int Value, string Text)[] parts =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, letters) in number > 3_999 ? [] : parts)
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }

    private static string OneOf(int number, string marks) => number < 1 ? "" : marks[(number - 1) % marks.Length].ToString();

    private static string Enclosed(int number, char first, int most) =>
        number >= 1 && number <= most ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);
}
