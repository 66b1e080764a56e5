using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Admin.Accounts;

/// <summary>One account, or a new one at <c>/admin/accounts/new</c>.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class EditModel(RegisterHost host, AccountAdministration accounts, Caller caller) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public Guid? Department { get; set; }

    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    [BindProperty]
    public List<Role> Chosen { get; set; } = [];

    [BindProperty]
    public bool IsDisabled { get; set; }

    [BindProperty]
    public int RowVersion { get; set; }

    /// <summary>Null for a new one.</summary>
    public Account? Shown { get; private set; }

    /// <summary>Shown by this answer only.</summary>
    public string? OneTime { get; private set; }

    public string? Refusal { get; private set; }

    public bool MayWholeSystem => Administration.BoundTo(caller.Actor) is null;

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public IReadOnlyList<BudgetUnit> UnitChoices { get; private set; } = [];

    public async Task OnGetAsync(Guid? id, CancellationToken cancel)
    {
        await ReadAsync(id, cancel);
        Department ??= Administration.BoundTo(caller.Actor);
        if (Shown is { } account)
        {
            Fill(account);
        }

        await ReadChoicesAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        await ReadAsync(id, cancel);
        var form = new AccountForm(Shown?.UserName ?? UserName?.Trim() ?? "", DisplayName?.Trim() ?? "", Department, Units, Chosen, IsDisabled);
        try
        {
            if (Shown is not null)
            {
                await accounts.ChangeAsync(caller.Actor, Shown.Id, RowVersion, form, cancel);
                Flash.Success(TempData, $"已保存用户 {Shown.UserName}。");
                return LocalRedirect("/admin/accounts");
            }

            var (added, password) = await accounts.AddAsync(caller.Actor, form, cancel);
            OneTime = password;
            return await ShowAsync(added, cancel);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is not NothingFound)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ReadChoicesAsync(cancel);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancel)
    {
        OneTime = await accounts.ResetPasswordAsync(caller.Actor, id, cancel);
        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostEverywhereAsync(Guid id, CancellationToken cancel)
    {
        await accounts.SignOutEverywhereAsync(caller.Actor, id, cancel);
        Flash.Success(TempData, "该用户所有的登录和访问令牌已失效。");
        return LocalRedirect($"/admin/accounts/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(id, cancel);
        Fill(Shown!);
        await ReadChoicesAsync(cancel);
        return Page();
    }

    private void Fill(Account account)
    {
        (UserName, DisplayName, Department, IsDisabled, RowVersion) = (account.UserName, account.DisplayName, account.MemberOf, account.IsDisabled, account.RowVersion);
        (Units, Chosen) = ([.. account.Units], [.. account.Roles]);
    }

    private async Task ReadAsync(Guid? id, CancellationToken cancel) => Shown = id is { } known ? await accounts.FindAsync(caller.Actor, known, cancel) : null;

    private async Task ReadChoicesAsync(CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(Department ?? Guid.Empty);
        var own = Administration.BoundTo(caller.Actor);
        Departments = await context.Departments.AsNoTracking().Where(row => own == null || row.Id == own).OrderBy(row => row.Code).ToListAsync(cancel);
        UnitChoices = await context.Units.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
    }
}

/// <summary>The second address of the page: a new account has no id yet.</summary>
public sealed class NewAccountRoute : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath == "/Admin/Accounts/Edit")
        {
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = "admin/accounts/new" } });
        }
    }
}
