using Procurement.Data.Acts;
using Procurement.Domain.Assets;
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
        await NewCards.RequireAsync(act, specs.Select(spec => (spec.PlaceId, spec.CardNumber)));
        return [.. draft.Items.Zip(specs, (item, spec) => Freeze(draft, item, spec))];
    }

    public async Task ApplyAsync(MovementWork work)
    {
        var ledgers = new List<CardLedger>();
        foreach (var item in work.Items)
        {
            var ledger = await MakeAsync(work, item, MovementJson.Read<CardSpec>(item.Details));
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
        var whole = spec with { LifeMonths = spec.LifeMonths ?? LifeRules.UsualMonths(spec.CatalogueCode, spec.Kind), Name = spec.Name.Trim(), MeasureUnit = spec.MeasureUnit.Trim() };
        CardSpecRules.Check(whole, quantity, value, area, draft.EffectiveOn);
        return new FrozenItem(null, quantity, value, spec.Depreciation, area, MovementJson.Write(whole));
    }

    private static Task<CardLedger> MakeAsync(MovementWork work, AssetMovementItem item, CardSpec spec) => NewCards.MakeAsync(
        work, work.Movement.UnitId, spec, work.Movement.Way,
        new EntryDraft(
            work.Movement.Way is AssetWay.Surplus ? AssetEntryKind.CountAdjustment : AssetEntryKind.Acquisition, item.Quantity, item.Value, spec.Depreciation,
            Area: item.Area, OfficeArea: spec.OfficeArea, OfficeValue: spec.OfficeValue, LifeMonths: spec.LifeMonths, MonthsUsed: spec.MonthsUsed));
}
