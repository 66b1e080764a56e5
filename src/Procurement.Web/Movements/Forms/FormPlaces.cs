using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>What the fields of place, custodian and use choose from, and what was typed into them.</summary>
/// <param name="Places">Those that are open, in the order of their codes.</param>
/// <param name="Units">The units that the caller sees.</param>
public sealed record FormPlaces(IReadOnlyList<PlaceChoice> Places, IReadOnlyList<(Guid Id, string Name)> Units)
{
    /// <summary>The tick that a place of another unit is meant: the id of the place, so that it holds for no other.</summary>
    public const string OtherUnitsPlace = "otherUnitsPlace";

    public static async Task<FormPlaces> ReadAsync(RegisterContext context, CancellationToken cancel)
    {
        var places = await context.Places.AsNoTracking().Where(place => !place.IsClosed).OrderBy(place => place.Code).Select(place => new { place.Id, place.Code, place.Name, place.UnitId }).ToListAsync(cancel);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        return new FormPlaces(
            places.ConvertAll(place => new PlaceChoice(
                place.Id, $"{place.Code} {place.Name}{(place.UnitId is { } unit ? $"（{names.GetValueOrDefault(unit, "其他单位")}）" : "")}", place.UnitId)),
            units.ConvertAll(unit => (unit.Id, unit.Name)));
    }

    /// <summary>The chosen place where it belongs to another unit than one of those of the cards; null where there is nothing to warn of.</summary>
    /// <param name="units">Of the cards, as they will be.</param>
    public PlaceChoice? Elsewhere(MovementPost post, IEnumerable<Guid> units) => Guid.TryParse(post["place"], out var id)
        && Places.FirstOrDefault(place => place.Id == id) is { UnitId: { } owner } chosen && units.Any(unit => unit != owner) ? chosen : null;

    /// <summary>The fields <c>place</c>, <c>custodian</c> and <c>use</c>; blank ones leave things as they are.</summary>
    public static PlacementChange Change(MovementPost post) => new(
        post.Id("place", "存放地点"), post.Text("custodian"), post.Text("use") is null ? null : post.Choice<CardUse>("use", "使用状况"),
        post.Text("place") is { } place && post[OtherUnitsPlace] == place);

    public static IEnumerable<(string Name, string? Value)> Fill(string? details)
    {
        var change = details is null ? new PlacementChange() : MovementJson.Read<PlacementChange>(details);
        return [("place", change.PlaceId?.ToString()), ("custodian", change.Custodian), ("use", change.Use is { } use ? EnumKey.Of(use) : null), (OtherUnitsPlace, change.OtherUnitsPlace ? change.PlaceId?.ToString() : null)];
    }
}

/// <param name="Name">With its code and the unit that it belongs to.</param>
/// <param name="UnitId">Null for what several share.</param>
public sealed record PlaceChoice(Guid Id, string Name, Guid? UnitId)
{
    public void Deconstruct(out Guid id, out string name) => (id, name) = (Id, Name);
}
