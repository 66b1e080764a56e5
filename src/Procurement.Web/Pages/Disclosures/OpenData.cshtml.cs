using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.OpenData;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>开放数据: whether everybody may read the released disclosures as data, and the addresses to hand out.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class OpenDataModel(OpenDataHandler handler, OpenDataReader reader, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty]
    public bool IsOpen { get; set; }

    [BindProperty]
    public string? OcidPrefix { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    public ConsentState Consent { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VersionRow> Released { get; private set; } = [];

    public bool MayDecide { get; private set; }

    /// <summary>The start of every address, as whoever reads the page reached this program.</summary>
    public string Origin => $"{Request.Scheme}://{Request.Host.ToUriComponent()}";

    public Guid DepartmentId => Caller.DepartmentId;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        (IsOpen, OcidPrefix, RowVersion) = (Consent.IsOpen, Consent.OcidPrefix, Consent.RowVersion);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(Policies.DisclosureApprove, async () =>
    {
        var state = await handler.ChangeAsync(Caller.Actor, new ChangeConsent(IsOpen, OcidPrefix, Reason, RowVersion), cancel);
        return (state.IsOpen ? "已对外开放，下列地址不登录即可读取。" : "没有对外开放，下列地址不能读取。", "/disclosures/open-data");
    }, () => ShowAsync(cancel));

    private async Task ShowAsync(CancellationToken cancel)
    {
        Consent = await reader.ConsentAsync(Caller.Actor, cancel);
        Released = await reader.ReleasedAsync(Caller.Actor, cancel);
        MayDecide = await MayAsync(Policies.DisclosureApprove) && Caller.SeesWholeDepartment;
    }
}
