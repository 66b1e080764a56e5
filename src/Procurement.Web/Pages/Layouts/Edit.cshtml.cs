using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Documents.Layouts;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Layouts;

/// <summary>Edits one of the department's layouts. The whole form comes with every step, so that nothing typed is ever lost; a script only sends it sooner.</summary>
[Authorize(Policy = Policies.DisclosureWrite)]
[RequestFormLimits(ValueCountLimit = MostFields, ValueLengthLimit = LongestField)]
public sealed class EditModel(LayoutHandler layouts, LayoutShelf shelf, LayoutPreview preview, Caller caller, IAuthorizationService authorization)
    : LayoutPage(caller, authorization)
{
    private const int MostFields = 4096;
    private const int LongestField = 1024 * 1024;
    private WrittenLayout? written;

    [BindProperty]
    public LayoutDraft Draft { get; set; } = new();

    /// <summary>The version that the editing began with.</summary>
    [BindProperty]
    public int RowVersion { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The year whose figures the preview takes.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public LayoutView Saved { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public PreviewedLayout Preview { get; private set; } = null!;

    /// <summary>What the last step did; null where there was none.</summary>
    public DraftStep? Step { get; private set; }

    /// <summary>What somebody else saved meanwhile against what is typed here; null where nobody did.</summary>
    public IReadOnlyList<DiffLine>? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Saved = await shelf.FindAsync(Caller.Actor, Name, cancel);
        if (!Saved.IsOwn)
        {
            Flash.Warning(TempData, "随程序提供的版式不能修改；请先复制一份。");
            return Redirect(LayoutAddress.Of(Name));
        }

        (Draft, RowVersion) = (LayoutDraftReader.Read(Saved.Content), Saved.RowVersion);
        await ShowAsync(cancel);
        return Page();
    }

    /// <param name="step">A step of <see cref="DraftSteps"/>; <c>preview</c> only looks; anything else saves.</param>
    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken cancel)
    {
        ModelState.Clear();   // what was posted is shown from the draft, which steps change
        Saved = await shelf.FindAsync(Caller.Actor, Name, cancel);
        if (!Saved.IsOwn)
        {
            return Redirect(LayoutAddress.Of(Name));
        }

        Draft.Name = Name;
        if (!string.IsNullOrEmpty(step))
        {
            Step = DraftSteps.Take(Draft, step);
            await ShowAsync(cancel);
            return Page();
        }

        return await SaveAsync(cancel);
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        var json = LayoutWriter.Write(Draft).Json;
        if (LayoutReader.Read(json).Layout is null)
        {
            return await AgainAsync(() => ShowAsync(cancel));
        }

        try
        {
            var saved = await layouts.SaveAsync(Caller.Actor, Name, json, Note, RowVersion, cancel);
            Flash.Success(TempData, saved.RowVersion == RowVersion ? "没有改动，仍是原来的一版。" : $"已保存，现在是第 {saved.RowVersion} 版。");
            return Redirect(LayoutAddress.Of(Name, "/edit") + (Year is { } year ? $"?year={year}" : ""));
        }
        catch (RuleViolationException refused) when (refused.Violation is LayoutChanged)
        {
            Conflict = LineDiff.Of(LayoutWriter.Canonical(Saved.Content), json);
            RowVersion = Saved.RowVersion;
        }
        catch (RuleViolationException refused) when (refused.Violation is LayoutNoteWrong)
        {
            ModelState.AddModelError(nameof(Note), refused.Violation.Message);
        }

        return await AgainAsync(() => ShowAsync(cancel));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        written = LayoutWriter.Write(Draft);
        var reading = LayoutReader.Read(written.Json);
        Problems = reading.Problems;
        foreach (var problem in reading.Problems)
        {
            ModelState.AddModelError(FieldOf(problem) ?? "", problem.Message);
        }

        Years = await preview.YearsAsync(Caller.Actor, cancel);
        var year = FiscalYear.IsYear(Year ?? 0) ? Year!.Value : Saved.Years.Count > 0 ? Saved.Years[^1].Number : Years[0];
        Preview = await preview.ComposeAsync(Caller.Actor, reading.Layout, FiscalYear.Of(year), LayoutPreview.MostRows, cancel);
    }

    /// <summary>The name of the field that a problem concerns; null for a problem of the whole.</summary>
    public string? FieldOf(ImportProblem problem) => written?.FieldAt(problem.Place) is { } field ? $"{nameof(Draft)}.{field}" : null;
}
