using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>Figures as people type them: thousands separators, blanks and full-width digits are no mistake.</summary>
public static class FigureTexts
{
    public static bool TryMoney(string? typed, out Money amount) => Money.TryParse(Fold(typed), out amount);

    public static bool TryQuantity(string? typed, out Quantity quantity) => Quantity.TryParse(Fold(typed), out quantity);

    public static bool TryPrice(string? typed, out UnitPrice price) => UnitPrice.TryParse(Fold(typed), out price);

    /// <summary>The figure in plain ASCII, without separators and currency signs.</summary>
    public static string Fold(string? typed) => string.Concat((typed ?? "")
        .Where(sign => !char.IsWhiteSpace(sign) && sign is not (',' or '，' or '￥' or '¥'))
        .Select(sign => sign is (>= '０' and <= '９') or '．' or '－' ? (char)(sign - 0xFEE0) : sign));
}
