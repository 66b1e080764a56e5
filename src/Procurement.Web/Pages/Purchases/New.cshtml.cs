using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Purchasing;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Purchases;

/// <summary>登记采购: one form, whose lines are chosen from the budget list or searched for here.</summary>
[Authorize(Policy = Policies.PurchaseWrite)]
public sealed class NewModel(RegisterHost host, PurchaseHandler purchases, Caller caller) : PageModel
{
    private const int MostFound = 20;
    private const int MostSuppliers = 200;

    [BindProperty]
    public PurchaseForm Input { get; set; } = new();

    /// <summary>What is searched for among the lines.</summary>
    [BindProperty]
    public string? Find { get; set; }

    public IReadOnlyList<ProcurementLine>? Found { get; private set; }

    public IReadOnlyDictionary<Guid, ProcurementLine> Lines { get; private set; } = new Dictionary<Guid, ProcurementLine>();

    public IReadOnlyList<KnownSupplier> Suppliers { get; private set; } = [];

    public RuleViolation? Refusal { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "line")] Guid[] line, CancellationToken cancel)
    {
        var chosen = await PurchasableLines.OfAsync(host.Database, caller.Actor, [.. line.Distinct().Take(Domain.Purchasing.PurchaseRules.MostLines)], cancel);
        Input.Lines = [.. chosen.Select(PurchaseFormLine.Of)];
        Input.Title = chosen.Count == 0 ? null : string.Join("、", chosen.Select(row => row.ItemName)) is { Length: <= 60 } title ? "采购" + title : null;
        await LoadAsync(cancel);
    }

    /// <summary>Searches lines to add; what was typed stays.</summary>
    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await LoadAsync(cancel);
        var first = Lines.Values.FirstOrDefault();
        Found = await PurchasableLines.FindAsync(
            host.Database, caller.Actor, Find?.Trim() ?? "", first is null ? null : (first.UnitId, first.FiscalYear), MostFound, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid add, CancellationToken cancel)
    {
        ModelState.Clear();
        var added = await PurchasableLines.OfAsync(host.Database, caller.Actor, [add], cancel);
        Input.Lines.AddRange(added.Select(PurchaseFormLine.Of));
        Find = null;
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int remove, CancellationToken cancel)
    {
        ModelState.Clear();
        if (remove >= 0 && remove < Input.Lines.Count)
        {
            Input.Lines.RemoveAt(remove);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (Input.Read(ModelState) is { } draft)
        {
            try
            {
                var answer = await purchases.LogAsync(caller.Actor, draft, cancel);
                var text = $"已登记采购 {answer.Number}，金额 {answer.Amount.Show()} 元。{string.Concat(answer.Warnings)}";
                (answer.Warnings.Count == 0 ? (Action<Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary, string>)Flash.Success : Flash.Warning)(TempData, text);
                return Redirect($"/purchases/{answer.Id}");
            }
            catch (RuleViolationException refusal)
            {
                Refusal = refusal.Violation;
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Input.Lines = [.. Input.Lines.Take(Domain.Purchasing.PurchaseRules.MostLines)];
        var lines = await PurchasableLines.OfAsync(host.Database, caller.Actor, [.. Input.Lines.Select(line => line.LineId).Distinct()], cancel);
        Lines = lines.ToDictionary(line => line.Id);
        Input.Lines.RemoveAll(line => !Lines.ContainsKey(line.LineId));
        Suppliers = await PurchasableLines.SuppliersAsync(host.Database, caller.Actor, MostSuppliers, cancel);
    }
}
