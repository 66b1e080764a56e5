using System.Text.Json.Nodes;
using Procurement.Data.Audit;

namespace Procurement.Data.Register;

/// <summary>Ids inside JSON texts of the asset desk: in a bundle they stand by code or number (<c>@place:D001</c>), since ids are the database's own.</summary>
internal sealed class DetailRefs(Func<string, string?> translate)
{
    /// <summary>On the way out: what each id is called.</summary>
    public static DetailRefs Naming(IReadOnlyDictionary<Guid, string> names) =>
        new(text => text.Length == 36 && Guid.TryParse(text, out var id) ? names.GetValueOrDefault(id) : null);

    /// <summary>On the way in: the id that each name has here.</summary>
    public static DetailRefs Finding(IReadOnlyDictionary<string, Guid> ids) =>
        new(text => text.StartsWith('@') && ids.TryGetValue(text, out var id) ? id.ToString() : null);

    /// <summary>The text with every string in it translated that can be; null stays null, what is no JSON stays as it is.</summary>
    public string? In(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            return Translated(JsonNode.Parse(json))?.ToJsonString(AuditJson.Options);
        }
        catch (System.Text.Json.JsonException)
        {
            return json;
        }
    }

    private JsonNode? Translated(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Translated(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Translated)]),
        JsonValue value when value.TryGetValue<string>(out var text) && translate(text) is { } other => JsonValue.Create(other),
        _ => node?.DeepClone(),
    };
}
