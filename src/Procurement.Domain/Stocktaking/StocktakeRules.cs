using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Stocktaking;

/// <summary>What every stock-take must satisfy.</summary>
public static class StocktakeRules
{
    public const int LongestTitle = 100;

    /// <summary>More counts than a phone collects before it sends; a longer queue is sent in parts.</summary>
    public const int MostCounts = 500;

    /// <returns>The title without blanks around it.</returns>
    /// <exception cref="RuleViolationException">ST-TITLE, ST-DAY, AL-DAY, PU-FIELD.</exception>
    public static string CheckFields(string? title, LocalDate asOf, LocalDate today)
    {
        var trimmed = title?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            throw new RuleViolationException(new StocktakeTitleMissing());
        }

        DocumentTexts.Limit(trimmed, "title", "盘点名称", LongestTitle);
        if (!FiscalYear.IsYear(asOf.Year))
        {
            throw new RuleViolationException(new BookDayOutOfRange(asOf));
        }

        return asOf > today ? throw new RuleViolationException(new StocktakeDayAhead(asOf, today)) : trimmed;
    }

    /// <exception cref="RuleViolationException">ST-STATUS.</exception>
    public static void RequireStatus(Stocktake stocktake, string act, params StocktakeStatus[] allowed)
    {
        if (!allowed.Contains(stocktake.Status))
        {
            throw new RuleViolationException(new StocktakeNotSo(stocktake.Number, stocktake.Status, act));
        }
    }
}
