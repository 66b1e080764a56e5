using NodaTime;
using Procurement.Data.Depreciating;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Rules;

namespace Procurement.Web.Depreciating;

/// <summary>The cards of a unit without a life that belong to one line of the 折旧年限表.</summary>
/// <param name="IsDoubtful">Some of their codes lead to the line by a guess.</param>
public sealed record LifelessLine(DepreciationLife Line, bool IsDoubtful, int Cards, Money Value, IReadOnlyList<LifelessGroup> Groups)
{
    public int UsualMonths => (Line.MinimumYears ?? 0) * 12;

    /// <summary>What a life would catch up by the month of the day, by the values as they stand: 补提折旧 in yuan, and how many cards would be used up.</summary>
    public (Money CaughtUp, int UsedUp) Foresee(LocalDate day, int life)
    {
        var month = AccountingMonth.Of(day);
        var changes = Groups.Select(group => (group.Cards, Change: LifeChange.CatchUp(life, 0, Math.Max(month - group.Acquired, 0), Money.Zero, group.Value))).ToList();
        return (Money.Sum(changes.Select(row => row.Change.CaughtUp)), changes.Where(row => row.Change.MonthsLeft == 0).Sum(row => row.Cards));
    }
}

/// <param name="Life">In months.</param>
public sealed record ChosenLife(string Line, int Life);

/// <summary>Sets lives of many cards at once: all cards of a unit that belong to the chosen lines, as one movement.</summary>
public sealed class LifeDesk(RegisterHost host, MovementHandler movements)
{
    /// <summary>The lines of a unit, the one with most cards first.</summary>
    public static IReadOnlyList<LifelessLine> Lines(IEnumerable<LifelessGroup> groups, Guid unit) =>
    [
        .. groups.Where(group => group.UnitId == unit).GroupBy(group => group.Line)
            .Select(line => new LifelessLine(
                line.Key, line.Any(group => group.IsDoubtful), line.Sum(group => group.Cards), Money.Sum(line.Select(group => group.Value)), [.. line]))
            .OrderByDescending(line => line.Cards).ThenBy(line => line.Line.Position),
    ];

    /// <summary>One movement of the first cards by number, at most <see cref="MovementRules.MostItems"/>; the rest waits for the next.</summary>
    /// <exception cref="RuleViolationException">LC-LIFE, MV-ITEMS, AL-….</exception>
    public async Task<MovementAnswer> SubmitAsync(
        Actor actor, Guid unit, IReadOnlyList<ChosenLife> chosen, LocalDate day, string reason, string evidence, CancellationToken cancel)
    {
        var lines = Lines(await CardsWithoutLife.GroupsAsync(host.Database, actor, cancel), unit).ToDictionary(line => line.Line.Subcategory);
        var items = new List<MovementItemDraft>();
        foreach (var choice in chosen.Where(choice => lines.ContainsKey(choice.Line)))
        {
            var details = MovementJson.Write(new LifeChangeDetails(choice.Life));
            var room = MovementRules.MostItems - items.Count;
            var ids = await CardsWithoutLife.IdsAsync(host.Database, actor, unit, lines[choice.Line].Groups, day, room, cancel);
            items.AddRange(ids.Select(id => new MovementItemDraft(id, Details: details)));
        }

        return await movements.SubmitAsync(
            actor, new MovementDraft(MovementKind.LifeChange, AssetWay.LifeChange, day, reason, evidence, items, unit), cancel);
    }
}
