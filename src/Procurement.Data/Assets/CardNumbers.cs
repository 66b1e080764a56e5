using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Data.Assets;

/// <summary>卡片编号: the department's own, or one that somebody chose.</summary>
public static class CardNumbers
{
    /// <summary>The next of the department's own, ZC2024-0001; one that an import or a person took already is passed over.</summary>
    public static async Task<string> NextAsync(Act act, FiscalYear year) => (await NextAsync(act, year, 1, []))[0];

    /// <summary>So many of the department's own, taken together however many they are.</summary>
    /// <param name="chosen">Numbers that the same act gives to other cards.</param>
    public static async Task<IReadOnlyList<string>> NextAsync(Act act, FiscalYear year, int count, IReadOnlyCollection<string> chosen)
    {
        var numbers = new List<string>(count);
        while (numbers.Count < count)
        {
            var drawn = await DocumentNumbers.NextAsync(act, "ZC", year, count - numbers.Count);
            var taken = await act.Context.Cards.IgnoreQueryFilters(["unit"]).Where(card => drawn.Contains(card.CardNumber)).Select(card => card.CardNumber).ToListAsync(act.Cancel);
            numbers.AddRange(drawn.Except(taken, StringComparer.Ordinal).Except(chosen, StringComparer.Ordinal));
        }

        return numbers;
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
