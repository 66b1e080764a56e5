using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget.Adjustments;

/// <summary>申请调剂: the chosen lines to be changed, new ones, and the reason.</summary>
[Authorize(Policy = Policies.BudgetWrite)]
public sealed class NewModel(AdjustmentHandler adjustments, YearReader reader, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    /// <summary>More lines than one form shows; an adjustment itself holds more, through the API.</summary>
    public const int MostLines = 50;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The lines to begin with.</summary>
    [BindProperty(SupportsGet = true, Name = "line")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public AdjustmentForm Form { get; set; } = new();

    public FiscalYear Number { get; private set; }

    public BudgetYear Current { get; private set; } = null!;

    public IReadOnlyList<ProjectRow> Projects { get; private set; } = [];

    /// <summary>The lines as they stand, by id.</summary>
    public IReadOnlyDictionary<Guid, ProcurementLine> Standing { get; private set; } = new Dictionary<Guid, ProcurementLine>();

    /// <summary>What the typed amounts add to the budget, in yuan; what cannot be read yet does not count.</summary>
    public Money NetChange => Money.Sum(
    [
        .. Form.Lines.Where(line => Standing.ContainsKey(line.LineId)).Select(line =>
            (line.Remove ? Money.Zero : FigureTexts.TryMoney(line.Amount, out var after) ? after : Standing[line.LineId].Amount) - Standing[line.LineId].Amount),
        .. Form.Added.Select(line => FigureTexts.TryMoney(line.Amount, out var amount) ? amount : Money.Zero),
    ]);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(Year) || Form.Lines.Count + Form.Added.Count > MostLines)
        {
            context.Result = NotFound();
            return;
        }

        Number = FiscalYear.Of(Year);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = await reader.LinesAsync(Caller.Actor, Number, [.. Chosen.Take(MostLines)], cancel);
        Form.Lines = [.. lines.Select(AdjustmentFormLine.Of)];
        Form.Added = lines.Count == 0 ? [new AdjustmentFormLine()] : [];
        await ShowAsync(cancel);
    }

    /// <summary>Shows the form with one more line to be added.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        Form.Added.Add(new AdjustmentFormLine());
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Shows the form with the net change counted anew.</summary>
    public async Task<IActionResult> OnPostCountAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRequestAsync(CancellationToken cancel)
    {
        Form.Added.RemoveAll(line => string.IsNullOrWhiteSpace(line.ItemName) && string.IsNullOrWhiteSpace(line.Amount) && string.IsNullOrWhiteSpace(line.Code));
        ModelState.Clear();   // the rows may have moved up
        if (Form.Read(Number, ModelState.AddModelError) is not { } request)
        {
            return await AgainAsync(() => ShowAsync(cancel));
        }

        return await DoAsync(Policies.BudgetWrite, async () =>
        {
            var asked = await adjustments.RequestAsync(Caller.Actor, request, cancel);
            return ($"已提交调剂单 {asked.Number}，等待审核。", $"/budget/{Number}/adjustments/{asked.Id}");
        }, () => ShowAsync(cancel));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Current = await reader.FindAsync(Caller.Actor, Number, cancel);
        Projects = await reader.ProjectsAsync(Caller.Actor, Number, cancel);
        Standing = (await reader.LinesAsync(Caller.Actor, Number, [.. Form.Lines.Select(line => line.LineId)], cancel)).ToDictionary(line => line.Id);
        if (Refusal is ReasonMissing)
        {
            ModelState.AddModelError("Form.Reason", Refusal.Message);
        }
    }
}
