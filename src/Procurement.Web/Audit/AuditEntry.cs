using NodaTime;
using Procurement.Domain.Audit;

namespace Procurement.Web.Audit;

/// <summary>An audit record as pages show it.</summary>
/// <param name="Address">Where the thing is shown; null where it has no page or is gone.</param>
public sealed record AuditEntry(
    long Sequence, Instant At, string ActorName, string Origin, string Action, string Kind, string Label, string? Reason, string? RequestId,
    string? Address, IReadOnlyList<AuditField> Fields)
{
    public static AuditEntry Of(AuditRecord record) => new(
        record.Sequence, record.At, record.ActorName, record.Origin, AuditActions.NameOf(record.Action), AuditWords.Kind(record.SubjectKind),
        record.SubjectLabel, record.Reason, record.RequestId, AddressOf(record), AuditDifference.Of(record.Before, record.After));

    private static string? AddressOf(AuditRecord record) => (record.SubjectKind, record.SubjectId, record.Action) switch
    {
        (_, null, _) or (_, _, AuditActions.LineDelete) => null,
        ("line", { } id, _) => $"/lines/{id}",
        ("purchase", { } id, _) => $"/purchases/{id}",
        ("acceptance", { } id, _) => $"/acceptances/{id}",
        _ => null,
    };
}
