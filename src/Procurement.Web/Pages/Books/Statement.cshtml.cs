using Microsoft.AspNetCore.Authorization;
using Procurement.Domain.Books;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Books;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Pages.Books;

/// <summary>对账单: a statement with the figures of then, to be printed and signed, and the files that stand behind it.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class StatementModel(ReconciliationReader reader, AttachmentHandler attachments, Caller caller) : DocumentPageModel(attachments, caller)
{
    public Reconciliation Statement { get; private set; } = null!;

    public AttachmentPanel Attachments { get; private set; } = null!;

    public string Department => Caller.DepartmentName;

    public override bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    protected override AttachmentOwner Owner => AttachmentOwner.Reconciliation;

    protected override async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Statement = await reader.FindAsync(Caller.Actor, id, cancel);
        Attachments = new AttachmentPanel(await reader.AttachmentsAsync(Caller.Actor, id, cancel), MayWrite, Request.Path);
    }
}
