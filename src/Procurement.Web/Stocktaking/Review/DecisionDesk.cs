using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>What a decision works on, under lock: the stock-take, its items and finds, and how the cards stand today.</summary>
/// <param name="ClosedThrough">The last day of the last closed year; null where none is closed.</param>
internal sealed record DecisionDesk(
    Act Act, Stocktake Stocktake, LocalDate? ClosedThrough, DecisionDraft Draft, IReadOnlyList<StocktakeItem> Items, IReadOnlyList<StocktakeFind> Finds,
    IReadOnlyDictionary<Guid, CardNow> Cards)
{
    /// <exception cref="RuleViolationException">ST-NOTHING, ST-DISPUTED, ST-DONE, ST-DECISION or NF-NONE.</exception>
    public static async Task<DecisionDesk> OpenAsync(Act act, Stocktake stocktake, LocalDate? closed, DecisionDraft draft)
    {
        var items = await StocktakeLocks.ItemsAsync(act, stocktake.Id, draft.Cards);
        var findIds = draft.Finds.Distinct().ToArray();
        var finds = await act.Context.StocktakeFinds
            .FromSql($"select * from stocktake_finds where department_id = {act.Actor.DepartmentId} and stocktake_id = {stocktake.Id} and id = any({findIds}) order by id for update")
            .ToListAsync(act.Cancel);
        var states = await ReviewFinds.StatesAsync(act, stocktake.Id, [.. items.Keys, .. findIds]);
        if (items.Count != draft.Cards.Distinct().Count() || finds.Count != findIds.Length || finds.Any(find => !states.ContainsKey(find.Id)))
        {
            throw new RuleViolationException(new NothingFound("盘点卡片"));
        }

        if (items.Count + finds.Count == 0)
        {
            throw new RuleViolationException(new NothingToDecide());
        }

        var ids = items.Keys.ToArray();
        var cards = await act.Context.Cards.Where(card => ids.Contains(card.Id)).Select(card => new CardNow(card.Id, card.UnitId, card.LastEntryOn)).ToDictionaryAsync(card => card.Id, act.Cancel);
        var desk = new DecisionDesk(act, stocktake, closed, draft, [.. items.Values.OrderBy(item => item.CardNumber, StringComparer.Ordinal)], finds, cards);
        desk.Check(states);
        return desk;
    }

    /// <summary>How much is missing or too much of an item, above zero.</summary>
    public static Quantity Pieces(StocktakeItem item)
    {
        var pieces = (item.CountedQuantity ?? Quantity.Zero) + -item.Quantity;
        return pieces < Quantity.Zero ? -pieces : pieces;
    }

    /// <summary>The day from which a movement of these cards counts: as told, else that of the stock-take, or the first one on which they can move.</summary>
    public LocalDate DayOf(IEnumerable<StocktakeItem> items) => Draft.Day ?? items.Select(item => Cards.GetValueOrDefault(item.CardId)?.LastEntryOn)
        .Append(ClosedThrough?.PlusDays(1)).Aggregate(Stocktake.AsOf, (latest, day) => day is { } other && other > latest ? other : latest);

    public Guid UnitOf(StocktakeItem item) => Cards.GetValueOrDefault(item.CardId)?.UnitId ?? throw new RuleViolationException(new NothingFound("资产卡片"));

    private void Check(Dictionary<Guid, SettleState> states)
    {
        foreach (var item in Items)
        {
            if (item.Disputed)
            {
                throw new RuleViolationException(new CountsInDispute(item.CardNumber, item.Name));
            }

            CheckState(Standing(item.Decision, states[item.CardId], item.Result is CountResult.Matches), item.CardNumber, item.Name);
            if (!CountDecisions.Fits(Draft.Decision, item.Result))
            {
                throw new RuleViolationException(new DecisionUnfit(item.CardNumber, item.Name, item.Result, Draft.Decision));
            }
        }

        foreach (var find in Finds)
        {
            CheckState(Standing(find.Decision, states[find.Id], isMatch: false), "账外物品", find.Name);
            if (Draft.Decision is not (CountDecision.TakeIn or CountDecision.Explain or CountDecision.Again))
            {
                throw new RuleViolationException(new DecisionUnfit("账外物品", find.Name, CountResult.Surplus, Draft.Decision));
            }
        }
    }

    private static (bool IsOpen, bool MayBeTakenBack) Standing(string? decision, SettleState state, bool isMatch) =>
        (state is SettleState.Open || (isMatch && decision is null), decision is not null && state is SettleState.Settled);

    /// <summary>What is on its way or in the books is taken back at its movement; then it is open again.</summary>
    private void CheckState((bool IsOpen, bool MayBeTakenBack) standing, string number, string name)
    {
        if (Draft.Decision is CountDecision.Again ? !(standing.MayBeTakenBack || standing.IsOpen) : !standing.IsOpen)
        {
            throw new RuleViolationException(new DecisionTaken(number, name));
        }
    }
}

/// <summary>A card as it stands now: it may have moved since the list was frozen.</summary>
internal sealed record CardNow(Guid Id, Guid UnitId, LocalDate LastEntryOn);
