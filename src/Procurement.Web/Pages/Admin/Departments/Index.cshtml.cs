using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Admin.Departments;

/// <summary>部门: the list, and below it the form for a new one or the one that is edited.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(DepartmentAdministration administration, Caller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    public string? Refusal { get; private set; }

    public bool MayAdd => Administration.BoundTo(caller.Actor) is null;

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Departments = await administration.ListAsync(caller.Actor, cancel);
        if (Edit is not null)
        {
            if (Departments.SingleOrDefault(row => row.Id == Edit) is not { } found)
            {
                return NotFound();
            }

            (Code, Name, Region, RowVersion) = (found.Code, found.Name, string.Join(' ', found.Region), found.RowVersion);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = new DepartmentForm(Code?.Trim() ?? "", Name?.Trim() ?? "", Region?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
        try
        {
            await (Edit is { } id ? administration.ChangeAsync(caller.Actor, id, RowVersion, form, cancel) : administration.AddAsync(caller.Actor, form, cancel));
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Departments = await administration.ListAsync(caller.Actor, cancel);
            return Page();
        }

        Flash.Success(TempData, $"已保存部门 {form.Name}。");
        return LocalRedirect("/admin/departments");
    }
}
