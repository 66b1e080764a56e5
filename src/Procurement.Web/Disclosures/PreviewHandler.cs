using Microsoft.EntityFrameworkCore;
using Procurement.Documents.Writers;
using Procurement.Domain.Access;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Web.Checks;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures;

/// <summary>The two sections as they will print, with every finding at the spot that it concerns.</summary>
public sealed class PreviewHandler(RegisterHost host, CheckHandler checks)
{
    /// <summary>More findings than anybody reads on a page; all of them come from the command and the API.</summary>
    public const int MostFindings = 200;

    /// <summary>So many rows of the procurement table go on one page: with 10,000 the links of all figures would make 10 MB.</summary>
    public const int RowsAPage = 200;

    /// <param name="layoutName">Null for the layout that the department chose for the year.</param>
    public async Task<Preview> ReadAsync(Actor actor, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        var result = await checks.RunAsync(actor.DepartmentId, year, layoutName, cancel);
        var spots = new FindingSpots(result.Subject);
        var placed = result.Findings.Take(MostFindings).Select((finding, index) => new PlacedFinding(index + 1, finding, spots.Of(finding))).ToList();
        return new Preview(result, await WithCardsAsync(actor, placed, cancel), layoutName);
    }

    /// <summary>Finds the cards' ids, all with one statement.</summary>
    private async Task<IReadOnlyList<PlacedFinding>> WithCardsAsync(Actor actor, List<PlacedFinding> findings, CancellationToken cancel)
    {
        var numbers = findings.Select(row => row.Spot?.CardNumber).OfType<string>().Distinct().ToArray();
        if (numbers.Length == 0)
        {
            return findings;
        }

        await using var context = host.Database.NewContext(actor.DepartmentId);
        var ids = await context.Cards.Where(card => numbers.Contains(card.CardNumber)).ToDictionaryAsync(card => card.CardNumber, card => card.Id, cancel);
        return findings.ConvertAll(row => row.Spot?.CardNumber is { } number && ids.TryGetValue(number, out var id) ? row with { CardId = id } : row);
    }
}

/// <param name="Findings">With their numbers, at most <see cref="PreviewHandler.MostFindings"/>.</param>
/// <param name="LayoutName">The layout that was asked for; null for the chosen one.</param>
public sealed record Preview(CheckedDisclosure Checked, IReadOnlyList<PlacedFinding> Findings, string? LayoutName)
{
    /// <summary>What the page lays over a section.</summary>
    /// <param name="page">Which rows of the procurement table, from 1.</param>
    public SectionOverlay Overlay(DisclosureSection section, int page)
    {
        var figures = Checked.Composed!.Figures;
        var isLines = section.Key == Disclosure.ProcurementKey;
        IReadOnlyList<string?> rows = section.Table is null ? [] : isLines
            ? FigureTrace.RowKeys(figures, section.Table)
            : [.. section.Table.Rows.Select(row => row.Type)];
        var shown = isLines ? Window(page) : (First: 0, Most: int.MaxValue);
        return new SectionOverlay(
            section.Key, key => DisclosureAddress.Figure(figures.Year, key, LayoutName), rows,
            Findings.Where(row => row.Spot?.Section == section.Key).Select(row => (row.Mark, row.Spot!)))
        { FirstRow = shown.First, MostRows = shown.Most };
    }

    /// <summary>How many pages the procurement table has.</summary>
    public int Pages => Math.Max(1, ((Checked.Composed?.Printed.Procurement.Table?.Rows.Count ?? 0) + PreviewHandler.RowsAPage - 1) / PreviewHandler.RowsAPage);

    /// <summary>The page on which a finding's cell stands.</summary>
    public static int PageOf(FindingSpot spot) =>
        spot is { Section: Disclosure.ProcurementKey, Row: { } row } ? (row / PreviewHandler.RowsAPage) + 1 : 1;

    private static (int First, int Most) Window(int page) => ((page - 1) * PreviewHandler.RowsAPage, PreviewHandler.RowsAPage);
}

/// <summary>A finding with its number in the list and its spot on paper.</summary>
/// <param name="Spot">Null where it concerns the disclosure as a whole.</param>
public sealed record PlacedFinding(int Number, Finding Finding, FindingSpot? Spot)
{
    public Guid? CardId { get; init; }

    public string Kind => Finding.Severity.ToString().ToLowerInvariant();

    public FindingMark Mark => new(Number, Kind, FindingsText.NameOf(Finding.Severity), Finding.Message);
}
