using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Stocktaking.Sheets;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>盘点表: downloaded, filled in in Excel, and brought back; or two columns pasted.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class SheetModel(RegisterHost host, Caller caller, CountSheetHandler sheets) : PageModel
{
    public Stocktake Stocktake { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public string Text { get; private set; } = "";

    public bool MayCount => Stocktake.Status is StocktakeStatus.Counting && User.IsInAnyRole(Policies.StocktakeCount);

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, IFormFile? file, CancellationToken cancel) => TakeAsync(id, async () =>
    {
        if (file is null || !file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleViolationException(new CountFileRefused("请选择填好的盘点表（.xlsx）。"));
        }

        await using var stream = file.OpenReadStream();
        return await sheets.UploadAsync(caller.Actor, id, stream, cancel);
    }, cancel);

    public Task<IActionResult> OnPostPasteAsync(Guid id, string? text, CancellationToken cancel)
    {
        Text = text ?? "";
        return TakeAsync(id, () => sheets.PasteAsync(caller.Actor, id, text, cancel), cancel);
    }

    private async Task<IActionResult> TakeAsync(Guid id, Func<Task<CountSheetOutcome>> take, CancellationToken cancel)
    {
        if (!User.IsInAnyRole(Policies.StocktakeCount))
        {
            return Forbid();
        }

        try
        {
            var outcome = await take();
            if (outcome.Problems.Count == 0)
            {
                Flash.Success(TempData, outcome.Sentence);
                return Redirect(Request.Path);
            }

            Problems = outcome.Problems;
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(id, cancel);
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        Stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        Places = [.. (await StocktakeProgress.ByPlaceAsync(host.Database, caller.Actor, id, cancel)).Where(place => place.PlaceId is not null)
            .Select(place => new SelectListItem($"{place.PlaceCode} {place.PlaceName}（{place.Expected} 张）", $"{place.PlaceId}")).Prepend(new SelectListItem("全部地点", ""))];
    }
}
