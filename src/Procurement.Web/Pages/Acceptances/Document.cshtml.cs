using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Purchasing;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Acceptances;

/// <summary>One acceptance with its lines, the cards that it proposes, and its attachments.</summary>
[Authorize(Policy = Policies.PurchaseRead)]
public sealed class DocumentModel(RegisterHost host, AcceptanceHandler acceptances, AttachmentHandler attachments, Caller caller) : PageModel
{
    public AcceptanceDocument Document { get; private set; } = null!;

    public AttachmentPanel Attachments => new(Document.Attachments, MayWrite, Request.Path);

    public RuleViolation? Refusal { get; private set; }

    public string? Reason { get; private set; }

    public bool MayWrite => User.IsInAnyRole(Policies.AcceptanceWrite);

    public bool MayRevoke => MayWrite && Document.Acceptance.Status is AcceptanceStatus.Active && Document.Proposals.All(row => row.Status is not CardProposalStatus.Confirmed);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, reason, async () =>
        $"已撤销验收 {(await acceptances.RevokeAsync(caller.Actor, id, version, reason, cancel)).Number}，可以重新验收。", cancel);

    public Task<IActionResult> OnPostUploadAsync(Guid id, IFormFile? file, CancellationToken cancel) => ActAsync(id, null, async () =>
    {
        if (file is null)
        {
            throw new RuleViolationException(new FileRefused("请先选择文件。"));
        }

        await using var content = file.OpenReadStream();
        return $"已上传附件 {(await attachments.UploadAsync(caller.Actor, AttachmentOwner.Acceptance, id, file.FileName, content, cancel)).FileName}。";
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
            return Redirect($"/acceptances/{id}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            (Refusal, Reason) = (refusal.Violation, reason);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(id, cancel);
            return Page();
        }
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel) => Document = await PurchaseDocuments.AcceptanceAsync(host.Database, caller.Actor, id, cancel);
}
