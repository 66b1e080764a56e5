using System.Globalization;
using Procurement.Data.Disclosures;
using Procurement.Domain.Common;
using Procurement.Web.Api;

namespace Procurement.Web.Disclosures;

/// <summary>Where a page of cards begins, as text in an address: the last card before it.</summary>
public static class FigurePosition
{
    public static string? Text(CardPartPosition? position) => position is null ? null
        : $"{DecimalText.Shortest(position.Amount)}_{position.CardId.ToString("N", CultureInfo.InvariantCulture)}";

    /// <exception cref="RuleViolationException">API-CURSOR: not one of ours.</exception>
    public static CardPartPosition? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Split('_') is [var amount, var id] && DecimalText.TryParse(amount, decimals: 4, out var number) && Guid.TryParseExact(id, "N", out var card)
            ? new CardPartPosition(number, card)
            : throw new RuleViolationException(new CursorUnreadable());
    }
}
