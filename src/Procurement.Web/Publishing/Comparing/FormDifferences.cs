using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Domain.Publishing.Comparing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>Finds why two disclosures read differently where it is not for their figures.</summary>
public sealed class FormDifferences(RegisterHost host)
{
    /// <summary>More acts than anybody reads; the audit trail has all.</summary>
    public const int MostActs = 100;

    /// <param name="window">The time between the two sides.</param>
    public async Task<FormDifference> ReadAsync(
        Actor actor, ComparisonSide before, ComparisonSide after, DisclosureComparison difference, ActWindow window, CancellationToken cancel)
    {
        if (difference.IsSame)
        {
            return FormDifference.None;
        }

        // Another year's choice is another one: all that was ever chosen for either year tells why they differ.
        IReadOnlyCollection<(FiscalYear, ActWindow)> years = before.Year == after.Year
            ? [(after.Year, window)]
            : [.. new[] { before, after }.Select(side => (side.Year, new ActWindow(Instant.MinValue, side.KnownAt ?? Instant.MaxValue)))];
        var found = await FormReasons.ReadAsync(
            host.Database, actor.DepartmentId, years, window, [.. new[] { before, after }.Select(side => side.Side.LayoutName).Distinct()], MostActs, cancel);
        var acts = found.Acts.Select(FormAct.Of).ToList();
        var texts = before.Source is { } first && after.Source is { } second && difference.Sections.Any(section => section.Texts.Count > 0)
            ? TextCauses.Find(first, second, host.Templates) : null;
        return new FormDifference([.. acts.Where(act => act.Changes.Count > 0)], found.Count - acts.Count(act => act.Changes.Count == 0), texts, Words(before, after));
    }

    /// <summary>What a version was composed from; null where its layout cannot be read any more.</summary>
    public PrintSource? SourceOf(ReleasedDisclosure released) => SourceOf(released.Figures with
    {
        // Which class a code belongs to is the rule's, not the version's.
        Procurement = new ProcurementFigures([.. released.Figures.Procurement.Lines.Select(line => line with { ClassByRule = host.AssetClasses.RuleFor(line.Code).Class })]),
    }, released.Layout, released.Values);

    public static PrintSource? SourceOf(DepartmentFigures figures, FrozenLayout layout, IReadOnlyDictionary<string, string> values) =>
        LayoutReader.Read(layout.Text).Layout is { } form ? new PrintSource(figures, form, values) : null;

    private static HashSet<string> Words(ComparisonSide before, ComparisonSide after)
    {
        var (old, now) = (before.Values, after.Values);
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name))];
    }
}
