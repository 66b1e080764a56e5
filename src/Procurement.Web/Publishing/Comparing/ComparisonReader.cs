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
public sealed class ComparisonReader(RegisterHost host, VersionReader versions, VersionDrafting drafting)
{
    /// <summary>Two readings of now differ by form only: no act lies between them.</summary>
    private static readonly NodaTime.Instant Never = NodaTime.Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <summary>Lines whose reasons one statement asks for.</summary>
    private const int Batch = 1000;

    /// <param name="from">See <see cref="SideAddress"/>.</param>
    /// <param name="skip">Documents behind the asset table to leave out.</param>
    /// <param name="take">How many of them to tell.</param>
    /// <param name="wanted">Which changed rows to give reasons for, counted through both tables; null for all.</param>
    /// <exception cref="RuleViolationException"><see cref="ComparedSideUnknown"/>, <see cref="VersionWithoutLayout"/>, <see cref="NothingFound"/></exception>
    public async Task<Comparison> ReadAsync(Actor actor, string from, string to, int skip, int take, Range? wanted, CancellationToken cancel)
    {
        var (first, second) = (SideAddress.Parse(from), SideAddress.Parse(to));
        var (before, after) = await versions.SnapshotAsync(actor, async context =>
        {
            var left = first is { Version: null, Year: null } ? null : await SideAsync(context, from, first, null, cancel);
            var right = await SideAsync(context, to, second, left?.Year, cancel);
            return (left ?? await SideAsync(context, from, first, right.Year, cancel), right);
        }, cancel);
        var difference = DisclosureComparer.Compare(before.Side, after.Side);
        return new Comparison(
            before, after, difference, await ReasonsAsync(actor, before, after, difference, wanted, cancel),
            await AssetMoveQuery.ReadAsync(host.Database, actor.DepartmentId, before.Ledger, after.Ledger, skip, take, cancel));
    }

    private async Task<ComparisonSide> SideAsync(RegisterContext context, string text, SideAddress address, FiscalYear? other, CancellationToken cancel)
    {
        if (address.Version is { } id)
        {
            var row = await VersionList.FindAsync(context, id, cancel) ?? throw VersionReader.Missing();
            var released = ReleasedDisclosureReader.Read(await VersionReader.ContentAsync(context, id, cancel)).Released
                ?? throw new RuleViolationException(new VersionDamaged(row.Year, row.Number));
            return new ComparisonSide(text, LabelOf(row), VersionReader.SideOf(released), row.KnownAt, id);
        }

        var year = address.Year ?? other ?? throw new RuleViolationException(new ComparedSideUnknown($"{text}，两边都没有年度"));
        var draft = await drafting.ReadAsync(context, year, knownAt: null, address.Layout, cancel);
        return draft.Printed is null
            ? throw new RuleViolationException(new VersionWithoutLayout(year))
            : new ComparisonSide(
                text, $"{year} 年现在的登记内容{(address.Layout is null ? "" : $"（版式 {address.Layout}）")}",
                new ComparedSide(draft.Figures, draft.Printed, draft.MoneyUnit, draft.Layout!.Name), null, null);
    }

    public static string LabelOf(VersionRow row) => $"{row.Year} 年第 {row.Number} 版（{row.Status.ChineseName()}）";

    private async Task<ILookup<Guid, LineReason>> ReasonsAsync(
        Actor actor, ComparisonSide before, ComparisonSide after, DisclosureComparison difference, Range? wanted, CancellationToken cancel)
    {
        if (before.Year != after.Year)
        {
            return Array.Empty<LineReason>().ToLookup(reason => reason.SubjectId);
        }

        var changed = difference.Sections.SelectMany(section => section.Rows).ToList();
        var rows = wanted is { } range ? changed.Take(range) : changed;
        Guid[] subjects = [.. rows.SelectMany(row => new[] { row.Before?.Id, row.After?.Id, row.Before?.Project.Id, row.After?.Project.Id }).OfType<Guid>().Distinct()];
        var reasons = new List<LineReason>();
        var (early, late) = Window(before, after);
        foreach (var part in subjects.Chunk(Batch))
        {
            reasons.AddRange((await LineReasons.ReadAsync(host.Database, actor.DepartmentId, part, early, late, cancel)).SelectMany(group => group));
        }

        return reasons.ToLookup(reason => reason.SubjectId);
    }

    /// <summary>The time between the two sides, whichever comes first; nothing between two readings of now.</summary>
    private static (NodaTime.Instant After, NodaTime.Instant? Until) Window(ComparisonSide before, ComparisonSide after) => (before.KnownAt, after.KnownAt) switch
    {
        ({ } first, { } second) => first < second ? (first, second) : (second, first),
        ({ } first, null) => (first, null),
        (null, { } second) => (second, null),
        _ => (Never, null),
    };
}
