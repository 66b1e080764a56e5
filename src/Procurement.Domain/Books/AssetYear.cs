using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Books;

public enum AssetYearStatus
{
    Open,

    /// <summary>已结账: takes no entry any more.</summary>
    Closed,

    /// <summary>申请反结账: still closed, another person decides.</summary>
    ReopenRequested,
}

/// <summary>资产年度: whether the books of a year are closed, and the figures that they were closed with.</summary>
/// <remarks>A year without a row is open, or was closed along with the first one that was (see <see cref="AssetBooks.Close"/>).</remarks>
public sealed class AssetYear : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    public required AssetYearStatus Status { get; set; }

    public Guid? ClosedBy { get; set; }

    public string? ClosedByName { get; set; }

    public Instant? ClosedAt { get; set; }

    /// <summary>The year's roll-forward as closed, as JSON; a report over many departments reads this and no cards.</summary>
    public string? Summary { get; set; }

    public string? ReopenReason { get; set; }

    public Guid? ReopenRequestedBy { get; set; }

    public string? ReopenRequestedByName { get; set; }

    public Instant? ReopenRequestedAt { get; set; }

    public int RowVersion { get; set; }

    /// <summary>已结账, with the figures of then.</summary>
    /// <param name="summary">The roll-forward as JSON.</param>
    /// <exception cref="RuleViolationException">BK-CLOSED.</exception>
    public void Close(Guid by, string name, Instant now, string summary)
    {
        if (Status is not AssetYearStatus.Open)
        {
            throw new RuleViolationException(new AssetYearIsClosed(FiscalYear));
        }

        (Status, ClosedBy, ClosedByName, ClosedAt, Summary) = (AssetYearStatus.Closed, by, name, now, summary);
        ForgetRequest();
    }

    /// <summary>申请反结账: nothing opens before another person agrees.</summary>
    /// <exception cref="RuleViolationException">BK-OPEN, BK-ASKED, PU-REASON.</exception>
    public void RequestReopening(Guid by, string name, Instant now, string? reason)
    {
        if (Status is not AssetYearStatus.Closed)
        {
            throw new RuleViolationException(Status is AssetYearStatus.Open ? new AssetYearIsOpen(FiscalYear) : new ReopeningAsked(FiscalYear));
        }

        (ReopenReason, ReopenRequestedBy, ReopenRequestedByName, ReopenRequestedAt) = (Reasons.Require(reason, "申请反结账"), by, name, now);
        Status = AssetYearStatus.ReopenRequested;
        RowVersion++;
    }

    /// <summary>批准反结账, by another person than the one who asked. The figures that it was closed with stay in the audit trail only.</summary>
    /// <exception cref="RuleViolationException">BK-NOTASKED, BK-SELF.</exception>
    public void Reopen(Guid by)
    {
        RequireOther(by);
        (Status, ClosedBy, ClosedByName, ClosedAt, Summary) = (AssetYearStatus.Open, null, null, null, null);
        ForgetRequest();
    }

    /// <summary>不同意反结账: stays closed.</summary>
    /// <exception cref="RuleViolationException">BK-NOTASKED, BK-SELF.</exception>
    public void RefuseReopening(Guid by)
    {
        RequireOther(by);
        Status = AssetYearStatus.Closed;
        ForgetRequest();
    }

    private void RequireOther(Guid by)
    {
        if (Status is not AssetYearStatus.ReopenRequested)
        {
            throw new RuleViolationException(new ReopeningNotAsked(FiscalYear));
        }

        if (ReopenRequestedBy == by)
        {
            throw new RuleViolationException(new ReopeningOwnRequest(FiscalYear));
        }
    }

    private void ForgetRequest()
    {
        (ReopenReason, ReopenRequestedBy, ReopenRequestedByName, ReopenRequestedAt) = (null, null, null, null);
        RowVersion++;
    }
}
