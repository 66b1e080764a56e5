using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing.Comparing;

/// <summary>All that a disclosure is composed from.</summary>
/// <param name="Values">The department's own words.</param>
public sealed record PrintSource(DepartmentFigures Figures, DisclosureLayout Layout, IReadOnlyDictionary<string, string> Values);

/// <summary>Which of its makings changed a sentence.</summary>
/// <remarks>Nothing is guessed: the later side is composed again with one making of the earlier side at a time. A sentence that is not there
/// then, or a former one that is there again, came or went by that making. Where no single one tells, all that make a difference are named.</remarks>
public sealed class TextCauses
{
    private readonly List<(TextCause Cause, IReadOnlySet<PlacedSentence>? Texts)> mixtures = [];

    private TextCauses()
    {
    }

    /// <param name="templates">Those with which both sides were composed.</param>
    public static TextCauses Find(PrintSource before, PrintSource after, ITemplates templates)
    {
        var found = new TextCauses();
        var present = Texts(after, templates);
        foreach (var (cause, mixture) in Mixtures(before, after))
        {
            var texts = Texts(mixture, templates);
            if (texts is null || present is null || !texts.SetEquals(present))
            {
                found.mixtures.Add((cause, texts));
            }
        }

        return found;
    }

    /// <param name="section">The key of the section in which the change stands.</param>
    public TextCause Of(string section, TextChange change)
    {
        bool Has(IReadOnlySet<PlacedSentence> texts, string sentence) => texts.Contains(new PlacedSentence(section, change.Place, sentence));
        var told = mixtures.Where(mixture => mixture.Texts is { } texts
            && ((change.After is { } come && !Has(texts, come)) || (change.Before is { } gone && Has(texts, gone)))).ToList();
        return (told.Count > 0 ? told : mixtures).Aggregate(TextCause.None, (all, mixture) => all | mixture.Cause);
    }

    private static IEnumerable<(TextCause Cause, PrintSource Mixture)> Mixtures(PrintSource before, PrintSource after)
    {
        var (old, now) = (before.Figures, after.Figures);
        yield return (TextCause.Layout, after with { Layout = before.Layout });
        if (!before.Values.OrderBy(Name, StringComparer.Ordinal).SequenceEqual(after.Values.OrderBy(Name, StringComparer.Ordinal)))
        {
            yield return (TextCause.Words, after with { Values = before.Values });
        }

        if (old.AsOf != now.AsOf)
        {
            yield return (TextCause.AsOf, after with { Figures = now with { AsOf = old.AsOf } });
        }

        if (old.Year != now.Year)
        {
            yield return (TextCause.Year, after with { Figures = now with { Year = old.Year } });
        }

        if (old.Department != now.Department)
        {
            yield return (TextCause.Name, after with { Figures = now with { Department = old.Department } });
        }

        yield return (TextCause.Figures, after with { Figures = now with { Procurement = old.Procurement, Assets = old.Assets, Breakdown = old.Breakdown } });
    }

    private static string Name(KeyValuePair<string, string> word) => word.Key;

    /// <returns>Null where these figures lack what this layout states (<see cref="AssetBreakdown.Covers"/>).</returns>
    private static IReadOnlySet<PlacedSentence>? Texts(PrintSource source, ITemplates templates) => source.Figures.Breakdown.Covers(source.Layout.Breakdown)
        ? SectionTexts.Sentences(new DisclosureComposer(source.Figures, source.Layout, source.Values, templates).Compose())
        : null;
}
