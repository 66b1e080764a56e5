using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Disclosures;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Admin.Layouts;

/// <summary>版式 of a department: the list, and below it the form to upload one.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(LayoutAdministration administration, Caller caller) : PageModel
{
    /// <summary>As much as a layout may have; more is not read.</summary>
    private const long LargestFile = 1024 * 1024;

    /// <summary>The administrator's own where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    public string? Refusal { get; private set; }

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public IReadOnlyList<LayoutRow> Rows { get; private set; } = [];

    /// <summary>Which departments take which layout, for an administrator of the whole system who has chosen no department; otherwise null.</summary>
    public LayoutUses? Uses { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((Department ??= Administration.BoundTo(caller.Actor)) is not { } department)
        {
            Uses = await administration.UsesAsync(caller.Actor, cancel);
            return Page();
        }

        Rows = await administration.ListAsync(caller.Actor, department, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(IFormFile? upload, CancellationToken cancel) => SaveAsync(
        async department =>
        {
            if (upload is null || upload.Length > LargestFile)
            {
                Refusal = upload is null ? "请选择版式文件。" : "版式文件超过 1 MB，请删去多余的内容。";
                return null;
            }

            using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
            var result = await administration.UploadAsync(caller.Actor, department, await reader.ReadToEndAsync(cancel), cancel);
            Problems = result.Problems;
            return result.Name is null ? null : $"已保存版式 {result.Name}。";
        },
        cancel);

    public Task<IActionResult> OnPostRemoveAsync(string? name, CancellationToken cancel) => SaveAsync(
        async department =>
        {
            await administration.RemoveAsync(caller.Actor, department, name ?? "", cancel);
            return $"版式 {name} 已删除。";
        },
        cancel);

    /// <param name="save">Gives the message of what was done, null where nothing was.</param>
    private async Task<IActionResult> SaveAsync(Func<Guid, Task<string?>> save, CancellationToken cancel)
    {
        var department = Department ??= Administration.BoundTo(caller.Actor) ?? throw new RuleViolationException(new NothingFound("部门"));
        try
        {
            if (await save(department) is { } done)
            {
                Flash.Success(TempData, done);
                return LocalRedirect($"/admin/layouts?department={department}");
            }
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation.Message;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Rows = await administration.ListAsync(caller.Actor, department, cancel);
        return Page();
    }
}
