using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Books;
using Procurement.Web.Access;
using Procurement.Web.Books;

namespace Procurement.Web.Pages.Books;

/// <summary>资产账: the years, how each stands and what it came to.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class IndexModel(BookReader books, Caller caller) : PageModel
{
    public IReadOnlyList<BookYearTotals> Years { get; private set; } = [];

    public bool SeesAll => caller.SeesWholeDepartment;

    public async Task OnGetAsync(CancellationToken cancel) => Years = await books.YearsAsync(caller.Actor, cancel);
}
