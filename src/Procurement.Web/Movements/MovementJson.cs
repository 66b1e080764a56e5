using System.Text.Json;
using Procurement.Data.Audit;

namespace Procurement.Web.Movements;

/// <summary>What a kind of movement keeps beside the common columns, as JSON in the form of the audit trail.</summary>
public static class MovementJson
{
    public static string Write<T>(T details) => JsonSerializer.Serialize(details, AuditJson.Options);

    /// <exception cref="InvalidOperationException">It is not there: the rule froze none.</exception>
    public static T Read<T>(string? json) => JsonSerializer.Deserialize<T>(json ?? throw new InvalidOperationException("The movement keeps no details."), AuditJson.Options)!;
}
