using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Books;
using Procurement.Web.Access;
using Procurement.Web.Books;

namespace Procurement.Web.Pages.Books;

/// <summary>对账单: a statement with the figures of then, to be printed and signed.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class StatementModel(ReconciliationReader reader, Caller caller) : PageModel
{
    public Reconciliation Statement { get; private set; } = null!;

    public string Department => caller.DepartmentName;

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Statement = await reader.FindAsync(caller.Actor, id, cancel);
}
