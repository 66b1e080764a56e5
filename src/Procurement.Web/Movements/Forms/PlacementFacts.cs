using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>What a movement changes of place, custodian and use, by names, for its page and its print.</summary>
internal static class PlacementFacts
{
    private const string None = "未定";

    /// <summary>Each change with what was before, where it was the same for all cards.</summary>
    public static async Task<IReadOnlyList<(string Label, string Value)>> ReadAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel)
    {
        var change = movement.Details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(movement.Details);
        var facts = new List<(string, string)>();
        if (change.IsNothing)
        {
            return facts;
        }

        var before = await BeforeAsync(context, movement, cancel);
        if (change.PlaceId is { } place)
        {
            var wanted = before.Select(row => row.PlaceId).OfType<Guid>().Append(place).Distinct().ToArray();
            var names = await context.Places.AsNoTracking().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => $"{row.Code} {row.Name}", cancel);
            facts.Add(("原存放地点", OneOf(before.Select(row => row.PlaceId is { } id ? names.GetValueOrDefault(id, None) : None), "处")));
            facts.Add(("存放地点改为", names.GetValueOrDefault(place, None) + (change.OtherUnitsPlace ? "（其他单位的地点，经办人已确认）" : "")));
        }

        if (!string.IsNullOrWhiteSpace(change.Custodian))
        {
            facts.Add(("原保管人", OneOf(before.Select(row => row.Custodian is { Length: > 0 } name ? name : None), "人")));
            facts.Add(("保管人改为", change.Custodian));
        }

        if (change.Use is { } use)
        {
            facts.Add(("使用状况改为", use.ChineseName()));
        }

        return facts;
    }

    /// <summary>The one name that all cards share; else how many there are.</summary>
    /// <param name="measure">What is counted, e.g. 处.</param>
    public static string OneOf(IEnumerable<string> names, string measure) => names.Distinct(StringComparer.Ordinal).ToList() switch
    {
        [] => None,
        [var one] => one,
        var several => $"{several.Count} {measure}，见各卡片",
    };

    /// <summary>Where each card was and who looked after it before the movement; as it is now where the movement is not effective yet.</summary>
    private static async Task<List<(Guid? PlaceId, string? Custodian)>> BeforeAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel)
    {
        var cards = context.MovementItems.Where(item => item.MovementId == movement.Id && item.CardId != null).Select(item => item.CardId!.Value);
        var own = await context.Placements.Where(row => row.DocumentId == movement.Id).MinAsync(row => (NodaTime.Instant?)row.RecordedAt, cancel);
        var last = await context.Placements.AsNoTracking()
            .Where(row => cards.Contains(row.CardId) && row.DocumentId != movement.Id && (own == null || row.RecordedAt <= own)).GroupBy(row => row.CardId)
            .Select(rows => rows.OrderByDescending(row => row.EffectiveOn).ThenByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).First())
            .ToDictionaryAsync(row => row.CardId, cancel);
        return [.. (await cards.ToListAsync(cancel)).Select(id => last.GetValueOrDefault(id)).Select(row => (row?.PlaceId, row?.Custodian))];
    }
}
