using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Admin.Units;

/// <summary>单位 of a department: the list, and below it the form for a new one or the one that is edited.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(UnitAdministration administration, Caller caller) : PageModel
{
    /// <summary>The administrator's own where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Nature { get; set; }

    [BindProperty]
    public string? Rank { get; set; }

    [BindProperty]
    public string? Funding { get; set; }

    [BindProperty]
    public int? Position { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    public string? Refusal { get; private set; }

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((Department ??= Administration.BoundTo(caller.Actor)) is null)
        {
            return LocalRedirect("/admin/departments");
        }

        await ReadAsync(cancel);
        Position = Units.Count;
        if (Edit is not null)
        {
            if (Units.SingleOrDefault(row => row.Id == Edit) is not { } found)
            {
                return NotFound();
            }

            (Code, Name, Nature, Rank, Funding) = (found.Code, found.Name, found.Nature, found.Rank, found.Funding);
            (Position, RowVersion) = (found.Position, found.RowVersion);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = new UnitForm(Code?.Trim() ?? "", Name?.Trim() ?? "", Nature?.Trim() ?? "", Blank(Rank), Blank(Funding), Position ?? -1);
        return SaveAsync($"已保存单位 {form.Name}。", department => Edit is { } id
            ? administration.ChangeAsync(caller.Actor, department, id, RowVersion, form, cancel)
            : administration.AddAsync(caller.Actor, department, form, cancel), cancel);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        SaveAsync("单位已删除。", department => administration.RemoveAsync(caller.Actor, department, Edit ?? Guid.Empty, cancel), cancel);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<IActionResult> SaveAsync(string done, Func<Guid, Task> save, CancellationToken cancel)
    {
        Department ??= Administration.BoundTo(caller.Actor);
        try
        {
            await save(Department ?? throw new RuleViolationException(new NothingFound("部门")));
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ReadAsync(cancel);
            return Page();
        }

        Flash.Success(TempData, done);
        return LocalRedirect($"/admin/units?department={Department}");
    }

    private async Task ReadAsync(CancellationToken cancel) => Units = await administration.ListAsync(caller.Actor, Department!.Value, cancel);
}
