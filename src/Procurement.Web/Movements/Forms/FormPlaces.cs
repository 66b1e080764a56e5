using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>What the fields of place, custodian and use choose from, and what was typed into them.</summary>
/// <param name="Places">Those that are open, in the order of their codes.</param>
/// <param name="Units">The units that the caller sees.</param>
public sealed record FormPlaces(IReadOnlyList<(Guid Id, string Name)> Places, IReadOnlyList<(Guid Id, string Name)> Units)
{
    public static async Task<FormPlaces> ReadAsync(RegisterContext context, CancellationToken cancel)
    {
        var places = await context.Places.AsNoTracking().Where(place => !place.IsClosed).OrderBy(place => place.Code).Select(place => new { place.Id, place.Code, place.Name }).ToListAsync(cancel);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return new FormPlaces(places.ConvertAll(place => (place.Id, $"{place.Code} {place.Name}")), units.ConvertAll(unit => (unit.Id, unit.Name)));
    }

    /// <summary>The fields <c>place</c>, <c>custodian</c> and <c>use</c>; blank ones leave things as they are.</summary>
    public static PlacementChange Change(MovementPost post) => new(
        post.Id("place", "存放地点"), post.Text("custodian"), post.Text("use") is null ? null : post.Choice<CardUse>("use", "使用状况"));

    public static IEnumerable<(string Name, string? Value)> Fill(string? details)
    {
        var change = details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(details);
        return [("place", change.PlaceId?.ToString()), ("custodian", change.Custodian), ("use", change.Use is { } use ? EnumKey.Of(use) : null)];
    }

    /// <summary>What changes, for the document's page.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(string? details)
    {
        var change = details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(details);
        if (change.Custodian is { Length: > 0 } custodian)
        {
            yield return ("保管人改为", custodian);
        }

        if (change.Use is { } use)
        {
            yield return ("使用状况改为", use.ChineseName());
        }

        if (change.PlaceId is not null)
        {
            yield return ("存放地点", "有变更，见各卡片");
        }
    }
}
