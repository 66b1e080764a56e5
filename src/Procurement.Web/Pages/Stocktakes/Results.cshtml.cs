using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Stocktaking.Review;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>核对: the results one by one, decided many at once; once nothing is left open, the stock-take is finished here.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class ResultsModel(RegisterHost host, Caller caller, DecisionHandler decisions) : PageModel
{
    public Stocktake Stocktake { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public CountResult? Result { get; private set; }

    public IReadOnlyList<ReviewSum> Sums { get; private set; } = [];

    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<FindRow> Finds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Results { get; private set; } = [];

    public IReadOnlyList<SelectListItem> States { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    /// <summary>What was typed, where it was refused; else empty.</summary>
    public DecisionPost Typed { get; private set; } = new(FormCollection.Empty);

    public int Open => Sums.Sum(row => row.Open) + Finds.Count(find => find.State is SettleState.Open);

    public int Waiting => Sums.Sum(row => row.Waiting) + Finds.Count(find => find.State is SettleState.Waiting);

    public bool MayDecide => Stocktake.Status is StocktakeStatus.Reviewing && User.IsInAnyRole(Policies.CardWrite);

    /// <summary>This page of the list, where the forms come back to.</summary>
    public string Here(string handler) => Request.Path + QueryString.Create(
        Request.Query.Where(pair => pair.Key != "handler").Append(new("handler", handler)));

    public Figure[] Figures => [.. CountResults.All.Select(result => Sums.FirstOrDefault(row => row.Result == result) ?? new(result, 0, Quantity.Zero, Money.Zero, 0, 0))
        .Select(row => new Figure(row.Result.ChineseName(), row.Cards.ToString("#,##0"), "张", Note: $"账面 {row.Quantity.Show()} 件，{row.Value.Show()} 元"))];

    public Task OnGetAsync(Guid id, string? q, string? result, string? state, string? sort, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default) =>
        LoadAsync(id, q, result, state, sort, page, cancel);

    public Task<IActionResult> OnPostDecideAsync(
        Guid id, [FromQuery] string? q, [FromQuery] string? result, [FromQuery] string? state, [FromQuery] string? sort, [FromQuery(Name = ListState.PageParameter)] int page = 1,
        CancellationToken cancel = default) => ActAsync(async () =>
        {
            var answer = await decisions.DecideAsync(caller.Actor, id, Typed.Read(Choices.Read<CountResult>(result)), cancel);
            return $"已处理 {answer.Decided} 项。" + Sentence(answer.Movements);
        }, () => LoadAsync(id, q, result, state, sort, page, cancel));

    public Task<IActionResult> OnPostFinishAsync(Guid id, int version, string? remark, CancellationToken cancel) => ActAsync(
        async () => $"盘点 {(await decisions.FinishAsync(caller.Actor, id, version, remark, cancel)).Number} 已完成，可以打印盘点报告。", () => LoadAsync(id, null, null, null, null, 1, cancel));

    private async Task<IActionResult> ActAsync(Func<Task<string>> act, Func<Task> load)
    {
        if (!User.IsInAnyRole(Policies.CardWrite))
        {
            return Forbid();
        }

        Typed = new DecisionPost(Request.Form);
        try
        {
            Flash.Success(TempData, await act());
            return Redirect(Request.Path + QueryString.Create(Request.Query.Where(pair => pair.Key != "handler")));
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound { })
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await load();
            return Page();
        }
    }

    private async Task LoadAsync(Guid id, string? q, string? result, string? state, string? sort, int page, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        Stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));

        // Without a word about it, what waits to be decided is shown: that is what there is to do.
        state ??= Stocktake.Status is StocktakeStatus.Reviewing && !Request.Query.ContainsKey("state") ? EnumKey.Of(SettleState.Open) : "";
        Result = Choices.Read<CountResult>(result);
        List = new ListState(Request.Path, q?.Trim() ?? "", sort ?? "number", Math.Clamp(page, 1, ListState.LastPage)).With(("result", result), ("state", state));
        var filter = new ReviewFilter(id, Result, Choices.Read<SettleState>(state), Search: List.Search);
        Sums = await ReviewList.SumAsync(host.Database, caller.Actor, id, cancel);
        Total = await ReviewList.CountAsync(host.Database, caller.Actor, filter, cancel);
        Rows = await ReviewList.ReadAsync(host.Database, caller.Actor, filter, List.SortKey, List.IsDescending, List.Skip, ListState.PageSize, cancel);
        Finds = await ReviewFinds.ReadAsync(host.Database, caller.Actor, id, cancel);
        Results = SelectLists.Texts(CountResults.All.Select(value => (EnumKey.Of(value), value.ChineseName())), result, "全部结果");
        States = SelectLists.Texts(Enum.GetValues<SettleState>().Select(value => (EnumKey.Of(value), value.ChineseName())), state, "全部");
        Units = [.. (await context.Units.AsNoTracking().OrderBy(unit => unit.Position).ToListAsync(cancel)).Select(unit => new SelectListItem(unit.Name, $"{unit.Id}"))];
    }

    private static string Sentence(IReadOnlyList<MovementDrafted> movements)
    {
        var drafts = movements.Where(movement => movement.Status is MovementStatus.Draft).Select(movement => movement.Number).ToList();
        var done = movements.Where(movement => movement.Status is MovementStatus.Effective).Select(movement => movement.Number).ToList();
        return (drafts.Count > 0 ? $"已起草变动单 {string.Join('、', drafts)}，请提交并由另一人审批。" : "") + (done.Count > 0 ? $"变动单 {string.Join('、', done)} 已生效。" : "");
    }
}
