using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Purchases;

/// <summary>One purchase with its lines, acceptances, attachments and what happened to it.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class DocumentModel(RegisterHost host, PurchaseHandler purchases, AttachmentHandler attachments, Caller caller) : PageModel
{
    public PurchaseDocument Document { get; private set; } = null!;

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public RuleViolation? Refusal { get; private set; }

    public string? Reason { get; private set; }

    public bool MayWrite => User.IsInAnyRole(Policies.PurchaseWrite);

    public bool MayAccept => User.IsInAnyRole(Policies.AcceptanceWrite) && Document.Purchase.Status is PurchaseStatus.Active && Document.Lines.Any(line => line.QuantityLeft > Quantity.Zero);

    public bool MayCancel => MayWrite && Document.Purchase.Status is PurchaseStatus.Active && Document.Acceptances.All(row => row.Status is AcceptanceStatus.Revoked);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel);

    public Task<IActionResult> OnPostCancelAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
    {
        var answer = await purchases.CancelAsync(caller.Actor, id, version, reason, cancel);
        return $"已取消采购 {answer.Number}，金额已退回明细。";
    }, cancel);

    public Task<IActionResult> OnPostUploadAsync(Guid id, IFormFile? file, CancellationToken cancel) => ActAsync(id, null, async () =>
    {
        if (file is null)
        {
            throw new RuleViolationException(new FileRefused("请先选择文件。"));
        }

        await using var content = file.OpenReadStream();
        var answer = await attachments.UploadAsync(caller.Actor, AttachmentOwner.Purchase, id, file.FileName, content, cancel);
        return $"已上传附件 {answer.FileName}。";
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid attachment, string? why, CancellationToken cancel) => ActAsync(id, null, async () =>
        $"已撤下附件 {(await attachments.RemoveAsync(caller.Actor, attachment, why, cancel)).FileName}。", cancel);

    private async Task<IActionResult> ActAsync(Guid id, string? reason, Func<Task<string>> act, CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        try
        {
            Flash.Success(TempData, await act());
            return Redirect($"/purchases/{id}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            (Refusal, Reason) = (refusal.Violation, reason);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(id, cancel);
            return Page();
        }
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel) => Document = await PurchaseDocuments.PurchaseAsync(host.Database, caller.Actor, id, cancel);
}
