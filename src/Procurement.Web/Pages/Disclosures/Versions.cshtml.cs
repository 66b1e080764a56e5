using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Publishing;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>版本与发布 of a year: what was submitted and released, what stands against the next submission, and the act itself.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class VersionsModel(VersionHandler handler, VersionReader versions, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    /// <summary>More findings than anybody reads at once.</summary>
    public const int MostFindings = 100;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public bool WarningsConfirmed { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FiscalYear Number { get; private set; }

    public IReadOnlyList<VersionRow> Rows { get; private set; } = [];

    /// <summary>What would be frozen now; null for whoever only looks, and while one waits.</summary>
    public VersionDraft? Draft { get; private set; }

    public VersionRow? Waiting => Rows.FirstOrDefault(row => row.Status is VersionStatus.Submitted);

    public VersionRow? LastReleased => Rows.FirstOrDefault(row => row.Status is VersionStatus.Released);

    /// <summary>The newest version where it came back.</summary>
    public VersionRow? Returned => Rows is [{ Status: VersionStatus.Returned } row, ..] ? row : null;

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year))
        {
            context.Result = NotFound();
            return;
        }

        Number = FiscalYear.Of(Year);
    }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => DoAsync(Policies.DisclosureWrite, async () =>
    {
        var state = await handler.SubmitAsync(Caller.Actor, new SubmitVersion(Number, WarningsConfirmed, Reason), cancel);
        return ($"{Number} 年信息公开第 {state.Number} 版已提交，内容已冻结，等待审核人员发布。", $"/disclosures/versions/{state.Id}");
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Rows = await versions.ListAsync(Caller.Actor, Number, status: null, cancel);
        Draft = Waiting is null && await MayAsync(Policies.DisclosureWrite) ? await versions.DraftAsync(Caller.Actor, Number, cancel) : null;
    }
}
