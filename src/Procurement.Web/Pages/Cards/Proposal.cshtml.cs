using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Assets.Intakes;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Cards;

/// <summary>One proposed card: its number, name and kind may be chosen before it is made.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class ProposalModel(RegisterHost host, ProposalHandler proposals, IntakeDesk desk, Caller caller) : PageModel
{
    [BindProperty]
    public string? CardNumber { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    /// <summary>What else the card says.</summary>
    [BindProperty]
    public DetailsForm Details { get; set; } = new();

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>The usual life of the chosen kind, in words.</summary>
    public string UsualLife => desk.MeaningOf(CatalogueCode.Parse(Proposal.CodeText, Proposal.Edition), Choices.Read<AssetKind>(Kind) ?? Proposal.Kind).UsualMonths is { } months
        ? $"留空取规定年限 {months} 个月（{IntakeDesk.LifeSource}）"
        : "不计提折旧，留空";

    public CardProposal Proposal { get; private set; } = null!;

    public RuleViolation? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        (Name, Kind) = (Proposal.Name, EnumKey.Of(Proposal.Kind));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken cancel)
    {
        ModelState.Clear();
        var fields = new FormFields(ModelState, "");
        var kind = fields.Choice<AssetKind>(nameof(Kind), Kind, "资产类别");
        var area = string.IsNullOrWhiteSpace(Area) ? null : fields.Figure<Quantity>(nameof(Area), Area, Quantity.TryParse, "建筑面积应为数字，单位平方米，最多四位小数。");
        fields.Text(nameof(Name), Name, "资产名称");
        var details = Details.Read(fields);
        if (ModelState.IsValid)
        {
            try
            {
                var answer = await proposals.ConfirmAsync(caller.Actor, [new CardConfirmation(id, version, CardNumber, Name, kind, area, details)], cancel);
                Flash.Success(TempData, $"已建立资产卡片 {answer.Cards[0].CardNumber}。");
                return Redirect("/cards/proposals");
            }
            catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
            {
                Refusal = refusal.Violation;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        context.Enter(caller.DepartmentId, caller.Actor.Units);
        var proposal = await context.CardProposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        Proposal = proposal!;
        Places = IntakeLists.Places(await desk.PlacesAsync(caller.Actor, cancel), Details.PlaceId);
        return proposal is not null;
    }
}
