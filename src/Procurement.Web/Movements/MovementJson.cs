using System.Text.Json;
using Procurement.Data.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements;

/// <summary>What a kind of movement keeps beside the common columns, as JSON in the form of the audit trail.</summary>
public static class MovementJson
{
    public static string Write<T>(T details) => JsonSerializer.Serialize(details, AuditJson.Options);

    /// <exception cref="RuleViolationException">MV-DETAILS: it is not there, or not what the kind keeps.</exception>
    public static T Read<T>(string? json)
        where T : class
    {
        var place = "";
        return json is not null && StrictJson.TryRead<T>(json, out var details, out place) ? details : throw new RuleViolationException(new MovementDetailsWrong(place));
    }
}

/// <param name="Place">Which field of the details; empty for all of them.</param>
public sealed record MovementDetailsWrong(string Place) : RuleViolation(
    "MV-DETAILS", Place.Length == 0 ? "变动单缺少这类变动所需的 details，请按接口说明补上。" : $"details 中的 {Place} 读不懂，请按接口说明改正。");
