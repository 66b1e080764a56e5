namespace Procurement.Web.Api;

/// <summary>Why something is cancelled, revoked, returned or rejected.</summary>
public sealed record ReasonBody(string Reason);
