using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Assets;

/// <summary>Vehicles by use and equipment by the price of a piece, as of a day: what only some forms state, asked for only by them.</summary>
internal static class BreakdownQuery
{
    /// <summary>The rule of <see cref="AssetBreakdown.Of"/> in SQL; a test holds that both count alike. {0} department, {1} day, {2} instant,
    /// {3} thresholds in 万元, {4} the lowest of them in yuan, {5} whether vehicles are asked for.</summary>
    /// <remarks>Of equipment only cards that ever reached the lowest threshold are looked at (<see cref="AssetCard.PeakPieceValue"/>).</remarks>
    private const string Sql = """
        with vehicles as (
            select card_id, sum(quantity) as quantity, sum(value) as value from asset_entries
            where {5} and department_id = {0} and kind = 'vehicle' and effective_on <= {1} and recorded_at <= {2} group by card_id),
        costly as (
            select held.quantity, held.value from asset_cards card
            cross join lateral (
                select sum(quantity) as quantity, sum(value) as value from asset_entries
                where department_id = {0} and card_id = card.id and effective_on <= {1} and recorded_at <= {2} and kind = 'equipment') held
            where card.department_id = {0} and card.peak_piece_value >= {4} and held.quantity > 0)
        select card.vehicle_use as use, null::int as threshold, sum(vehicles.quantity) as quantity, sum(vehicles.value) as value
        from vehicles join asset_cards card on card.department_id = {0} and card.id = vehicles.card_id group by card.vehicle_use
        union all
        select null, limits.threshold, coalesce(sum(costly.quantity), 0), coalesce(sum(costly.value), 0)
        from unnest({3}) as limits(threshold) left join costly on costly.value >= 10000::numeric * limits.threshold * costly.quantity
        group by limits.threshold
        """;

    public static async Task<AssetBreakdown> ReadAsync(RegisterContext context, BreakdownRequest asked, LocalDate asOf, Instant? knownAt, CancellationToken cancel)
    {
        if (asked.IsNone)
        {
            return AssetBreakdown.None;
        }

        int[] thresholds = [.. asked.EquipmentThresholds];
        var rows = await context.Database
            .SqlQueryRaw<Row>(
                Sql, context.DepartmentId, asOf.ToDateOnly(), HoldingQuery.Latest(knownAt), thresholds,
                thresholds.Select(BreakdownRequest.YuanOf).DefaultIfEmpty(decimal.MaxValue).Min(), asked.VehiclesByUse)
            .ToListAsync(cancel);
        return new AssetBreakdown(
            asked,
            rows.Where(row => row.Use is not null).ToDictionary(row => EnumKey.Parse<VehicleUse>(row.Use!), row => row.Figure),
            rows.Where(row => row is { Use: null, Threshold: null }).Select(row => row.Figure).SingleOrDefault() ?? AssetRowFigure.None,
            rows.Where(row => row.Threshold is not null).ToDictionary(row => row.Threshold!.Value, row => row.Figure));
    }

    private sealed record Row(string? Use, int? Threshold, decimal Quantity, decimal Value)
    {
        public AssetRowFigure Figure => new(Domain.Common.Quantity.Of(Quantity), Money.FromYuan(Value));
    }
}
