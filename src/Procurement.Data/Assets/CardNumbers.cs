using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>卡片编号: the department's own, or one that somebody chose.</summary>
public static class CardNumbers
{
    /// <summary>The next of the department's own, ZC2024-0001; one that an import or a person took already is passed over.</summary>
    public static async Task<string> NextAsync(Act act, FiscalYear year)
    {
        while (true)
        {
            var number = await DocumentNumbers.NextAsync(act, "ZC", year);
            if (!await act.Context.Cards.IgnoreQueryFilters(["unit"]).AnyAsync(card => card.CardNumber == number, act.Cancel))
            {
                return number;
            }
        }
    }

    /// <exception cref="RuleViolationException">CP-NUMBER: one is chosen twice, or another card has it.</exception>
    public static async Task RequireFreeAsync(Act act, IReadOnlyCollection<string> chosen)
    {
        var taken = chosen.GroupBy(number => number).FirstOrDefault(group => group.Count() > 1)?.Key
            ?? await act.Context.Cards.IgnoreQueryFilters(["unit"]).Where(card => chosen.Contains(card.CardNumber)).Select(card => card.CardNumber).FirstOrDefaultAsync(act.Cancel);
        if (taken is not null)
        {
            throw new RuleViolationException(new CardNumberTaken(taken));
        }
    }
}
