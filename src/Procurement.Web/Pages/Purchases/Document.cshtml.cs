using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Pages.Purchases;

/// <summary>One purchase with its lines, acceptances, attachments and what happened to it.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class DocumentModel(RegisterHost host, PurchaseHandler purchases, AttachmentHandler attachments, Caller caller) : DocumentPageModel(attachments, caller)
{
    public PurchaseDocument Document { get; private set; } = null!;

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public override bool MayWrite => User.IsInAnyRole(Policies.PurchaseWrite);

    public bool MayAccept => User.IsInAnyRole(Policies.AcceptanceWrite) && Document.Purchase.Status is PurchaseStatus.Active && Document.Lines.Any(line => line.QuantityLeft > Quantity.Zero);

    public bool MayCancel => MayWrite && Document.Purchase.Status is PurchaseStatus.Active && Document.Acceptances.All(row => row.Status is AcceptanceStatus.Revoked);

    public Task<IActionResult> OnPostCancelAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
    {
        var answer = await purchases.CancelAsync(Caller.Actor, id, version, reason, cancel);
        return $"已取消采购 {answer.Number}，金额已退回明细。";
    }, cancel);

    protected override AttachmentOwner Owner => AttachmentOwner.Purchase;

    protected override async Task LoadAsync(Guid id, CancellationToken cancel) => Document = await PurchaseDocuments.PurchaseAsync(host.Database, Caller.Actor, id, cancel);
}
