using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using NodaTime.Text;
using Procurement.Documents.Balances;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Books;
using Procurement.Web.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Books;

/// <summary>对账: the cards against the general ledger as of a day, and the statements that they agree.</summary>
[Authorize(Policy = Policies.CardRead)]
[RequestSizeLimit(LargestFile + (64 * 1024))]
public sealed class ReconciliationModel(ReconciliationReader reader, ReconciliationHandler reconciliations, Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    /// <summary>2 MB: a ledger's balances are a few rows.</summary>
    private const int LargestFile = 2 * 1024 * 1024;

    /// <summary>The day, <c>2024-12-31</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty]
    public BalanceForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Guid? Stocktake { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public LocalDate Day { get; private set; }

    public ReconciliationView Books { get; private set; } = null!;

    public bool MayWrite { get; private set; }

    /// <summary>What is wrong with what was pasted or uploaded.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Whether the fields hold what was pasted or uploaded and not saved yet.</summary>
    public bool IsFilled { get; private set; }

    public IEnumerable<SelectListItem> Stocktakes => Books.Stocktakes.Select(row =>
        new SelectListItem($"{row.Number} {row.Title}（{row.AsOf.Show()}）", row.Id.ToString(), row.Id == Stocktake));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var parsed = LocalDatePattern.Iso.Parse(On ?? "");
        Day = parsed.Success ? parsed.Value : reader.LastYearEnd();
        if (!Caller.SeesWholeDepartment || !FiscalYear.IsYear(Day.Year))
        {
            context.Result = NotFound();
        }
    }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(false, cancel);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancel) => DoAsync(Policies.CardWrite, async () =>
    {
        await reconciliations.SaveBalancesAsync(Caller.Actor, Day, Input.Read(), Version, cancel);
        return ($"已保存 {Day.Show()} 的总账余额。", Address);
    }, () => ShowAsync(true, cancel));

    public Task<IActionResult> OnPostPasteAsync(CancellationToken cancel) => FillAsync(BalanceReader.Paste(Pasted ?? ""), cancel);

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length is 0 or > LargestFile)
        {
            return await FillAsync(new BalanceReading([], ["请选择总账余额的工作簿（.xlsx），不超过 2 MB。"]), cancel);
        }

        await using var stream = file.OpenReadStream();
        return await FillAsync(BalanceReader.Workbook(stream), cancel);
    }

    public Task<IActionResult> OnPostBooksAsync(CancellationToken cancel) => DoAsync(Policies.CardWrite, async () =>
    {
        var made = await reconciliations.StateBooksAsync(Caller.Actor, Day, Note, cancel);
        return ($"已记录“{ReconciledFigures.NameOf(made.Kind, made.Agrees)}”。", $"/books/reconciliation/{made.Id}");
    }, () => ShowAsync(false, cancel));

    public Task<IActionResult> OnPostThingsAsync(CancellationToken cancel) => DoAsync(Policies.CardWrite, async () =>
    {
        var made = await reconciliations.StateThingsAsync(Caller.Actor, Day, Stocktake ?? Guid.Empty, Note, cancel);
        return ($"已记录“{ReconciledFigures.NameOf(made.Kind, made.Agrees)}”。", $"/books/reconciliation/{made.Id}");
    }, () => ShowAsync(false, cancel));

    private string Address => $"/books/reconciliation?on={Day.Show()}";

    /// <summary>What was read stands in the fields to be looked at; nothing is saved.</summary>
    private async Task<IActionResult> FillAsync(BalanceReading reading, CancellationToken cancel)
    {
        if (!await MayAsync(Policies.CardWrite))
        {
            return Forbid();
        }

        Problems = reading.Problems;
        IsFilled = Problems.Count == 0;
        await ShowAsync(IsFilled, cancel);
        if (!IsFilled)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        ModelState.Clear();
        (Input, Version) = (BalanceForm.Of(reading.Balances), Books.BalancesVersion);
        return Page();
    }

    /// <param name="keepTyped">Whether the fields keep what was typed.</param>
    private async Task ShowAsync(bool keepTyped, CancellationToken cancel)
    {
        Books = await reader.ReadAsync(Caller.Actor, Day, cancel);
        MayWrite = await MayAsync(Policies.CardWrite);
        if (!keepTyped)
        {
            (Input, Version) = (BalanceForm.Of(Books.Comparison), Books.BalancesVersion);
        }
    }
}
