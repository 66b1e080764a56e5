using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Books;

namespace Procurement.Web.Pages.Books;

/// <summary>固定资产增减变动表 of a year, in one of its views; the page says itself whether it adds up.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class YearModel(BookReader books, Caller caller) : PageModel
{
    public const string DepreciationView = "depreciation";

    public FiscalYear Year { get; private set; }

    public RollBy By { get; private set; }

    public bool OfDepreciation { get; private set; }

    public BookYearView Books { get; private set; } = null!;

    public bool SeesAll => caller.SeesWholeDepartment;

    public async Task<IActionResult> OnGetAsync(int year, string? by, string? view, CancellationToken cancel)
    {
        if (!FiscalYear.IsYear(year))
        {
            return NotFound();
        }

        (Year, By, OfDepreciation) = (FiscalYear.Of(year), BookWords.Parse(by), view == DepreciationView);
        By = OfDepreciation && By is RollBy.Row ? RollBy.Class : By;
        Books = await books.YearAsync(caller.Actor, Year, By, OfDepreciation, cancel);
        return Page();
    }
}
