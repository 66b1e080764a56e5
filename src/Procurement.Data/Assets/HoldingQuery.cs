using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Assets;

/// <summary>Sums the ledger of cards as of a day, as known at an instant; one pass over the entries, nothing cached.</summary>
public static class HoldingQuery
{
    /// <summary>A card's holding of one kind: {0} department, {1} day, {2} instant.</summary>
    private const string Holdings = """
        select card_id, kind, sum(quantity) as quantity, sum(value) as value,
               sum(area) as area, sum(office_area) as office_area, sum(office_value) as office_value
        from asset_entries
        where department_id = {0} and effective_on <= {1} and recorded_at <= {2}
        group by card_id, kind
        """;

    /// <summary>The rule of <see cref="AssetRows.Of"/> in SQL; a test holds that both count alike.</summary>
    /// <remarks>Only equipment is looked at card by card, and of it only cards that ever reached the limit (<see cref="AssetCard.PeakPieceValue"/>);
    /// everything else is one sum by kind. {3} is the equipment limit.</remarks>
    private const string Rows = """
        with kinds as (
            select kind, sum(quantity) as quantity, sum(value) as value, coalesce(sum(area), 0) as area,
                   coalesce(sum(office_area), 0) as office_area, coalesce(sum(office_value), 0) as office_value
            from asset_entries where department_id = {0} and effective_on <= {1} and recorded_at <= {2} group by kind),
        costly as (
            select coalesce(sum(held.quantity), 0) as quantity, coalesce(sum(held.value), 0) as value
            from asset_cards card
            cross join lateral (
                select sum(quantity) as quantity, sum(value) as value from asset_entries
                where department_id = {0} and card_id = card.id and effective_on <= {1} and recorded_at <= {2} and kind = 'equipment') held
            where card.department_id = {0} and card.peak_piece_value >= {3} and held.quantity > 0 and held.value >= {3} * held.quantity)
        select 'Buildings' as row, area as quantity, value, office_area as officeArea, office_value as officeValue from kinds where kind = 'building'
        union all
        select 'Vehicles', quantity, value, 0, 0 from kinds where kind = 'vehicle'
        union all
        select 'EquipmentOver200K', quantity, value, 0, 0 from costly
        union all
        select 'Other', coalesce(sum(kinds.quantity), 0) - costly.quantity, coalesce(sum(kinds.value), 0) - costly.value, 0, 0
        from costly left join kinds on kind not in ('building', 'vehicle') group by costly.quantity, costly.value
        """;

    /// <summary>The net of <see cref="SuspectCards"/> in SQL. {3} and {4} are the limits of a piece.</summary>
    private const string Suspects = $$"""
        with holdings as ({{Holdings}}),
             held as (select card_id, kind, quantity, value, area as given_area, office_area as given_office_area, office_value as given_office_value,
                             coalesce(area, 0) as area, coalesce(office_area, 0) as office_area, coalesce(office_value, 0) as office_value
                      from holdings)
        select card.card_number as cardNumber, card.name, card.measure_unit as measureUnit, held.kind, held.quantity, held.value,
               given_area as area, given_office_area as officeArea, given_office_value as officeValue
        from held
        join asset_cards card on card.department_id = {0} and card.id = held.card_id
        where least(held.quantity, held.value, held.area, held.office_area, held.office_value) < 0
           or (held.quantity = 0) <> (held.value = 0)
           or held.kind in ('vehicle', 'equipment') and held.quantity <> trunc(held.quantity)
           or held.kind = 'equipment' and held.quantity > 0 and held.value between {4} * held.quantity and {3} * held.quantity
           or held.kind = 'building' and ((held.value = 0) <> (held.area = 0) or held.office_area > held.area
                or held.office_value > held.value or (held.office_area = 0) <> (held.office_value = 0))
           or held.kind <> 'building' and (held.office_area <> 0 or held.office_value <> 0)
        order by card.card_number
        """;

    public static async Task<AssetFigures> SumAsync(RegisterContext context, LocalDate asOf, Instant? knownAt, CancellationToken cancel)
    {
        var rows = await context.Database
            .SqlQueryRaw<RowSum>(Rows, context.DepartmentId, asOf.ToDateOnly(), Latest(knownAt), AssetRows.EquipmentLimit)
            .ToDictionaryAsync(sum => Enum.Parse<AssetRow>(sum.Row), cancel);
        return new AssetFigures(
            Figure(rows, AssetRow.Buildings),
            rows.TryGetValue(AssetRow.Buildings, out var buildings)
                ? new AssetRowFigure(Quantity.Of(buildings.OfficeArea), Money.FromYuan(buildings.OfficeValue))
                : AssetRowFigure.None,
            Figure(rows, AssetRow.Vehicles), Figure(rows, AssetRow.EquipmentOver200K), Figure(rows, AssetRow.Other));
    }

    public static async Task<IReadOnlyList<CardHolding>> SuspectsAsync(RegisterContext context, LocalDate asOf, Instant? knownAt, CancellationToken cancel)
    {
        var rows = await context.Database
            .SqlQueryRaw<SuspectRow>(Suspects, context.DepartmentId, asOf.ToDateOnly(), Latest(knownAt), AssetRows.EquipmentLimit, SuspectCards.JustUnderLimit)
            .ToListAsync(cancel);
        return [.. rows.Select(row => row.ToHolding())];
    }

    /// <summary>The codes and kinds under which the department's cards are booked now.</summary>
    public static async Task<IReadOnlyList<CardCode>> CodesAsync(RegisterContext context, CancellationToken cancel)
    {
        var rows = await context.Cards
            .GroupBy(card => new { card.Edition, card.CodeText, card.Kind })
            .Select(group => new { group.Key, Cards = group.Count(), First = group.Min(card => card.CardNumber) })
            .OrderBy(row => row.First).ToListAsync(cancel);
        return rows.ConvertAll(row => new CardCode(CatalogueCode.Parse(row.Key.CodeText, row.Key.Edition), row.Key.Kind, row.Cards, row.First!));
    }

    private static AssetRowFigure Figure(Dictionary<AssetRow, RowSum> rows, AssetRow row) =>
        rows.TryGetValue(row, out var sum) ? new(Quantity.Of(sum.Quantity), Money.FromYuan(sum.Value)) : AssetRowFigure.None;

    private static DateTime Latest(Instant? knownAt) => knownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private sealed record RowSum(string Row, decimal Quantity, decimal Value, decimal OfficeArea, decimal OfficeValue);

    private sealed record SuspectRow(
        string CardNumber, string Name, string MeasureUnit, string Kind, decimal Quantity, decimal Value,
        decimal? Area, decimal? OfficeArea, decimal? OfficeValue)
    {
        public CardHolding ToHolding() => new(
            CardNumber, Name, EnumKey.Parse<AssetKind>(Kind), MeasureUnit, Domain.Common.Quantity.Of(Quantity), Money.FromYuan(Value),
            Size(Area), Size(OfficeArea), OfficeValue is { } yuan ? Money.FromYuan(yuan) : null);

        private static Quantity? Size(decimal? area) => area is { } size ? Domain.Common.Quantity.Of(size) : null;
    }
}
