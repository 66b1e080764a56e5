using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Purchasing;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Purchases;

/// <summary>登记验收 of a purchase.</summary>
[Authorize(Policy = Policies.AcceptanceWrite)]
public sealed class AcceptModel(RegisterHost host, AcceptanceHandler acceptances, Caller caller) : PageModel
{
    [BindProperty]
    public AcceptanceForm Input { get; set; } = new();

    public PurchaseDocument Document { get; private set; } = null!;

    public RuleViolation? Refusal { get; private set; }

    /// <summary>Whether what arrived on the line becomes cards.</summary>
    public bool BecomesFixedAsset(ProcurementLine line) => line.FixedAsset ?? host.AssetClasses.IsFixedAsset(CatalogueCode.Parse(line.CodeText, line.Edition));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        Input = AcceptanceForm.Of(Document, acceptances.CurrentDay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (Input.Read(id, ModelState) is { } draft)
        {
            try
            {
                var answer = await acceptances.RecordAsync(caller.Actor, draft, cancel);
                var cards = answer.Proposals > 0 ? $"已提出 {answer.Proposals} 张建卡建议，等待资产管理人员确认。" : "";
                Flash.Success(TempData, $"已登记验收 {answer.Number}，金额 {answer.Amount.Show()} 元。{cards}");
                return Redirect($"/acceptances/{answer.Id}");
            }
            catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
            {
                Refusal = refusal.Violation;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(id, cancel);
        Input.Version = Document.Purchase.RowVersion;
        return Page();
    }

    private async Task LoadAsync(Guid id, CancellationToken cancel) => Document = await PurchaseDocuments.PurchaseAsync(host.Database, caller.Actor, id, cancel);
}
