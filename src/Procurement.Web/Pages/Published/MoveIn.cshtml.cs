using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Documents.Bundles;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;
using Procurement.Web.Access;
using Procurement.Web.Checks;
using Procurement.Web.Hosting;
using Procurement.Web.MovingIn;
using Procurement.Web.Register;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Published;

/// <summary>由公开文件建账: a published document as a draft register, looked at and completed, then taken away or brought in.</summary>
[Authorize(Policy = Policies.DisclosureWrite)]
[RequestSizeLimit(PublishedCheckHandler.MostRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PublishedCheckHandler.MostRequest, ValueCountLimit = 30_000)]
public sealed class MoveInModel(MoveInHandler drafts, Caller caller) : PageModel
{
    /// <summary>Null before a file was read.</summary>
    public MoveInForm? Draft { get; private set; }

    public MoveInDepartment Department { get; private set; } = null!;

    /// <summary>Why something was not done; null for nothing.</summary>
    public RuleViolation? Refusal { get; private set; }

    /// <summary>What was seen in the draft; null before anybody looked.</summary>
    public MoveInLook? Look { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(null, cancel);

    /// <param name="unit">In what unit the file prints money: 元 or 万元; anything else for what its tables say.</param>
    public Task<IActionResult> OnPostReadAsync(IFormFile? file, string? unit, CancellationToken cancel) => TryAsync(async () =>
    {
        if (file is null)
        {
            throw new RuleViolationException(new PublishedFileWrong("请选择已公开的文件。"));
        }

        await using var stream = file.OpenReadStream();
        Draft = MoveInForm.Of(await drafts.ReadAsync(caller.Actor, stream, file.FileName, UnitOf(unit), cancel));
        await LookAsync(cancel);
        return Page();
    }, cancel);

    /// <param name="add">The table that a blank row is wanted in.</param>
    public Task<IActionResult> OnPostCheckAsync(string? add, CancellationToken cancel) => TryAsync(async () =>
    {
        Draft = MoveInForm.Of(Request.Form, add);
        var sound = await LookAsync(cancel) is not null;
        Response.StatusCode = sound || add is not null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }, cancel);

    public Task<IActionResult> OnPostDownloadAsync(CancellationToken cancel) => TryAsync(async () =>
    {
        Draft = MoveInForm.Of(Request.Form, add: null);
        if (await LookAsync(cancel) is not { } bundle)
        {
            return Unfinished();
        }

        var file = await ScratchFile.WriteAsync(stream => RegisterBundleWriter.WriteAsync(bundle, stream, cancel));
        return File(file, "application/json", $"{bundle.Department.Code}-{Draft.YearRead}-草稿.json");
    }, cancel);

    public Task<IActionResult> OnPostImportAsync(CancellationToken cancel) => TryAsync(async () =>
    {
        Draft = MoveInForm.Of(Request.Form, add: null);
        if (await LookAsync(cancel) is not { } bundle || Draft.YearRead is not { } year)
        {
            return Unfinished();
        }

        var summary = await drafts.WriteAsync(caller.Actor, Draft.FileName, bundle, Rights, cancel);
        Flash.Success(TempData, "已导入。" + ImportReport.Of(summary, written: true));
        return Redirect(bundle.Lines.Count > 0 ? $"/disclosures/{year}" : "/disclosures");
    }, cancel);

    private MoveInRights Rights => new(User.IsInAnyRole(Policies.BudgetWrite));

    private static MoneyUnit? UnitOf(string? text) => text switch
    {
        "元" => MoneyUnit.Yuan,
        "万元" => MoneyUnit.TenThousandYuan,
        _ => null,
    };

    /// <summary>Reads the tables and asks the register; what is wrong is told at its cell.</summary>
    /// <returns>Null where something is wrong.</returns>
    private async Task<RegisterBundle?> LookAsync(CancellationToken cancel)
    {
        Department = await drafts.DepartmentAsync(caller.Actor, cancel);
        if (Draft!.YearRead is null)
        {
            ModelState.AddModelError("Year", "文件没有写明预算年度，或前后不一致，请填写，如 2020。");
        }

        if (Draft.AsOfRead is null)
        {
            ModelState.AddModelError("AsOf", "文件没有写明资产的截止日期，请填写，如 2019-12-31。");
        }

        var terms = Department.Terms(Draft.YearRead ?? FiscalYear.Of(FiscalYear.Last), Draft.AsOfRead ?? FiscalYear.Of(FiscalYear.Last).AssetDay);
        Look = await MoveInLook.AtAsync(drafts, caller.Actor, Rights, Draft, terms, ModelState.IsValid, cancel);
        Refusal = Look.Refusal;
        return Look.Bundle;
    }

    private PageResult Unfinished()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Does what was asked; what is refused is told on the page, with all that was typed.</summary>
    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        ModelState.Clear();
        try
        {
            return await act();
        }
        catch (RuleViolationException refused) when (refused.Violation is not NothingFound)
        {
            return await ShowAsync(refused.Violation, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(RuleViolation? refusal, CancellationToken cancel)
    {
        try
        {
            Department ??= await drafts.DepartmentAsync(caller.Actor, cancel);
        }
        catch (RuleViolationException refused) when (refused.Violation is not NothingFound)
        {
            refusal ??= refused.Violation;
            Department = new MoveInDepartment(new DepartmentName("", caller.DepartmentName), [], []);
        }

        Refusal = refusal;
        Response.StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
