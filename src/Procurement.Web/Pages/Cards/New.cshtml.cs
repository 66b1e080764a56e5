using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>登记入账: what came in other than by a purchase, several things on one document that another person approves.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class NewModel(RegisterHost host, IntakeDesk desk, MovementHandler movements, Caller caller) : PageModel
{
    [BindProperty]
    public IntakeForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    private IReadOnlyList<AssetPlace> places = [];

    public async Task OnGetAsync(string? way, CancellationToken cancel)
    {
        Input.Way = way;
        Input.Day = ChinaTime.DayOf(host.Clock.GetCurrentInstant()).Show();
        Input.Items = [new IntakeFormItem { Split = EnumKey.Of(CardSplit.OneEach), Quantity = "1" }];
        await LoadAsync(cancel);
    }

    /// <summary>Shows what the codes mean: kind, usual life, how a value is split.</summary>
    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Another kind of thing on the same document, acquired alike.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (Input.Items.Count < IntakeForm.MostItems)
        {
            var last = Input.Items.LastOrDefault();
            Input.Items.Add(new IntakeFormItem
            {
                Split = last?.Split ?? EnumKey.Of(CardSplit.OneEach),
                Quantity = "1",
                Edition = last?.Edition,
                AcquiredOn = last?.AcquiredOn,
                PlaceId = last?.PlaceId,
                Custodian = last?.Custodian,
            });
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int remove, CancellationToken cancel)
    {
        ModelState.Clear();
        if (remove >= 0 && remove < Input.Items.Count && Input.Items.Count > 1)
        {
            Input.Items.RemoveAt(remove);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        try
        {
            if (Input.Read(ModelState, desk) is { } draft)
            {
                var answer = await movements.SubmitAsync(caller.Actor, draft, cancel);
                Flash.Success(TempData, $"已提交登记入账 {answer.Number}，共 {draft.Items.Count:#,##0} 张卡片，待另一人审批。");
                return Redirect($"/movements/{answer.Id}");
            }
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(cancel);
        return Page();
    }

    public IReadOnlyList<SelectListItem> PlacesWith(Guid? chosen) => IntakeLists.Places(places, chosen);

    /// <summary>What a thing's code means, in words; null where it has no code yet.</summary>
    public async Task<string?> MeaningOfAsync(IntakeFormItem item)
    {
        if (item.ReadCode() is not { } code)
        {
            return null;
        }

        var meaning = desk.MeaningOf(code, Choices.Read<AssetKind>(item.Kind));
        var name = await desk.NameOfAsync(code, HttpContext.RequestAborted);
        var life = meaning.UsualMonths is { } months ? $"规定折旧年限 {months} 个月（{IntakeDesk.LifeSource}）" : "不计提折旧";
        return $"{code.Text}{(name is null ? "（目录中没有这个编码，请核对）" : " " + name)}：按规则为{meaning.Proposed.ChineseName()}；{meaning.Kind.ChineseName()}{life}。";
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Input.Items = [.. Input.Items.Take(IntakeForm.MostItems)];
        Units = IntakeLists.Units(await desk.UnitsAsync(caller.Actor, cancel), Input.UnitId);
        places = await desk.PlacesAsync(caller.Actor, cancel);
        Ways = SelectLists.Texts(IntakeRules.Registered.Select(way => (EnumKey.Of(way), way.ChineseName())), Input.Way, "请选择");
    }
}
