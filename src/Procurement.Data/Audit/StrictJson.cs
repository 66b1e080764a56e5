using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Procurement.Data.Audit;

/// <summary>Reads JSON in the form of <see cref="AuditJson"/> that somebody else's program may have written: nothing that a record needs is missing or null.</summary>
public static class StrictJson
{
    /// <summary>Deeper than any record of ours.</summary>
    private const int Deepest = 16;

    private static readonly JsonSerializerOptions Options = Create();

    /// <param name="json">Anything.</param>
    /// <param name="place">Where it cannot be read, as a path of names; empty for the whole.</param>
    public static bool TryRead<T>(string json, [NotNullWhen(true)] out T? value, out string place)
        where T : class
    {
        (value, place) = (default, "");
        try
        {
            value = JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException unreadable)
        {
            place = unreadable.Path?.TrimStart('$', '.') ?? "";
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or NotSupportedException or InvalidOperationException
            or OverflowException or UnparsableValueException)
        {
            // A value's own type refuses it: our converters say no place.
        }

        return value is not null;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(AuditJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = Deepest };

        // A number names no value of ours: an enumeration would take any.
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
