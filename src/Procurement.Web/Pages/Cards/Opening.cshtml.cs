using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Documents.Openings;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Imports;
using Procurement.Web.Movements;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>期初建账: the cards of a department that moves in, pasted or uploaded, looked at, and submitted for approval.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class OpeningModel(Caller caller, IntakeDesk desk, OpeningDesk openings, ImportDrafts drafts, MovementHandler movements) : PageModel
{
    /// <summary>The document of what is pasted.</summary>
    [BindProperty]
    public OpeningHead Head { get; set; } = new();

    /// <summary>The document of what is uploaded.</summary>
    [BindProperty(SupportsGet = true)]
    public OpeningHead Sheet { get; set; } = new();

    /// <summary>The kept file that is looked at; null before one is uploaded.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    public string Text { get; private set; } = "";

    /// <summary>Null before anything is pasted.</summary>
    public OpeningRows? Pasted { get; private set; }

    public OpeningFile? Uploaded { get; private set; }

    public RuleViolation? Refusal { get; private set; }

    private IReadOnlyList<UnitChoice> units = [];

    public IReadOnlyList<SelectListItem> UnitsWith(Guid? chosen) => IntakeLists.Units(units, chosen);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Draft is null ? ShowAsync(StatusCodes.Status200OK, cancel) : TryAsync(async () =>
    {
        Uploaded = Sheet.Terms(ModelState, "Sheet.") is { } terms ? await openings.ReadAsync(caller.Actor, terms, Draft.Value, cancel) : null;
        return null;
    }, StatusCodes.Status200OK, cancel);

    /// <summary>Reads what was pasted.</summary>
    public Task<IActionResult> OnPostPasteAsync(string? text, CancellationToken cancel) => TryAsync(async () =>
    {
        Text = text ?? "";
        Pasted = Head.Terms(ModelState, "Head.") is { } terms ? await openings.ReadAsync(caller.Actor, terms, Text, cancel) : null;
        return null;
    }, StatusCodes.Status422UnprocessableEntity, cancel);

    /// <summary>Reads the mended rows again; submits them where that was asked for, nothing is wrong and every proposed amount was seen.</summary>
    /// <param name="add">Any value submits the rows, none only looks again.</param>
    public Task<IActionResult> OnPostRowsAsync(string? add, CancellationToken cancel) => TryAsync(async () =>
    {
        var terms = Head.Terms(ModelState, "Head.");
        Pasted = await openings.ReadAsync(caller.Actor, terms ?? new OpeningTerms(default, null), TypedRows.Read(Request.Form, OpeningPaste.Columns.Count), cancel);
        return terms is not null && add is not null && Pasted is { IsSound: true, Proposals: 0 }
            ? await SubmitAsync(Head, terms, [.. Pasted.Rows.Select(row => row.Card!)], cancel)
            : null;
    }, StatusCodes.Status422UnprocessableEntity, cancel);

    public Task<IActionResult> OnPostUploadAsync(IFormFile? file, CancellationToken cancel) => TryAsync(async () =>
    {
        if (Sheet.Terms(ModelState, "Sheet.") is null)
        {
            return null;
        }

        if (file is null || !file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleViolationException(new WorkbookRefused("请选择工作簿（.xlsx）。"));
        }

        await using var stream = file.OpenReadStream();
        var draft = await drafts.KeepAsync(caller.Actor, file.FileName, stream, cancel);
        return RedirectToPage("/Cards/Opening", new Dictionary<string, object?>
        {
            ["draft"] = draft,
            ["Sheet.UnitId"] = Sheet.UnitId,
            ["Sheet.Day"] = Sheet.Day,
            ["Sheet.LifeReason"] = Sheet.LifeReason,
        });
    }, StatusCodes.Status422UnprocessableEntity, cancel);

    /// <param name="agree">Whether the person agrees to the proposed amounts that the page listed.</param>
    public Task<IActionResult> OnPostConfirmAsync(bool agree, CancellationToken cancel) => TryAsync(async () =>
    {
        if (Sheet.Terms(ModelState, "Sheet.") is not { } terms || Draft is not { } draft)
        {
            return null;
        }

        Uploaded = await openings.ReadAsync(caller.Actor, terms, draft, cancel);
        if (Uploaded.Proposals.Count > 0 && !agree)
        {
            ModelState.AddModelError("agree", "请核对建议的累计折旧并打勾，或在工作簿中填好后重新上传。");
        }

        if (Uploaded.Cards.Count == 0 || !ModelState.IsValid)
        {
            return null;
        }

        var done = await SubmitAsync(Sheet, terms, Uploaded.Cards, cancel);
        await drafts.ForgetAsync(caller.Actor, cancel);
        return done;
    }, StatusCodes.Status422UnprocessableEntity, cancel);

    private async Task<IActionResult> SubmitAsync(OpeningHead head, OpeningTerms terms, IReadOnlyList<IntakeCard> cards, CancellationToken cancel)
    {
        var answer = await movements.SubmitAsync(caller.Actor, head.Draft(terms, cards), cancel);
        Flash.Success(TempData, $"已提交期初建账 {answer.Number}，共 {cards.Count:#,##0} 张卡片，待另一人审批。");
        return Redirect($"/movements/{answer.Id}");
    }

    /// <summary>Does what was asked; what is refused is told on the page, with all that was typed.</summary>
    private async Task<IActionResult> TryAsync(Func<Task<IActionResult?>> act, int status, CancellationToken cancel)
    {
        ModelState.Clear();
        try
        {
            if (await act() is { } done)
            {
                return done;
            }
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            (Refusal, status) = (refusal.Violation, StatusCodes.Status422UnprocessableEntity);
        }

        return await ShowAsync(Pasted is { IsSound: true } && ModelState.IsValid && Refusal is null ? StatusCodes.Status200OK : status, cancel);
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancel)
    {
        units = await desk.UnitsAsync(caller.Actor, cancel);
        Response.StatusCode = status;
        return Page();
    }
}
