using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Stocktaking;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>开始盘点: the day and the scope of a new stock-take.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class NewModel(RegisterHost host, Caller caller, StocktakeHandler stocktakes, IClock clock) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public Guid[] Units { get; set; } = [];

    [BindProperty]
    public Guid[] Places { get; set; } = [];

    [BindProperty]
    public string[] Kinds { get; set; } = [];

    public RuleViolation? Refusal { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> AllUnits { get; private set; } = [];

    public IReadOnlyList<AssetPlace> AllPlaces { get; private set; } = [];

    public LocalDate Today => ChinaTime.DayOf(clock.GetCurrentInstant());

    public Task OnGetAsync(CancellationToken cancel)
    {
        (AsOf, Title) = (Today.Show(), $"{Today.Year} 年度资产盘点");
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            var answer = await stocktakes.OpenAsync(caller.Actor, new StocktakeDraft(Title, Day(), Scope()), cancel);
            Flash.Success(TempData, $"已开始盘点 {answer.Number}，清单共 {answer.ItemCount:#,##0} 张卡片。");
            return Redirect($"/stocktakes/{answer.Id}");
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await LoadAsync(cancel);
            return Page();
        }
    }

    private LocalDate Day() => LocalDatePattern.Iso.Parse(AsOf?.Trim() ?? "") is { Success: true, Value: var day } && FiscalYear.IsYear(day.Year)
        ? day
        : throw new RuleViolationException(new DocumentFieldWrong("asOf", "请填写盘点基准日，写法如 2024-12-31。"));

    private StocktakeScope Scope() => new(
        Units, Places, [.. Kinds.Select(text => Choices.Read<AssetKind>(text) ?? throw new RuleViolationException(new StocktakeScopeWrong("资产类别")))]);

    private async Task LoadAsync(CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        var units = await context.Units.OrderBy(unit => unit.Code).ThenBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        AllUnits = [.. units.Select(unit => (unit.Id, unit.Name))];
        AllPlaces = await context.Places.AsNoTracking().OrderBy(place => place.Code).ToListAsync(cancel);
    }
}
