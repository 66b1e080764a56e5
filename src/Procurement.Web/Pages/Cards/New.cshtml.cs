using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>登记入账: what came in other than by a purchase, several things on one document that another person approves; also a draft or a
/// returned one that is written again, under its number.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class NewModel(RegisterHost host, IntakeDesk desk, MovementHandler movements, MovementDesk written, Caller caller) : PageModel
{
    /// <summary>The draft or returned movement that is written again; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Movement { get; set; }

    /// <summary>Of that movement, the row version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public AssetMovement? Edited { get; private set; }

    [BindProperty]
    public IntakeForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    private IReadOnlyList<AssetPlace> places = [];

    public async Task<IActionResult> OnGetAsync(string? way, CancellationToken cancel)
    {
        if (Movement is { } id)
        {
            return await ReopenAsync(id, cancel);
        }

        (Input.Way, Input.Day) = (way, ChinaTime.DayOf(host.Clock.GetCurrentInstant()).Show());
        Input.AddItem();
        await LoadAsync(cancel);
        return Page();
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
        Input.AddItem();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int remove, CancellationToken cancel)
    {
        ModelState.Clear();
        Input.RemoveItem(remove);
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => WriteAsync(keep: false, cancel);

    /// <summary>Keeps what was written again without asking for approval yet.</summary>
    public Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) => WriteAsync(keep: true, cancel);

    private async Task<IActionResult> WriteAsync(bool keep, CancellationToken cancel)
    {
        ModelState.Clear();
        try
        {
            Edited = await EditedAsync(cancel);
            if (Input.Read(ModelState, desk, IntakeForm.WaysOf(Edited)) is { } draft)
            {
                var answer = await written.WriteAsync(movements, caller.Actor, draft, Edited, Version, keep, cancel);
                Flash.Success(TempData, answer.Status is MovementStatus.Draft
                    ? MovementWords.Done(answer)
                    : $"已提交登记入账 {answer.Number}，共 {draft.Items.Count:#,##0} 张卡片，待另一人审批。");
                return Redirect($"/movements/{answer.Id}");
            }
        }
        catch (RuleViolationException refusal) when (Movement is null || refusal.Violation is not NothingFound { What: "变动单" })
        {
            Refusal = refusal.Violation;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>The movement as it would be typed; another kind is written on a page of its own.</summary>
    private async Task<IActionResult> ReopenAsync(Guid id, CancellationToken cancel)
    {
        var (movement, items) = await written.EditableAsync(caller.Actor, id, cancel);
        if (movement.Kind is not MovementKind.Intake)
        {
            return Redirect($"/movements/new?movement={id}");
        }

        (Input, Version) = (IntakeForm.Of(movement, items, desk), movement.RowVersion);
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Null for a new document.</summary>
    /// <exception cref="RuleViolationException">NF-NONE: no such intake; MV-STATUS: it is neither a draft nor returned.</exception>
    private async Task<AssetMovement?> EditedAsync(CancellationToken cancel) => Movement is not { } id ? null
        : (await written.EditableAsync(caller.Actor, id, cancel)).Movement is { Kind: MovementKind.Intake } movement ? movement
        : throw new RuleViolationException(new NothingFound("变动单"));

    public IReadOnlyList<SelectListItem> PlacesWith(Guid? chosen) => IntakeLists.Places(places, chosen);

    /// <summary>The name of a thing's place where it belongs to another unit than the document's; null where there is nothing to warn of.</summary>
    public string? Elsewhere(IntakeFormItem item) =>
        Input.UnitId is { } unit && places.FirstOrDefault(place => place.Id == item.PlaceId) is { UnitId: { } owner } place && owner != unit ? place.Name : null;

    /// <summary>What a thing's code means, in words; null where it has no code yet.</summary>
    public async Task<string?> MeaningOfAsync(IntakeFormItem item) =>
        item.ReadCode() is { } code ? await desk.ExplainAsync(code, Choices.Read<AssetKind>(item.Kind), HttpContext.RequestAborted) : null;

    private async Task LoadAsync(CancellationToken cancel)
    {
        Input.Items = [.. Input.Items.Take(IntakeForm.MostItems)];
        Units = IntakeLists.Units(await desk.UnitsAsync(caller.Actor, cancel), Input.UnitId);
        places = await desk.PlacesAsync(caller.Actor, cancel);
        Edited ??= Movement is null ? null : await FindAsync(cancel);
        Ways = SelectLists.Texts(IntakeForm.WaysOf(Edited).Select(way => (EnumKey.Of(way), way.ChineseName())), Input.Way, "请选择");
    }

    /// <summary>Also where it was decided or withdrawn meanwhile: then what was typed is shown with the refusal.</summary>
    private async Task<AssetMovement?> FindAsync(CancellationToken cancel) =>
        (await MovementDocuments.ReadAsync(host.Database, caller.Actor, Movement!.Value, cancel)).Movement is { Kind: MovementKind.Intake } movement ? movement
        : throw new RuleViolationException(new NothingFound("变动单"));
}
