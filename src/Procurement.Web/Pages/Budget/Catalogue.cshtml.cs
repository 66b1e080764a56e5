using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Budget;

/// <summary>The catalogue to look codes up in; the suggestions under a code's field are read out of this page.</summary>
[Authorize(Policy = Policies.BudgetRead)]
public sealed class CatalogueModel(CataloguePicker picker) : PageModel
{
    public string Typed { get; private set; } = "";

    public CatalogueEdition ChosenEdition { get; private set; } = CatalogueEdition.Of2022;

    public IReadOnlyList<CatalogueFound> Found { get; private set; } = [];

    /// <param name="edition">2013 or 2022.</param>
    /// <param name="year">A budget year, whose edition is taken where none is given.</param>
    public async Task OnGetAsync(string? q, string? edition, int? year, CancellationToken cancel)
    {
        Typed = q?.Trim() ?? "";
        var ofYear = year is { } number && FiscalYear.IsYear(number) ? CataloguePicker.EditionOf(FiscalYear.Of(number)) : null;
        ChosenEdition = edition switch { "2013" => CatalogueEdition.Of2013, "2022" => CatalogueEdition.Of2022, _ => ofYear ?? CatalogueEdition.Of2022 };
        Found = await picker.FindAsync(ChosenEdition, Typed, CataloguePicker.MostShown, cancel);
    }
}
