using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Data.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>What a kind of movement keeps beside the common columns, as JSON in the form of the audit trail.</summary>
public static class MovementJson
{
    /// <summary>Strict, for a program of somebody else's may have written it: nothing that a record needs is missing or null.</summary>
    private static readonly JsonSerializerOptions Reading = Create();

    public static string Write<T>(T details) => JsonSerializer.Serialize(details, AuditJson.Options);

    /// <exception cref="RuleViolationException">MV-DETAILS: it is not there, or not what the kind keeps.</exception>
    public static T Read<T>(string? json)
    {
        try
        {
            return json is null ? throw new RuleViolationException(new MovementDetailsWrong("")) : JsonSerializer.Deserialize<T>(json, Reading)!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentException or NotSupportedException or InvalidOperationException or OverflowException or NodaTime.Text.UnparsableValueException)
        {
            throw new RuleViolationException(new MovementDetailsWrong((unreadable as JsonException)?.Path?.TrimStart('$', '.') ?? ""));
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(AuditJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 16 };

        // A number names no value of ours: an enumeration would take any.
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}

/// <param name="Place">Which field of the details; empty for all of them.</param>
public sealed record MovementDetailsWrong(string Place) : RuleViolation(
    "MV-DETAILS", Place.Length == 0 ? "变动单缺少这类变动所需的 details，请按接口说明补上。" : $"details 中的 {Place} 读不懂，请按接口说明改正。");
