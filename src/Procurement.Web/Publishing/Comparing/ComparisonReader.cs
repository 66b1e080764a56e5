using NodaTime;
using Procurement.Data.Model;
using Procurement.Data.Publishing;
using Procurement.Documents.Publishing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>Compares any two: versions, years, a version with what the register says now.</summary>
public sealed class ComparisonReader(RegisterHost host, VersionReader versions, VersionDrafting drafting, FormDifferences forms)
{
    /// <summary>Cards of each document that a page or an answer tells; the others are asked for by the document.</summary>
    public const int TopCards = 3;

    /// <summary>Lines whose reasons one statement asks for.</summary>
    private const int Batch = 1000;

    /// <param name="from">See <see cref="SideAddress"/>.</param>
    /// <param name="skip">Documents behind the asset table to leave out.</param>
    /// <param name="take">How many of them to tell.</param>
    /// <param name="topCards">How many cards of each document to tell with it.</param>
    /// <param name="wanted">Which of <see cref="DisclosureComparison.ChangedRows"/> to give reasons for; null for all.</param>
    /// <exception cref="RuleViolationException"><see cref="ComparedSideUnknown"/>, <see cref="ComparedSideWithoutLayout"/>, <see cref="NothingFound"/></exception>
    public async Task<Comparison> ReadAsync(Actor actor, string from, string to, int skip, int take, Range? wanted, CancellationToken cancel, int topCards = TopCards)
    {
        var (before, after) = await SidesAsync(actor, from, to, cancel);
        var difference = DisclosureComparer.Compare(before.Side, after.Side);
        var window = Window(before, after);
        var moves = await AssetMoveQuery.ReadAsync(host.Database, actor.DepartmentId, before.Ledger, after.Ledger, skip, take, cancel);
        return new Comparison(
            before, after, difference, await ReasonsAsync(actor, before, after, difference, wanted, window, cancel),
            await forms.ReadAsync(actor, before, after, difference, window, cancel),
            await AssetMoveCards.WithCardsAsync(host.Database, actor.DepartmentId, before.Ledger, after.Ledger, moves, topCards, cancel));
    }

    /// <summary>The sides alone.</summary>
    /// <exception cref="RuleViolationException"><see cref="ComparedSideUnknown"/>, <see cref="ComparedSideWithoutLayout"/>, <see cref="NothingFound"/></exception>
    public async Task<(ComparisonSide Before, ComparisonSide After)> SidesAsync(Actor actor, string from, string to, CancellationToken cancel)
    {
        var (first, second) = (SideAddress.Parse(from), SideAddress.Parse(to));
        return await versions.SnapshotAsync(actor, async context =>
        {
            var left = first is { Version: null, Year: null } ? null : await SideAsync(context, from, first, null, cancel);
            var right = await SideAsync(context, to, second, left?.Year, cancel);
            return (left ?? await SideAsync(context, from, first, right.Year, cancel), right);
        }, cancel);
    }

    /// <summary>One document or import behind the asset table, with its cards.</summary>
    /// <param name="skip">Cards to leave out; those that changed most come first.</param>
    /// <param name="take">How many to tell.</param>
    /// <returns>A null document where none of that key counts between the two sides.</returns>
    public async Task<(ComparisonSide Before, ComparisonSide After, AssetMove? Move)> CardsAsync(
        Actor actor, string from, string to, AssetMoveKey key, int skip, int take, CancellationToken cancel)
    {
        var (before, after) = await SidesAsync(actor, from, to, cancel);
        var move = await AssetMoveQuery.FindAsync(host.Database, actor.DepartmentId, before.Ledger, after.Ledger, key, cancel);
        var cards = move is null ? [] : await AssetMoveCards.ReadAsync(
            host.Database, actor.DepartmentId, before.Ledger, after.Ledger, [key], skip, take, cancel).Select(row => row.Card).ToListAsync(cancel);
        return (before, after, move is null ? null : move with { TopCards = cards });
    }

    /// <summary>The cards of all documents.</summary>
    /// <param name="most">How many of each document.</param>
    public IAsyncEnumerable<(AssetMoveKey Move, CardMove Card)> AllCardsAsync(Actor actor, Comparison comparison, int most, CancellationToken cancel) =>
        AssetMoveCards.ReadAsync(host.Database, actor.DepartmentId, comparison.From.Ledger, comparison.To.Ledger, moves: null, 0, most, cancel);

    private async Task<ComparisonSide> SideAsync(RegisterContext context, string text, SideAddress address, FiscalYear? other, CancellationToken cancel)
    {
        if (address.Version is { } id)
        {
            var row = await VersionList.FindAsync(context, id, cancel) ?? throw VersionReader.Missing();
            var released = ReleasedDisclosureReader.Read(await VersionReader.ContentAsync(context, id, cancel)).Released
                ?? throw new RuleViolationException(new VersionDamaged(row.Year, row.Number));
            return new ComparisonSide(text, LabelOf(row), VersionReader.SideOf(released), row.KnownAt, id) { Source = forms.SourceOf(released) };
        }

        var year = address.Year ?? other ?? throw new RuleViolationException(new ComparedSideUnknown($"{text}，两边都没有年度"));
        var draft = await drafting.ReadAsync(context, year, knownAt: null, address.Layout, cancel);
        return draft.Printed is null
            ? throw new RuleViolationException(new ComparedSideWithoutLayout(year, address.Layout))
            : new ComparisonSide(
                text, $"{year} 年现在的登记内容{(address.Layout is null ? "" : $"（版式 {address.Layout}）")}",
                new ComparedSide(draft.Figures, draft.Printed, draft.MoneyUnit, draft.Layout!.Name), null, null)
            {
                Source = FormDifferences.SourceOf(draft.Figures, draft.Layout, draft.Values),
            };
    }

    public static string LabelOf(VersionRow row) => $"{row.Year} 年第 {row.Number} 版（{row.Status.ChineseName()}）";

    private async Task<ILookup<Guid, LineReason>> ReasonsAsync(
        Actor actor, ComparisonSide before, ComparisonSide after, DisclosureComparison difference, Range? wanted, ActWindow window, CancellationToken cancel)
    {
        if (before.Year != after.Year)
        {
            return Array.Empty<LineReason>().ToLookup(reason => reason.SubjectId);
        }

        var changed = difference.ChangedRows.Select(change => change.Row).ToList();
        var rows = wanted is { } range ? changed.Take(range) : changed;
        Guid[] subjects = [.. rows.SelectMany(row => new[] { row.Before?.Id, row.After?.Id, row.Before?.Project.Id, row.After?.Project.Id }).OfType<Guid>().Distinct()];
        var reasons = new List<LineReason>();
        foreach (var part in subjects.Chunk(Batch))
        {
            reasons.AddRange((await LineReasons.ReadAsync(host.Database, actor.DepartmentId, part, window, cancel)).SelectMany(group => group));
        }

        return reasons.ToLookup(reason => reason.SubjectId);
    }

    /// <summary>The time between the two sides, whichever comes first; two readings of now differ by form only, and no act lies between them.</summary>
    private static ActWindow Window(ComparisonSide before, ComparisonSide after) => (before.KnownAt, after.KnownAt) switch
    {
        ({ } first, { } second) => first < second ? new(first, second) : new(second, first),
        ({ } first, null) => new(first, Instant.MaxValue),
        (null, { } second) => new(second, Instant.MaxValue),
        _ => new(Instant.MaxValue, Instant.MaxValue),
    };
}
