using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Audit;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Stocktaking;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>The phone page: one stands at a place, scans or types, and counts; its scripts keep counting while the line is cut.</summary>
/// <remarks>Without scripts it is a form with number and quantity. The scripts send to the page itself (<c>Send</c>), with cookie and antiforgery header:
/// the API takes tokens only.</remarks>
[Authorize(Policy = Policies.StocktakeCount)]
public sealed class CountModel(RegisterHost host, Caller caller, StocktakeHandler stocktakes, IAntiforgery antiforgery, IClock clock) : PageModel
{
    /// <summary>What a phone keeps of one place.</summary>
    private const int MostListed = 2000;

    public Stocktake Stocktake { get; private set; } = null!;

    public string DepartmentCode { get; private set; } = "";

    public IReadOnlyList<AssetPlace> Places { get; private set; } = [];

    public Guid? Place { get; private set; }

    public IReadOnlyList<StocktakeItemRow> Rows { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    /// <summary>The count that was refused; null for none.</summary>
    public CountForm? Count { get; private set; }

    /// <summary>The find that was refused; null for none.</summary>
    public FindForm? Find { get; private set; }

    public Guid? Person => caller.Actor.AccountId;

    public string PersonName => caller.Actor.Name;

    public bool IsCounting => Stocktake.Status is StocktakeStatus.Counting;

    public Guid NextId() => host.Ids.Next(clock.GetCurrentInstant());

    public Task OnGetAsync(Guid id, string? place, CancellationToken cancel)
    {
        // The worker keeps this page with its scripts: it must stand by itself.
        HttpContext.LoadWhole();
        return LoadAsync(id, Guid.TryParse(place, out var chosen) ? chosen : null, cancel);
    }

    /// <summary>Who is signed in, and the token for sending: asked for before every sending, for both may have changed while the line was cut.</summary>
    public async Task<IActionResult> OnGetHelloAsync(Guid id, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        return await context.Stocktakes.AnyAsync(row => row.Id == id, cancel)
            ? new JsonResult(new { person = Person, name = PersonName, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken })
            : NotFound();
    }

    /// <summary>The expected list of a place, for the phone to keep.</summary>
    public async Task<IActionResult> OnGetListAsync(Guid id, Guid? place, CancellationToken cancel)
    {
        var filter = new StocktakeItemFilter(id, place);
        var rows = await StocktakeItemList.ReadAsync(host.Database, caller.Actor, filter, 0, MostListed, cancel);
        return new JsonResult(rows.Select(ListedCard.Of), AuditJson.Options);
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id, [FromBody] SentCounts? sent, CancellationToken cancel)
    {
        if (sent is null || !ModelState.IsValid)
        {
            return BadRequest();
        }

        try
        {
            return new JsonResult(await sent.HandInAsync((counts, finds) => stocktakes.CountAsync(caller.Actor, id, counts, finds, cancel)), AuditJson.Options);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            return new JsonResult(new { code = refusal.Violation.Code, message = refusal.Violation.Message }, AuditJson.Options) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    public Task<IActionResult> OnPostAsync(Guid id, CountForm typed, CancellationToken cancel)
    {
        Count = typed;
        return ActAsync(id, typed.At, async () =>
        {
            var draft = typed.ToDraft(string.IsNullOrWhiteSpace(typed.Quantity) ? await OneAsync(id, typed.Number, cancel) : null);
            return await stocktakes.CountAsync(caller.Actor, id, [draft], cancel);
        }, cancel);
    }

    public Task<IActionResult> OnPostFindAsync(Guid id, FindForm typed, CancellationToken cancel)
    {
        Find = typed;
        return ActAsync(id, typed.At, () => stocktakes.CountAsync(caller.Actor, id, [], [typed.ToDraft()], cancel), cancel);
    }

    /// <summary>Back to the page with what was done; a refusal shows in it, with what was typed.</summary>
    private async Task<IActionResult> ActAsync(Guid id, Guid? at, Func<Task<CountsAnswer>> act, CancellationToken cancel)
    {
        try
        {
            var outcome = (await act()).Counts[0];
            if (outcome.Taken is not CountTaken.Refused)
            {
                Flash.Success(TempData, outcome.Message);
                return Redirect($"{Request.Path}?place={at}");
            }

            Refusal = new CountRefused(outcome.Code!, outcome.Message);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(id, at, cancel);
        return Page();
    }

    /// <summary>Whoever scans a single thing has counted it; of several like things one says how many.</summary>
    private async Task<Quantity?> OneAsync(Guid id, string? number, CancellationToken cancel)
    {
        var (text, one) = (number?.Trim() ?? "", Quantity.Of(1m));
        await using var context = caller.Open(host.Database);
        return await context.StocktakeItems.AnyAsync(item => item.StocktakeId == id && item.CardNumber == text && item.Quantity == one, cancel) ? one : null;
    }

    private async Task LoadAsync(Guid id, Guid? place, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        Stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        DepartmentCode = await context.Departments.Where(row => row.Id == caller.DepartmentId).Select(row => row.Code).SingleOrDefaultAsync(cancel) ?? "";
        Places = await context.Places.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        Place = Places.Any(row => row.Id == place) ? place : null;
        Rows = Place is null ? [] : await StocktakeItemList.ReadAsync(host.Database, caller.Actor, new StocktakeItemFilter(id, Place), 0, MostListed, cancel);
    }

    private sealed record CountRefused(string Reason, string Text) : RuleViolation(Reason, Text);
}
