using Microsoft.EntityFrameworkCore;
using Npgsql;
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

    public async Task<IReadOnlyList<FrozenItem>> FreezeAsync(Act act, MovementDraft draft, IReadOnlyDictionary<Guid, CardLedger> cards)
    {
        var specs = draft.Items.Select(item => MovementJson.Read<CardSpec>(item.Details)).ToList();
        IntakeRules.CheckWay(draft.Way, draft.EffectiveOn, IsOfProposals(act, specs));
        await RequireUnitAsync(act, draft.UnitId);
        await RequirePlacesAsync(act, specs);
        await CardNumbers.RequireFreeAsync(act, [.. specs.Select(spec => spec.CardNumber?.Trim()).OfType<string>().Where(number => number.Length > 0)]);
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
            var ledger = Make(work, item, spec, string.IsNullOrWhiteSpace(spec.CardNumber) ? own.Dequeue() : spec.CardNumber.Trim());
            item.CardId = ledger.Card.Id;
            ledgers.Add(ledger);
        }

        LedgerCards.Keep(work.Act, ledgers);
        await SaveAsync(work, ledgers);
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

    private static CardLedger Make(MovementWork work, AssetMovementItem item, CardSpec spec, string number)
    {
        var act = work.Act;
        var card = AssetCard.New(
            act.Actor.DepartmentId, act.NextId(), work.Movement.UnitId, number, spec.Name, spec.CatalogueCode, spec.Kind, spec.MeasureUnit, spec.AcquiredOn, work.Movement.Way);
        (card.Model, card.SerialNumber, card.Note) = (spec.Model, spec.SerialNumber, spec.Note);
        var ledger = LedgerCards.Add(act, card);
        ledger.Post(
            new EntryDraft(
                work.Movement.Way is AssetWay.Surplus ? AssetEntryKind.CountAdjustment : AssetEntryKind.Acquisition, item.Quantity, item.Value, spec.Depreciation,
                Area: item.Area, OfficeArea: spec.OfficeArea, OfficeValue: spec.OfficeValue, LifeMonths: spec.LifeMonths, MonthsUsed: spec.MonthsUsed),
            work.Posting);
        LedgerCards.Put(act, card, new AssetPlacement
        {
            DepartmentId = card.DepartmentId,
            CardId = card.Id,
            Id = act.NextId(),
            PlaceId = spec.PlaceId,
            Custodian = string.IsNullOrWhiteSpace(spec.Custodian) ? null : spec.Custodian.Trim(),
            Use = CardUse.InUse,
            EffectiveOn = work.Movement.EffectiveOn,
            RecordedAt = act.Now,
            RecordedByName = act.Actor.Name,
            DocumentId = work.Movement.Id,
        });
        return ledger;
    }

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

    private static async Task RequirePlacesAsync(Act act, List<CardSpec> specs)
    {
        var wanted = specs.Select(spec => spec.PlaceId).OfType<Guid>().Distinct().ToArray();
        if (await act.Context.Places.CountAsync(place => wanted.Contains(place.Id) && !place.IsClosed, act.Cancel) != wanted.Length)
        {
            throw new RuleViolationException(new NothingFound("存放地点"));
        }
    }

    /// <summary>Two people may type the same number at once: the unique index decides.</summary>
    private static async Task SaveAsync(MovementWork work, List<CardLedger> ledgers)
    {
        try
        {
            await work.Act.Context.SaveChangesAsync(work.Act.Cancel);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolationException(new CardNumberTaken(string.Join("、", ledgers.Select(ledger => ledger.Card.CardNumber))));
        }
    }
}
