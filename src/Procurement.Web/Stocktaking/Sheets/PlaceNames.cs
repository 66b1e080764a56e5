using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;

namespace Procurement.Web.Stocktaking.Sheets;

/// <summary>The department's places as a sheet writes them, and back.</summary>
public sealed class PlaceNames
{
    private readonly Dictionary<string, Guid> byText = new(StringComparer.OrdinalIgnoreCase);

    private PlaceNames(IReadOnlyList<(Guid Id, string Code, string Name)> places)
    {
        All = [.. places.Select(place => Show(place.Code, place.Name))];
        foreach (var (id, code, name) in places)
        {
            byText.TryAdd(Show(code, name), id);
            byText.TryAdd(code, id);
        }

        foreach (var only in places.GroupBy(place => place.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() == 1))
        {
            byText.TryAdd(only.Key, only.Single().Id);
        }
    }

    /// <summary>For the drop-down, in the order of their codes.</summary>
    public IReadOnlyList<string> All { get; }

    public static async Task<PlaceNames> ReadAsync(RegisterContext context, CancellationToken cancel) => new(
        [.. (await context.Places.AsNoTracking().Where(place => !place.IsClosed).OrderBy(place => place.Code).Select(place => new { place.Id, place.Code, place.Name }).ToListAsync(cancel))
            .Select(place => (place.Id, place.Code, place.Name))]);

    public static string Show(string code, string name) => $"{code} {name}";

    /// <summary>By code and name, by code, or by a name that only one place has; null where there is none.</summary>
    public Guid? Find(string text) => byText.TryGetValue(text, out var id) ? id : null;
}
