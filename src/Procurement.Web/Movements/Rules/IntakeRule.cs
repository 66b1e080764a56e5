using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Web.Movements.Rules;

/// <summary>登记入账: makes cards, each with its first entry on the movement's day.</summary>
public sealed class IntakeRule : IMovementRule
{
    public MovementKind Kind => MovementKind.Intake;

    /// <summary>What settles a stock-take takes in what was found there, neither more nor less, however it is written again.</summary>
    public Task<MovementDraft> PrepareAsync(MovementRequest request)
    {
        var found = Counted(request.Draft.Items.Select(item => (item.Quantity, item.Details)));
        return request switch
        {
            { Draft.StocktakeId: null } when found.Count > 0 => throw new RuleViolationException(new MovementDetailsWrong("countedId")),
            { Written: { StocktakeId: not null } written, Items: { } old } when !IsSame(found, Counted(old.Select(item => ((Quantity?)item.Quantity, item.Details)))) =>
                throw new RuleViolationException(new MovementItemsWrong($"变动单 {written.Number} 登记的是盘点查出的盘盈，资产和数量须与盘点一致，不能增减；数量不对的，请撤回本单，在盘点中改正后重新处理。")),
            _ => Task.FromResult(request.Draft),
        };
    }

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var specs = draft.Items.Select(item => MovementJson.Read<CardSpec>(item.Details)).ToList();
        IntakeRules.CheckWay(draft.Way, draft.EffectiveOn, IsOfProposals(act, specs));
        await RequireUnitAsync(act, draft.UnitId);
        await NewCards.RequireAsync(act, specs.Select(spec => (spec.PlaceId, spec.CardNumber)));

        // Where a stock-take saw it is a fact; where what was bought stands, the confirmation of a proposal says.
        await NewCards.RequireOwnPlacesAsync(act, specs.Select(spec => (draft.UnitId, spec.PlaceId, spec.OtherUnitsPlace || spec.CountedId is not null || spec.ProposalId is not null)));
        return [.. draft.Items.Zip(specs, (item, spec) => Freeze(draft, item, spec))];
    }

    public async Task ApplyAsync(MovementWork work)
    {
        var specs = work.Items.Select(item => MovementJson.Read<CardSpec>(item.Details)).ToList();
        var own = new Queue<string>(await CardNumbers.NextAsync(
            work.Act, FiscalYear.Of(work.Movement.EffectiveOn.Year), specs.Count(spec => string.IsNullOrWhiteSpace(spec.CardNumber)),
            specs.Select(spec => spec.CardNumber?.Trim() ?? "").ToHashSet(StringComparer.Ordinal)));
        var ledgers = new List<CardLedger>();
        foreach (var (item, spec) in work.Items.Zip(specs))
        {
            var ledger = await MakeAsync(work, item, string.IsNullOrWhiteSpace(spec.CardNumber) ? spec with { CardNumber = own.Dequeue() } : spec);
            item.CardId = ledger.Card.Id;
            ledgers.Add(ledger);
        }

        await NewCards.KeepAsync(work, ledgers);
    }

    private static FrozenItem Freeze(MovementDraft draft, MovementItemDraft item, CardSpec spec)
    {
        var quantity = item.Quantity ?? Quantity.Of(1m);
        var value = item.Value ?? Money.Zero;
        var area = spec.Kind is AssetKind.Building ? item.Area : null;
        var usual = LifeRules.UsualMonths(spec.CatalogueCode, spec.Kind);
        var whole = spec with { LifeMonths = spec.LifeMonths ?? usual, Name = spec.Name.Trim(), MeasureUnit = spec.MeasureUnit.Trim() };
        CardSpecRules.Check(whole, quantity, value, area, draft.EffectiveOn);
        IntakeRules.Check(whole, draft.Way, quantity, value, area, draft.EffectiveOn, usual);
        return new FrozenItem(null, quantity, value, spec.Depreciation, area, MovementJson.Write(whole));
    }

    /// <summary>How many pieces of each thing that a stock-take found; under no id what it did not find.</summary>
    private static Dictionary<Guid, Quantity> Counted(IEnumerable<(Quantity? Quantity, string? Details)> items) => items
        .Select(item => (Id: MovementJson.Read<CardSpec>(item.Details).CountedId, Pieces: item.Quantity ?? Quantity.Of(1m)))
        .Where(item => item.Id is not null).GroupBy(item => item.Id!.Value)
        .ToDictionary(group => group.Key, group => group.Aggregate(Quantity.Zero, (sum, item) => sum + item.Pieces));

    private static bool IsSame(Dictionary<Guid, Quantity> one, Dictionary<Guid, Quantity> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var pieces) && pieces == pair.Value);

    /// <summary>What was bought comes of proposals that the same act holds under lock, so that no card is made twice or unasked; nothing else names one.</summary>
    private static bool IsOfProposals(Act act, List<CardSpec> specs)
    {
        var held = act.Context.CardProposals.Local.Select(proposal => proposal.Id).ToHashSet();
        return specs.TrueForAll(spec => spec.ProposalId is { } id && held.Contains(id));
    }

    /// <summary>The unit is one that the actor may see.</summary>
    private static async Task RequireUnitAsync(Act act, Guid? unitId)
    {
        if (unitId is { } id && !(await act.Context.Units.AnyAsync(unit => unit.Id == id, act.Cancel) && (act.Actor.Units is not { } units || units.Contains(id))))
        {
            throw new RuleViolationException(new NothingFound("单位"));
        }
    }

    private static Task<CardLedger> MakeAsync(MovementWork work, AssetMovementItem item, CardSpec spec) => NewCards.MakeAsync(
        work, work.Movement.UnitId, spec, work.Movement.Way,
        new EntryDraft(
            work.Movement.Way is AssetWay.Surplus ? AssetEntryKind.CountAdjustment : AssetEntryKind.Acquisition, item.Quantity, item.Value, spec.Depreciation,
            Area: item.Area, OfficeArea: spec.OfficeArea, OfficeValue: spec.OfficeValue, LifeMonths: spec.LifeMonths, MonthsUsed: spec.MonthsUsed));
}
