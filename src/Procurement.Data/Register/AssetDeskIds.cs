using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The ids that the places, cards, movements and stock-takes of a bundle have here.</summary>
internal sealed class AssetDeskIds
{
    private readonly Dictionary<string, Guid> known = new(StringComparer.Ordinal);

    /// <summary>For the JSON texts among them.</summary>
    public DetailRefs Details => DetailRefs.Finding(known);

    public static async Task<AssetDeskIds> MakeAsync(ImportSession session, RegisterAssetDesk desk)
    {
        var ids = new AssetDeskIds();
        ids.Add("place", desk.Places.Select(place => (place.Code, session.NextId())));
        ids.Add("stocktake", desk.Stocktakes.Select(stocktake => (stocktake.Number, session.NextId())));
        foreach (var movement in desk.Movements)
        {
            session.Movements.Add(movement.Number, session.NextId());
        }

        ids.Add("movement", session.Movements.Select(row => (row.Key, row.Value)));
        ids.Add("unit", session.Units.Select(row => (row.Key, row.Value)));
        ids.Add("proposal", session.ProposalIds.Select((id, index) => ($"{index}", id)));
        ids.Add("card", await session.QueryAsync(
            "select card_number, id from asset_cards where department_id = $1", reader => (reader.GetString(0), reader.GetGuid(1)), session.DepartmentId));
        return ids;
    }

    public Guid? Place(string? code) => Find("place", code);

    public Guid? Card(string? number) => Find("card", number);

    public Guid? Movement(string? number) => Find("movement", number);

    public Guid? Stocktake(string? number) => Find("stocktake", number);

    private Guid? Find(string what, string? name) => name is null ? null : known[$"@{what}:{name}"];

    private void Add(string what, IEnumerable<(string Name, Guid Id)> rows)
    {
        foreach (var (name, id) in rows)
        {
            known[$"@{what}:{name}"] = id;
        }
    }
}
