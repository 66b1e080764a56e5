using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>Figures as people type them: thousands separators, blanks and full-width digits are no mistake.</summary>
public static partial class FigureTexts
{
    public static bool TryMoney(string? typed, out Money amount) => Money.TryParse(Fold(typed), out amount);

    public static bool TryQuantity(string? typed, out Quantity quantity) => Quantity.TryParse(Fold(typed), out quantity);

    public static bool TryPrice(string? typed, out UnitPrice price) => UnitPrice.TryParse(Fold(typed), out price);

    /// <summary>The figure in plain ASCII, without currency signs, and without separators where they part groups of three.</summary>
    /// <remarks>Separators that stand elsewhere stay, so that nothing reads it: 1,00,0 may be 1000 or 100.0 with two slips.</remarks>
    public static string Fold(string? typed)
    {
        var folded = string.Concat(UnseenSigns.Drop(typed ?? "")
            .Where(sign => !char.IsWhiteSpace(sign) && sign is not ('￥' or '¥'))
            .Select(sign => sign is (>= '０' and <= '９') or '．' or '－' or '，' ? (char)(sign - 0xFEE0) : sign));
        return Grouped().IsMatch(folded) ? folded.Replace(",", "", StringComparison.Ordinal) : folded;
    }

    /// <summary>What is wrong with a figure that could not be read, where more can be said than that: null for nothing.</summary>
    /// <param name="isTooLarge">Whether the whole part alone, plain digits with an optional minus, is more than the figure holds.</param>
    public static string? Complaint(string? typed, Func<string, bool> isTooLarge)
    {
        var folded = Fold(typed);
        return Separated().IsMatch(folded) ? "千位分隔符应每三位数字一个，如 1,234,567.00；请改正，或去掉分隔符。"
            : Digits().Match(folded) is { Success: true } digits && isTooLarge(digits.Groups["whole"].Value) ? "数字过大，请改正。"
            : null;
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9,]*,[0-9,]*(\.[0-9,]*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<whole>-?[0-9]+)(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
