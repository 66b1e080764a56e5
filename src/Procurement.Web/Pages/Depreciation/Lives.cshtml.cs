using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Depreciating;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Depreciation;

/// <summary>补设折旧年限: the cards without a life, line by line of the 折旧年限表, a unit at a time; what is chosen becomes one movement.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class LivesModel(RegisterHost host, DepreciationHandler handler, LifeDesk desk, Caller caller) : PageModel
{
    private static readonly LocalDatePattern Days = LocalDatePattern.Iso;

    public IReadOnlyList<LifelessLine> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Guid? Unit { get; private set; }

    public RuleViolation? Refusal { get; private set; }

    /// <summary>As typed; the figures are those of today while it cannot be read.</summary>
    public string Day { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public bool MayWrite => User.IsInAnyRole(Policies.CardWrite);

    public LocalDate Today => ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    public LocalDate FigureDay => Days.Parse(Day) is { Success: true } day && day.Value <= Today && day.Value.Year > 1949 ? day.Value : Today;

    public async Task OnGetAsync(string? unit, string? day, CancellationToken cancel)
    {
        Day = day ?? Today.Show();
        await LoadAsync(unit, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? unit, string? day, string? reason, string? evidence, string[] lines, string? act, CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        (Day, Reason, Evidence, Chosen) = (day?.Trim() ?? "", reason ?? "", evidence ?? "", lines);
        await LoadAsync(unit, cancel);
        if (act == "count" || Unit is not { } chosen)
        {
            return Page();
        }

        try
        {
            var answer = await desk.SubmitAsync(caller.Actor, chosen, ChosenLives(), ReadDay(), Reason, Evidence, cancel);
            Flash.Success(TempData, $"变动单 {answer.Number} 已提交，{answer.CardIds.Count:#,##0} 张卡片的折旧年限待另一人审批。");
            return Redirect(Navigation.HasPage(HttpContext, "/movements/{id:guid}") ? $"/movements/{answer.Id}" : $"/depreciation/lives?unit={chosen}");
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    /// <summary>The name of a line's field.</summary>
    public static string LifeName(LifelessLine line) => $"life{line.Line.Position}";

    /// <summary>As typed, else the usual one.</summary>
    public string LifeText(LifelessLine line) => Request.HasFormContentType && Request.Form[LifeName(line)] is [{ } typed, ..] ? typed : $"{line.UsualMonths}";

    /// <summary>The life for the figures; null while it cannot be read.</summary>
    public int? Life(LifelessLine line) => int.TryParse(LifeText(line).Trim(), out var months) && months is > 0 and <= Domain.Assets.Movements.CardSpecRules.LongestLife ? months : null;

    private List<ChosenLife> ChosenLives() => [.. Lines.Where(line => Chosen.Contains(line.Line.Subcategory)).Select(line => new ChosenLife(
        line.Line.Subcategory, Life(line) ?? throw new RuleViolationException(new Domain.Purchasing.DocumentFieldWrong(LifeName(line), $"“{line.Line.Subcategory}”的折旧年限应为 1 至 {Domain.Assets.Movements.CardSpecRules.LongestLife} 的整数（月）。"))))];

    private LocalDate ReadDay() => Days.Parse(Day) is { Success: true } day
        ? day.Value
        : throw new RuleViolationException(new Domain.Purchasing.DocumentFieldWrong("day", "生效日期读不出，请写成 2024-12-31。"));

    private async Task LoadAsync(string? unit, CancellationToken cancel)
    {
        var groups = await handler.LifelessAsync(caller.Actor, cancel);
        var counts = groups.GroupBy(group => group.UnitId).ToDictionary(row => row.Key, row => row.Sum(group => group.Cards));
        var units = (await handler.UnitsAsync(caller.Actor, cancel)).Where(row => counts.ContainsKey(row.Id)).ToList();
        Unit = Guid.TryParse(unit, out var id) && counts.ContainsKey(id) ? id : units.Count > 0 ? units[0].Id : null;
        Units = units.ConvertAll(row => new SelectListItem($"{row.Name}（{counts[row.Id]:N0} 张）", row.Id.ToString(), row.Id == Unit));
        Lines = Unit is { } shown ? LifeDesk.Lines(groups, shown) : [];
    }
}
