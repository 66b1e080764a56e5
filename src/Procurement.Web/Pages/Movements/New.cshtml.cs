using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Movements.Forms;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Movements;

/// <summary>办理变动: one page for every kind that has an <see cref="IMovementForm"/>, also for a draft or a returned movement that is edited.</summary>
/// <remarks>A post without a handler begins with the cards that a list's ticks posted, so that five hundred of them fit.</remarks>
[Authorize(Policy = Policies.CardWrite)]
[RequestFormLimits(ValueCountLimit = MostFields)]
public sealed class NewModel(RegisterHost host, MovementForms forms, MovementHandler movements, MovementDesk desk, Caller caller) : PageModel
{
    private const int MostFields = 60_000;

    public MovementForms Forms => forms;

    /// <summary>Null while no kind is chosen.</summary>
    public MovementFormView? View { get; private set; }

    public MovementPost Post { get; private set; } = null!;

    /// <summary>The draft or returned movement that is edited; null for a new one.</summary>
    public AssetMovement? Edited { get; private set; }

    /// <summary>The effective day that was typed, today before that: the cards' depreciation is as of its month's beginning.</summary>
    public LocalDate Day { get; private set; }

    public RuleViolation? Refusal { get; private set; }

    /// <summary>Cards that were asked for and are not there (any more), by what was typed.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? movement, CancellationToken cancel)
    {
        if (movement is not { } id)
        {
            return await StartAsync(Request.Query, cancel);
        }

        var (edited, items) = await desk.EditableAsync(caller.Actor, id, cancel);
        if (edited.Kind is MovementKind.Intake)
        {
            return Redirect($"/cards/new?movement={id}");
        }

        return await ShowAsync(desk.Fill(edited, items, ModelState), forms.Find(edited.Kind), [.. items.Select(item => item.CardId).OfType<Guid>()], edited, cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => StartAsync(Request.Query.Concat(Request.Form), cancel);

    /// <summary>Adds the cards whose numbers were typed or pasted; what was typed stays.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        var (found, unknown) = await MovementCards.FindAsync(host.Database, caller.Actor, ChosenCards.Numbers(Request.Form["numbers"]), cancel);
        Missing = unknown;
        return await AgainAsync([.. ChosenCards.Ids(Request.Form["cards"]).Concat(found).Distinct().Take(MovementRules.MostItems)], cancel);
    }

    /// <summary>Shows the cards as of the day that was chosen; what was typed stays.</summary>
    public Task<IActionResult> OnPostLookAsync(CancellationToken cancel) => AgainAsync(ChosenCards.Ids(Request.Form["cards"]), cancel);

    public Task<IActionResult> OnPostRemoveAsync(string? remove, CancellationToken cancel) =>
        AgainAsync([.. ChosenCards.Ids(Request.Form["cards"]).Where(id => id.ToString() != remove)], cancel);

    public Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) => WriteAsync(keep: true, cancel);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => WriteAsync(keep: false, cancel);

    private Task<IActionResult> StartAsync(IEnumerable<KeyValuePair<string, StringValues>> fields, CancellationToken cancel)
    {
        var given = fields.ToLookup(pair => pair.Key, pair => pair.Value).ToDictionary(group => group.Key, group => new StringValues([.. group.SelectMany(value => value)]));
        var post = MovementPost.Of(given, ModelState);
        return ShowAsync(post, forms.Find(post["kind"]), ChosenCards.Ids(given.GetValueOrDefault("cards")), null, cancel);
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Guid> cards, CancellationToken cancel)
    {
        var post = MovementPost.Of(Request.Form, ModelState);
        return await ShowAsync(post, forms.Find(post["kind"]), cards, await EditedAsync(post, cancel), cancel);
    }

    private async Task<IActionResult> WriteAsync(bool keep, CancellationToken cancel)
    {
        var asked = ChosenCards.Ids(Request.Form["cards"]);
        var shown = await AgainAsync(asked, cancel);
        if (View is not { } view || shown is not PageResult)
        {
            return shown;
        }

        try
        {
            var draft = view.Form.Read(Post, view.Cards);
            if (ModelState.IsValid && asked.Count == view.Cards.Count)
            {
                var seen = int.TryParse(Post["version"], out var version) ? version : 0;
                var answer = await desk.WriteAsync(movements, caller.Actor, draft, Edited, seen, keep, cancel);
                Flash.Success(TempData, MovementWords.Done(answer));
                return Redirect($"/movements/{answer.Id}");
            }
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return shown;
    }

    private async Task<AssetMovement?> EditedAsync(MovementPost post, CancellationToken cancel) =>
        Guid.TryParse(post["movement"], out var id) ? (await desk.EditableAsync(caller.Actor, id, cancel)).Movement : null;

    private async Task<IActionResult> ShowAsync(MovementPost post, IMovementForm? form, IReadOnlyList<Guid> cards, AssetMovement? edited, CancellationToken cancel)
    {
        (Post, Edited) = (post, edited);
        if (form is null)
        {
            return Page();
        }

        Day = NodaTime.Text.LocalDatePattern.Iso.Parse(post["day"]) is { Success: true } typed ? typed.Value : Today();
        var rows = await MovementCards.ReadAsync(host.Database, caller.Actor, [.. cards.Take(MovementRules.MostItems)], Day, cancel);
        Missing = rows.Count < cards.Count && Missing.Count == 0 ? [$"有 {cards.Count - rows.Count} 张已选的卡片"] : Missing;
        await using var context = caller.Open(host.Database);
        View = new MovementFormView(form, post, rows, await form.ChoicesAsync(context, post, rows, cancel), Day);
        return Page();
    }

    public LocalDate Today() => ChinaTime.DayOf(host.Clock.GetCurrentInstant());
}
