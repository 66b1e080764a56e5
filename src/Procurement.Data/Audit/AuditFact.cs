namespace Procurement.Data.Audit;

/// <summary>What the audit trail is to say of one change; who, when and from where come from the act.</summary>
/// <param name="Action">One of <see cref="Domain.Audit.AuditActions"/>.</param>
/// <param name="SubjectKind"><c>line</c>, <c>purchase</c> …</param>
/// <param name="SubjectLabel">The thing's name for people.</param>
/// <param name="Before">What it said, in a form that <see cref="AuditJson"/> writes; null where there was nothing.</param>
/// <param name="After">What it says now; null where it is gone.</param>
public sealed record AuditFact(string Action, string SubjectKind, Guid? SubjectId, string SubjectLabel, object? Before, object? After, string? Reason = null)
{
    public string? BeforeJson { get; } = AuditJson.Write(Before);

    public string? AfterJson { get; } = AuditJson.Write(After);

    /// <summary>Before and after are both given and the same.</summary>
    public bool ChangesNothing => BeforeJson is not null && BeforeJson == AfterJson;
}
