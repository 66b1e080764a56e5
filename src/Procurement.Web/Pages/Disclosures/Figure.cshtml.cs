using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Procurement.Data.Disclosures;
using Procurement.Domain.Common;
using Procurement.Domain.Tracing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Disclosures;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>推导: where one printed figure comes from. A page of its own, and the panel beside the preview.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class FigureModel(FigureHandler figures, Caller caller, IAuthorizationService authorization) : DisclosurePage(caller, authorization)
{
    /// <summary>Lines on one page.</summary>
    public const int PartsAPage = 50;

    /// <summary>The figure's key.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Key { get; set; }

    /// <summary>Which lines, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = ListState.PageParameter)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Cards from behind this one on.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>The card whose entries are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "card")]
    public Guid? Card { get; set; }

    public TracedFigure Figure { get; private set; } = null!;

    public Derivation Derivation => Figure.Derivation;

    public CardPartPage? Cards { get; private set; }

    public IReadOnlyList<CardPartEntry> Entries { get; private set; } = [];

    public int Pages => Math.Max(1, (Derivation.Parts.Count + PartsAPage - 1) / PartsAPage);

    public IEnumerable<DerivationPart> Parts => Derivation.Parts.Skip((PageNumber - 1) * PartsAPage).Take(PartsAPage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            Figure = await figures.FindAsync(Caller.DepartmentId, Year, LayoutName, Key, knownAt: null, cancel);
            Cards = await FigureHandler.CardsAsync(Figure, FigurePosition.Read(After), cancel);
            Entries = Card is { } card ? await FigureHandler.EntriesAsync(Figure, card, cancel) : [];
            PageNumber = Math.Clamp(PageNumber, 1, Pages);
            return Page();
        }
        catch (RuleViolationException refused) when (refused.Violation is NothingFound or LayoutNotChosen or LayoutUnknown or CursorUnreadable)
        {
            return NotFound();
        }
    }

    /// <summary>This derivation with something else of it shown.</summary>
    public string To(string query) => DisclosureAddress.Figure(Year, Key!, LayoutName) + query;
}
