using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Purchasing;
using Procurement.Domain.Assets;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Pages.Acceptances;

/// <summary>One acceptance with its lines, the cards that it proposes, and its attachments.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class DocumentModel(RegisterHost host, AcceptanceHandler acceptances, AttachmentHandler attachments, Caller caller) : DocumentPageModel(attachments, caller)
{
    public AcceptanceDocument Document { get; private set; } = null!;

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public override bool MayWrite => User.IsInAnyRole(Policies.AcceptanceWrite);

    public bool MayRevoke => MayWrite && Document.Acceptance.Status is AcceptanceStatus.Active && Document.Proposals.All(row => row.Status is not CardProposalStatus.Confirmed);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
        $"已撤销验收 {(await acceptances.RevokeAsync(Caller.Actor, id, version, reason, cancel)).Number}，可以重新验收。", cancel);

    protected override AttachmentOwner Owner => AttachmentOwner.Acceptance;

    protected override async Task LoadAsync(Guid id, CancellationToken cancel) => Document = await PurchaseDocuments.AcceptanceAsync(host.Database, Caller.Actor, id, cancel);
}
