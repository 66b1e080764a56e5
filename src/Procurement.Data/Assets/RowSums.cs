using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Assets;

/// <summary>The five rows in SQL, as <see cref="AssetRows.Of"/> has them; tests hold that both count alike.</summary>
internal static class RowSums
{
    private const string After = "effective_on > {4} and effective_on <= {1}";

    private const string Costly = "select quantity, value from held where quantity > 0 and value >= {3} * quantity";

    /// <summary>Every entry up to the day.</summary>
    private static readonly string All = Statement("effective_on <= {1}", "", "", Costly);

    /// <summary>What the entries after {4} change.</summary>
    /// <remarks>A card's pieces may come over the limit, fall under it, or be fewer: for each costly card that an entry touches, what it
    /// counted for on {4} goes and what it counts for on the day comes.</remarks>
    private static readonly string Since = Statement(
        After,
        $"and id in (select card_id from asset_entries where {Known(After)} and kind = 'equipment')",
        ", sum(quantity) filter (where effective_on <= {4}) as quantity_before, sum(value) filter (where effective_on <= {4}) as value_before",
        $"{Costly} union all select -quantity_before, -value_before from held where quantity_before > 0 and value_before >= {{3}} * quantity_before");

    public static Task<AssetFigures> AllAsync(RegisterContext context, LocalDate asOf, DateTime knownAt, CancellationToken cancel) =>
        ReadAsync(context, All, [context.DepartmentId, asOf.ToDateOnly(), knownAt, AssetRows.EquipmentLimit], cancel);

    /// <summary>The change from the end of one day to the end of another.</summary>
    public static Task<AssetFigures> SinceAsync(RegisterContext context, LocalDate after, LocalDate asOf, DateTime knownAt, CancellationToken cancel) =>
        ReadAsync(context, Since, [context.DepartmentId, asOf.ToDateOnly(), knownAt, AssetRows.EquipmentLimit, after.ToDateOnly()], cancel);

    private static string Known(string window) => $"department_id = {{0}} and {window} and recorded_at <= {{2}}";

    /// <summary>{0} department, {1} day, {2} instant, {3} the equipment limit.</summary>
    /// <remarks>Only equipment is looked at card by card, and of it only cards that ever reached the limit (<see cref="AssetCard.PeakPieceValue"/>),
    /// in the order in which their entries lie; everything else is one sum by kind.</remarks>
    /// <param name="counted">What the row of costly equipment is the sum of.</param>
    private static string Statement(string window, string touched, string before, string counted) =>
        $$"""
        with kinds as (
            select kind, sum(quantity) as quantity, sum(value) as value, coalesce(sum(area), 0) as area,
                   coalesce(sum(office_area), 0) as office_area, coalesce(sum(office_value), 0) as office_value
            from asset_entries where {{Known(window)}} group by kind),
        held as (
            select held_by.* from (select id from asset_cards where department_id = {0} and peak_piece_value >= {3} {{touched}} order by id) card
            cross join lateral (
                select sum(quantity) as quantity, sum(value) as value {{before}}
                from asset_entries where card_id = card.id and {{Known("effective_on <= {1}")}} and kind = 'equipment') held_by),
        costly as (select coalesce(sum(quantity), 0) as quantity, coalesce(sum(value), 0) as value from ({{counted}}) counted)
        select 'Buildings' as row, area as quantity, value, office_area as officeArea, office_value as officeValue from kinds where kind = 'building'
        union all
        select 'Vehicles', quantity, value, 0, 0 from kinds where kind = 'vehicle'
        union all
        select 'EquipmentOver200K', quantity, value, 0, 0 from costly
        union all
        select 'Other', coalesce(sum(kinds.quantity), 0) - costly.quantity, coalesce(sum(kinds.value), 0) - costly.value, 0, 0
        from costly left join kinds on kind not in ('building', 'vehicle') group by costly.quantity, costly.value
        """;

    private static async Task<AssetFigures> ReadAsync(RegisterContext context, string statement, object[] parameters, CancellationToken cancel)
    {
        var rows = await context.Database.SqlQueryRaw<RowSum>(statement, parameters).ToDictionaryAsync(sum => Enum.Parse<AssetRow>(sum.Row), cancel);
        return new AssetFigures(
            Figure(rows, AssetRow.Buildings),
            rows.TryGetValue(AssetRow.Buildings, out var buildings)
                ? new AssetRowFigure(Quantity.Of(buildings.OfficeArea), Money.FromYuan(buildings.OfficeValue))
                : AssetRowFigure.None,
            Figure(rows, AssetRow.Vehicles), Figure(rows, AssetRow.EquipmentOver200K), Figure(rows, AssetRow.Other));
    }

    private static AssetRowFigure Figure(Dictionary<AssetRow, RowSum> rows, AssetRow row) =>
        rows.TryGetValue(row, out var sum) ? new(Quantity.Of(sum.Quantity), Money.FromYuan(sum.Value)) : AssetRowFigure.None;

    private sealed record RowSum(string Row, decimal Quantity, decimal Value, decimal OfficeArea, decimal OfficeValue);
}
