using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Disclosures.Layouts;

namespace Procurement.Web.Pages.Layouts;

/// <summary>The versions of one of the department's layouts, to look at and to compare.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class VersionsModel(LayoutShelf shelf, Caller caller, IAuthorizationService authorization) : LayoutPage(caller, authorization)
{
    public IReadOnlyList<LayoutVersionRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = await shelf.VersionsAsync(Caller.Actor, Name, cancel);
        return Rows.Count > 0 ? Page() : throw new RuleViolationException(new NothingFound("版式"));
    }
}
