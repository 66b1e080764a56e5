using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Access;
using Procurement.Web.Publishing.Comparing;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>Any two disclosures side by side: what differs, cell by cell, and why.</summary>
[Authorize(Policy = Policies.DisclosureRead)]
public sealed class CompareModel(ComparisonReader comparisons, SideChoices choices, ObviousSide obvious, Caller caller) : PageModel
{
    /// <summary>Changed rows a page.</summary>
    private const int RowsPerPage = 100;

    /// <summary>Documents behind the asset table a page.</summary>
    private const int MovesPerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Which page of the documents behind the asset table, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "m")]
    public int MovePage { get; set; }

    public IReadOnlyList<SelectListItem> Froms { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tos { get; private set; } = [];

    /// <summary>Null where nothing is chosen yet, or it cannot be compared.</summary>
    public Comparison? Found { get; private set; }

    public RuleViolation? Refusal { get; private set; }

    /// <summary>The list of changed rows, of both tables.</summary>
    public ListState List { get; private set; } = null!;

    public int ChangedRows { get; private set; }

    /// <summary>How many of them only write the same numbers otherwise; they stand last.</summary>
    public int WritingOnly { get; private set; }

    /// <summary>The changed rows of this page, with their section.</summary>
    public IReadOnlyList<(SectionComparison Section, RowChange Row)> Rows { get; private set; } = [];

    public int LastMovePage => Found is null ? 1 : Math.Max(1, (Found.Moves.Count + MovesPerPage - 1) / MovesPerPage);

    public async Task OnGetAsync([FromQuery(Name = ListState.PageParameter)] int page, CancellationToken cancel)
    {
        var isGuess = await CompleteAsync(cancel);
        List = new ListState(Request.Path, "", "row", Math.Clamp(page, 1, ListState.LastPage / 2)) { Size = RowsPerPage }.With(("from", From), ("to", To));
        MovePage = Math.Clamp(MovePage, 1, 100_000);
        if (!string.IsNullOrWhiteSpace(From) && !string.IsNullOrWhiteSpace(To))
        {
            await CompareAsync(From, To, isGuess, cancel);
        }

        var year = Found?.To.Year;
        Froms = await choices.ReadAsync(caller.Actor, From, year, cancel);
        Tos = await choices.ReadAsync(caller.Actor, To, year, cancel);
    }

    /// <summary>The year that one came from, for the tabs; null where no side names one.</summary>
    public FiscalYear? Year => Found?.To.Year ?? YearOf(To) ?? YearOf(From);

    /// <summary>The address of a comparison.</summary>
    public static string Address(string from, string to, string path = "/disclosures/compare") => $"{path}?from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}";

    /// <summary>The address of another page of documents.</summary>
    public string ToMoves(int page) => $"{Address(From!, To!)}&m={page}#moves";

    /// <summary>The address of all cards of a document.</summary>
    public string ToCards(AssetMove move) => $"{Address(From!, To!, "/disclosures/compare/cards")}&of={Uri.EscapeDataString(move.Key.ToString())}";

    public string Workbook => Address(From!, To!, "/disclosures/compare.xlsx");

    private static FiscalYear? YearOf(string? side) => int.TryParse(side?.Split(':')[0], out var year) && FiscalYear.IsYear(year) ? FiscalYear.Of(year) : null;

    /// <summary>Where one side is given, the other is what one most likely means.</summary>
    /// <returns>Whether a side was added: nobody chose it, so that it cannot be compared is no mistake of theirs.</returns>
    private async Task<bool> CompleteAsync(CancellationToken cancel)
    {
        var (from, to) = (string.IsNullOrWhiteSpace(From) ? null : From, string.IsNullOrWhiteSpace(To) ? null : To);
        (From, To) = (from ?? (to is null ? null : await obvious.FormerAsync(caller.Actor, to, cancel)), to ?? (from is null ? null : await obvious.LaterAsync(caller.Actor, from, cancel)));
        return from is null || to is null;
    }

    private async Task CompareAsync(string from, string to, bool isGuess, CancellationToken cancel)
    {
        try
        {
            Found = await comparisons.ReadAsync(
                caller.Actor, from, to, (MovePage - 1) * MovesPerPage, MovesPerPage, new Range(List.Skip, List.Skip + RowsPerPage), cancel);
            var rows = Found.Difference.ChangedRows;
            (ChangedRows, WritingOnly, Rows) = (rows.Count, rows.Count(change => change.Row.IsWritingOnly), [.. rows.Skip(List.Skip).Take(RowsPerPage)]);
        }
        catch (RuleViolationException refused) when (isGuess && refused.Violation is ComparedSideWithoutLayout)
        {
            // Nobody asked for it yet: the page offers what may be chosen.
        }
        catch (RuleViolationException refused) when (refused.Violation is not NothingFound)
        {
            Refusal = refused.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
