using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Publishing.Comparing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>All cards of one document behind the asset table's difference, with what it added to or took from each row.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class CompareCardsModel(ComparisonReader comparisons, Caller caller) : PageModel
{
    /// <summary>Cards a page.</summary>
    public const int CardsPerPage = 100;

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The document, as <see cref="AssetMoveKey"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    public ComparisonSide Before { get; private set; } = null!;

    public ComparisonSide After { get; private set; } = null!;

    public AssetMove Move { get; private set; } = null!;

    public ListState List { get; private set; } = null!;

    /// <summary>The comparison from which one came.</summary>
    public string Back => CompareModel.Address(From!, To!) + "#moves";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = ListState.PageParameter)] int page, CancellationToken cancel)
    {
        List = new ListState(Request.Path, "", "card", Math.Clamp(page, 1, ListState.LastPage / 2)) { Size = CardsPerPage }.With(("from", From), ("to", To), ("of", Of));
        if (string.IsNullOrWhiteSpace(From) || string.IsNullOrWhiteSpace(To) || AssetMoveKey.TryParse(Of) is not { } key)
        {
            return NotFound();
        }

        try
        {
            (Before, After, var move) = await comparisons.CardsAsync(caller.Actor, From, To, key, List.Skip, CardsPerPage, cancel);
            Move = move!;
            return move is null ? NotFound() : Page();
        }
        catch (RuleViolationException refused) when (refused.Violation is ComparedSideUnknown or ComparedSideWithoutLayout)
        {
            return NotFound();
        }
    }
}
