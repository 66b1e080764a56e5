using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Publishing;

/// <summary>Whether a department lets anybody read its released disclosures as data, without sign-in.</summary>
public sealed class OpenDataConsent : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required bool IsOpen { get; set; }

    /// <summary>The department's prefix of OCIDs as registered with the Open Contracting Partnership, e.g. <c>ocds-213czf</c>; null where it has none.</summary>
    public string? OcidPrefix { get; set; }

    public required string ChangedByName { get; set; }

    public required Instant ChangedAt { get; set; }

    public int RowVersion { get; set; }
}
