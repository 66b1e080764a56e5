using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Books;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Assets;

/// <summary>Sums the ledger of cards as of a day, as known at an instant.</summary>
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

    /// <summary>The five rows at the end of a day. They are summed on from the last closing that the day and the instant allow: a closed year
    /// takes no entry, so what it was closed with holds. Callers bring a transaction with one snapshot.</summary>
    /// <param name="knownAt">Counts what was recorded by this instant; null for all that is recorded.</param>
    public static async Task<AssetFigures> SumAsync(RegisterContext context, LocalDate asOf, Instant? knownAt, CancellationToken cancel) =>
        await LastClosing.FindAsync(context, asOf, Latest(knownAt), cancel) is (var day, var rows)
            ? rows + await RowSums.SinceAsync(context, day, asOf, Latest(knownAt), cancel)
            : await SumAllAsync(context, asOf, knownAt, cancel);

    /// <summary>The same out of every entry: what a year is closed with.</summary>
    public static Task<AssetFigures> SumAllAsync(RegisterContext context, LocalDate asOf, Instant? knownAt, CancellationToken cancel) =>
        RowSums.AllAsync(context, asOf, Latest(knownAt), cancel);

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

    private static DateTime Latest(Instant? knownAt) => knownAt?.ToDateTimeUtc() ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

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
