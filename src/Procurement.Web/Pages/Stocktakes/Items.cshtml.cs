using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Stocktaking;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>The frozen list with what was counted; on the screen one counts row by row.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class ItemsModel(RegisterHost host, Caller caller, StocktakeHandler stocktakes, IClock clock) : PageModel
{
    private const string NoPlace = "none";
    private const string Disputed = "disputed";

    private IReadOnlyDictionary<Guid, TypedCount> typed = new Dictionary<Guid, TypedCount>();

    public Stocktake Stocktake { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    public IReadOnlyList<StocktakeItemRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Results { get; private set; } = [];

    public IReadOnlyList<AssetPlace> PlaceCodes { get; private set; } = [];

    public string Custodian { get; private set; } = "";

    public RuleViolation? Refusal { get; private set; }

    /// <summary>By card: what is wrong with its row.</summary>
    public IReadOnlyDictionary<Guid, string> Problems { get; private set; } = new Dictionary<Guid, string>();

    public int TakenCount { get; private set; }

    public bool MayCount => Stocktake.Status is StocktakeStatus.Counting && User.IsInAnyRole(Policies.StocktakeCount);

    /// <summary>This page of the list, where the form comes back to.</summary>
    public string Here => Request.Path + Request.QueryString;

    public Guid NextId() => host.Ids.Next(clock.GetCurrentInstant());

    public TypedCount? TypedOf(Guid card) => typed.GetValueOrDefault(card);

    public Task OnGetAsync(
        Guid id, string? q, string? place, string? result, string? custodian, [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default) =>
        LoadAsync(id, q, place, result, custodian, page, cancel);

    public async Task<IActionResult> OnPostAsync(
        Guid id, [FromForm] TypedCount[] rows, [FromQuery] string? q, [FromQuery] string? place, [FromQuery] string? result, [FromQuery] string? custodian,
        [FromQuery(Name = ListState.PageParameter)] int page = 1, CancellationToken cancel = default)
    {
        if (!User.IsInAnyRole(Policies.StocktakeCount))
        {
            return Forbid();
        }

        try
        {
            var problems = await CountAsync(id, [.. rows.Where(row => !row.IsBlank)], cancel);
            if (problems.Count == 0)
            {
                Flash.Success(TempData, TakenCount == 0 ? "没有填写，未作改动。" : $"已登记 {TakenCount:#,##0} 张卡片的清点结果。");
                return Redirect(Here);
            }

            Problems = problems;
            typed = rows.Where(row => problems.ContainsKey(row.Card)).ToDictionary(row => row.Card);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation;
            typed = rows.DistinctBy(row => row.Card).ToDictionary(row => row.Card);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(id, q, place, result, custodian, page, cancel);
        return Page();
    }

    /// <summary>Rows that cannot be read stay behind; the others are counted.</summary>
    private async Task<Dictionary<Guid, string>> CountAsync(Guid id, IReadOnlyList<TypedCount> rows, CancellationToken cancel)
    {
        var places = await PlacesByCodeAsync(cancel);
        var problems = new Dictionary<Guid, string>();
        var drafts = new List<CountDraft>();
        foreach (var row in rows.DistinctBy(row => row.Card))
        {
            try
            {
                drafts.Add(row.ToDraft(places));
            }
            catch (RuleViolationException refusal)
            {
                problems[row.Card] = refusal.Violation.Message;
            }
        }

        var answer = await stocktakes.CountAsync(caller.Actor, id, drafts, cancel);
        foreach (var (outcome, draft) in answer.Counts.Zip(drafts).Where(pair => pair.First.Taken is CountTaken.Refused))
        {
            problems[draft.CardId!.Value] = outcome.Message;
        }

        TakenCount = answer.Counts.Count(outcome => outcome.Taken is not (CountTaken.Refused or CountTaken.Blank));
        return problems;
    }

    private async Task<Dictionary<string, Guid>> PlacesByCodeAsync(CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        return await context.Places.ToDictionaryAsync(place => place.Code, place => place.Id, cancel);
    }

    private async Task LoadAsync(Guid id, string? q, string? place, string? result, string? custodian, int page, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        Stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        Custodian = custodian?.Trim() ?? "";
        List = new ListState(Request.Path, q?.Trim() ?? "", "number", Math.Clamp(page, 1, ListState.LastPage)).With(("place", place), ("result", result), ("custodian", Custodian));
        var filter = new StocktakeItemFilter(
            id, Guid.TryParse(place, out var chosen) ? chosen : null, place == NoPlace, Choices.Read<CountResult>(result), result == Disputed, Custodian, List.Search);
        Total = await StocktakeItemList.CountAsync(host.Database, caller.Actor, filter, cancel);
        Rows = await StocktakeItemList.ReadAsync(host.Database, caller.Actor, filter, List.Skip, ListState.PageSize, cancel);
        PlaceCodes = await context.Places.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        Places = SelectLists.Texts(PlaceCodes.Select(row => (row.Id.ToString(), row.Code + " " + row.Name)).Append((NoPlace, "未定地点")), place, "全部地点");
        Results = SelectLists.Texts(CountResults.All.Select(value => (EnumKey.Of(value), value.ChineseName())).Append((Disputed, "重复清点")), result, "全部结果");
    }
}
