using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures;

/// <summary>Finds the derivation of a printed figure; page, workbook and API go through it.</summary>
public sealed class FigureHandler(RegisterHost host, DisclosureHandler disclosures)
{
    /// <summary>Entries of one card on a page; all of them are on the card's own page and in the workbook.</summary>
    private const int MostEntries = 200;

    /// <param name="layoutName">Null for the layout that the department chose for the year.</param>
    /// <param name="knownAt">Counts what was recorded by this instant; null for all that is recorded.</param>
    /// <exception cref="RuleViolationException">NF-NONE: nothing with that key prints in this layout. DS-LAYOUT: no layout.</exception>
    public async Task<TracedFigure> FindAsync(
        Guid departmentId, FiscalYear year, string? layoutName, string? key, Instant? knownAt, CancellationToken cancel)
    {
        var parsed = FigureKey.TryParse(key, out var found) ? found : throw new RuleViolationException(new NothingFound("数字"));
        var form = await disclosures.FormAsync(departmentId, year, layoutName, cancel);
        var figures = await new FiguresReader(host.Database, host.AssetClasses).ReadAsync(departmentId, year, form.AsOf, knownAt, cancel);
        var derivation = new FigureTrace(figures, form.Layout, form.Values, host.AssetClasses).Find(parsed) ?? throw new RuleViolationException(new NothingFound("数字"));
        return new TracedFigure(derivation, year, form.Layout.Name, figures, new CardParts(host.Database, departmentId, figures.AsOf, knownAt));
    }

    /// <summary>The cards behind a figure, a page of them; null where lines are behind it.</summary>
    public static async Task<CardPartPage?> CardsAsync(TracedFigure figure, CardPartPosition? after, CancellationToken cancel) =>
        figure.Derivation.Cards is { } cards ? await figure.Cards.PageAsync(cards, after, cancel) : null;

    /// <summary>The entries of one of these cards, the first <see cref="MostEntries"/>.</summary>
    public static async Task<IReadOnlyList<CardPartEntry>> EntriesAsync(TracedFigure figure, Guid card, CancellationToken cancel) =>
        figure.Derivation.Cards is { } cards ? await figure.Cards.EntriesAsync(cards, card, MostEntries, cancel).ToListAsync(cancel) : [];
}

/// <summary>A derivation with what it was made from.</summary>
/// <param name="Cards">Reads the cards behind it.</param>
public sealed record TracedFigure(Derivation Derivation, FiscalYear Year, string LayoutName, DepartmentFigures Figures, CardParts Cards);
