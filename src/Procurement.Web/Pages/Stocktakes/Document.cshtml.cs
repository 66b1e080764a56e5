using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Stocktaking;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>One stock-take: how far it is, place by place, what is in dispute, and what may be done with it.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class DocumentModel(RegisterHost host, Caller caller, StocktakeHandler stocktakes) : PageModel
{
    /// <summary>More disputes than anybody decides on one page; the next ones come when these are decided.</summary>
    private const int MostDisputes = 20;

    private IReadOnlyList<ReviewSum> sums = [];

    public Stocktake Stocktake { get; private set; } = null!;

    public string Scope { get; private set; } = "";

    public IReadOnlyList<PlaceProgress> Places { get; private set; } = [];

    public IReadOnlyList<IGrouping<Guid, DisputedCount>> Disputes { get; private set; } = [];

    public IReadOnlyList<StocktakeFind> Finds { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> PlaceNames { get; private set; } = new Dictionary<Guid, string>();

    public RuleViolation? Refusal { get; private set; }

    public string? Reason { get; private set; }

    public string? Handler { get; private set; }

    public Guid? SettledCard { get; private set; }

    public int Expected => Places.Sum(place => place.Expected);

    public int Counted => Places.Sum(place => place.Counted);

    public int DisputedCards => Places.Sum(place => place.Disputed);

    /// <summary>By result, what was not counted last: how many cards, and how many pieces these cards are for on the books.</summary>
    public Figure[] Figures => [.. CountResults.All.Skip(1).Append(CountResult.Pending).Select(result =>
    {
        var sum = sums.FirstOrDefault(row => row.Result == result);
        return new Figure(result.ChineseName(), (sum?.Cards ?? 0).ToString("#,##0"), "张卡片", $"账面 {(sum?.Quantity ?? Quantity.Zero).Show()} 件（台、套）");
    })];

    private bool IsOpen => Stocktake.Status is StocktakeStatus.Counting or StocktakeStatus.Reviewing;

    public bool MayCount => Stocktake.Status is StocktakeStatus.Counting && User.IsInAnyRole(Policies.StocktakeCount);

    public bool MayManage => IsOpen && User.IsInAnyRole(Policies.CardWrite);

    public bool MayDecide => MayManage;

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, int version, CancellationToken cancel) => ActAsync(id, "End", null, async () =>
        $"已结束清点 {(await stocktakes.EndCountingAsync(caller.Actor, id, version, cancel)).Number}，请核对结果。", cancel);

    public Task<IActionResult> OnPostReopenAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, "Reopen", reason, async () =>
        $"已恢复清点 {(await stocktakes.ReopenAsync(caller.Actor, id, version, reason, cancel)).Number}。", cancel);

    public Task<IActionResult> OnPostCancelAsync(Guid id, int version, string? reason, CancellationToken cancel) => ActAsync(id, "Cancel", reason, async () =>
        $"已取消盘点 {(await stocktakes.CancelAsync(caller.Actor, id, version, reason, cancel)).Number}。", cancel);

    public Task<IActionResult> OnPostSettleAsync(Guid id, Guid card, Guid count, string? reason, CancellationToken cancel)
    {
        SettledCard = card;
        return ActAsync(id, "Settle", reason, async () =>
        {
            await stocktakes.SettleAsync(caller.Actor, id, card, count, reason, cancel);
            return "已确认重复清点，以所选的一次为准。";
        }, cancel);
    }

    private async Task<IActionResult> ActAsync(Guid id, string handler, string? reason, Func<Task<string>> act, CancellationToken cancel)
    {
        if (!User.IsInAnyRole(Policies.CardWrite))
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
            (Refusal, Reason, Handler) = (refusal.Violation, reason, handler);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(id, cancel);
            return Page();
        }
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        Stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        Scope = await ScopeText.OfAsync(context, Stocktake, cancel);
        Places = await StocktakeProgress.ByPlaceAsync(host.Database, caller.Actor, id, cancel);
        sums = await ReviewList.SumAsync(host.Database, caller.Actor, id, cancel);
        if (DisputedCards > 0)
        {
            Disputes = [.. (await StocktakeDisputes.ReadAsync(host.Database, caller.Actor, id, MostDisputes, cancel)).GroupBy(count => count.CardId)];
        }

        var units = caller.Actor.Units;
        Finds = await context.StocktakeFinds.AsNoTracking()
            .Where(find => find.StocktakeId == id && (units == null || find.UnitId == null || units.Contains(find.UnitId.Value)))
            .OrderBy(find => find.Id).Take(500).ToListAsync(cancel);
        var named = Finds.Where(find => find.PlaceId is not null).Select(find => find.PlaceId!.Value).Distinct().ToArray();
        PlaceNames = await context.Places.Where(place => named.Contains(place.Id)).ToDictionaryAsync(place => place.Id, place => place.Code + " " + place.Name, cancel);
    }
}
