using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>待建卡: what acceptances propose, confirmed one by one or many at once.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class ProposalsModel(RegisterHost host, ProposalHandler proposals, IntakeDesk desk, Caller caller) : PageModel
{
    public ListState List { get; private set; } = null!;

    public IReadOnlyList<ProposalRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public Money Value { get; private set; }

    public IReadOnlyList<SelectListItem> Statuses { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>存放地点 of all cards that are confirmed together.</summary>
    [BindProperty]
    public Guid? PlaceId { get; set; }

    /// <summary>保管人 of all cards that are confirmed together.</summary>
    [BindProperty]
    public string? Custodian { get; set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>Whether a row was ticked in what was refused.</summary>
    public bool WasChosen(ProposalRow row) => Request.HasFormContentType && Request.Form["chosen"].Contains($"{row.Id}:{row.RowVersion}");

    public bool MayDecide => User.IsInAnyRole(Policies.CardWrite);

    public Task OnGetAsync(string? q, string? status, string? sort, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default) =>
        LoadAsync(q, status, sort, page, cancel);

    /// <param name="chosen">Proposals with the version that the person saw: <c>id:version</c>.</param>
    public Task<IActionResult> OnPostConfirmAsync(string[] chosen, CancellationToken cancel) => ActAsync(null, async () =>
    {
        var together = CardDetails.Typed(null, null, PlaceId, Custodian, null, null, null);
        var answer = await proposals.ConfirmAsync(caller.Actor, [.. Seen(chosen).Select(row => new CardConfirmation(row.ProposalId, row.SeenVersion, Details: together))], cancel);
        return $"已建立 {answer.Cards.Count:#,##0} 张资产卡片：{string.Join("、", answer.Cards.Take(5).Select(card => card.CardNumber))}{(answer.Cards.Count > 5 ? " 等" : "")}。";
    }, cancel);

    public Task<IActionResult> OnPostRejectAsync(string[] chosen, string? reason, CancellationToken cancel) => ActAsync(reason, async () =>
        $"{await proposals.RejectAsync(caller.Actor, [.. Seen(chosen)], reason, cancel)} 条建议已定为不建卡。", cancel);

    private async Task<IActionResult> ActAsync(string? reason, Func<Task<string>> act, CancellationToken cancel)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        try
        {
            Flash.Success(TempData, await act());
            return Redirect("/cards/proposals");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            (Refusal, Reason) = (refusal.Violation, reason);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(null, null, null, 1, cancel);
            return Page();
        }
    }

    private async Task LoadAsync(string? q, string? status, string? sort, int page, CancellationToken cancel)
    {
        // Without a word about it, what waits is shown: that is what there is to do.
        status ??= EnumKey.Of(CardProposalStatus.Waiting);
        List = new ListState(Request.Path, q?.Trim() ?? "", sort ?? "id", Math.Clamp(page, 1, ListState.LastPage)).With(("status", status));
        var filter = new ProposalFilter(Choices.Read<CardProposalStatus>(status), List.Search);
        (Total, Value) = await ProposalList.SumAsync(host.Database, caller.Actor, filter, cancel);
        Rows = await ProposalList.ReadAsync(host.Database, caller.Actor, filter, List.SortKey, List.IsDescending, List.Skip, ListState.PageSize, cancel);
        Places = MayDecide ? IntakeLists.Places(await desk.PlacesAsync(caller.Actor, cancel), PlaceId) : [];
        Statuses = SelectLists.Texts(
            Enum.GetValues<CardProposalStatus>().Select(value => (EnumKey.Of(value), value.ChineseName())), status, "全部状态");
    }

    private static IEnumerable<ProposalSeen> Seen(string[] chosen) => chosen.Select(text => text.Split(':') is [var id, var version]
        && Guid.TryParse(id, out var proposal) && int.TryParse(version, out var seen) ? new ProposalSeen(proposal, seen) : new ProposalSeen(Guid.Empty));
}
