using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Purchasing;

/// <summary>What the pages of a purchase, an acceptance and a movement share: their attachments, and how an act is answered.</summary>
public abstract class DocumentPageModel(AttachmentHandler attachments, Caller caller) : PageModel
{
    public RuleViolation? Refusal { get; private set; }

    /// <summary>What was typed as the reason of an act that was refused.</summary>
    public string? Reason { get; private set; }

    public abstract bool MayWrite { get; }

    protected Caller Caller { get; } = caller;

    protected abstract AttachmentOwner Owner { get; }

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel);

    public Task<IActionResult> OnPostUploadAsync(Guid id, IFormFile? file, CancellationToken cancel) => ActAsync(id, null, async () =>
    {
        if (file is null)
        {
            throw new RuleViolationException(new FileRefused("请先选择文件。"));
        }

        await using var content = file.OpenReadStream();
        return $"已上传附件 {(await attachments.UploadAsync(Caller.Actor, Owner, id, file.FileName, content, cancel)).FileName}。";
    }, cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid attachment, string? why, CancellationToken cancel) => ActAsync(id, null, async () =>
        $"已撤下附件 {(await attachments.RemoveAsync(Caller.Actor, attachment, why, cancel, Owner)).FileName}。", cancel);

    protected abstract Task LoadAsync(Guid id, CancellationToken cancel);

    /// <summary>Back to the document with what was done; a refusal shows in it, with what was typed.</summary>
    /// <param name="act">Answers with the sentence that says what was done.</param>
    /// <param name="may">Whether the person may; null for <see cref="MayWrite"/>.</param>
    protected async Task<IActionResult> ActAsync(Guid id, string? reason, Func<Task<string>> act, CancellationToken cancel, bool? may = null)
    {
        if (!(may ?? MayWrite))
        {
            return Forbid();
        }

        try
        {
            Flash.Success(TempData, await act());
            return Redirect(Request.Path);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            (Refusal, Reason) = (refusal.Violation, reason);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(id, cancel);
            return Page();
        }
    }
}
