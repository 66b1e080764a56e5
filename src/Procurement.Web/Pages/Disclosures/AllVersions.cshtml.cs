using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Publishing;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>The versions of all years, newest first.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class AllVersionsModel(VersionReader versions, Caller caller) : PageModel
{
    public IReadOnlyList<VersionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await versions.ListAsync(caller.Actor, year: null, status: null, cancel);
}
