using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing.Comparing;

/// <summary>The texts of a section by their place, as a comparison and the search for causes take them.</summary>
internal static class SectionTexts
{
    public static IReadOnlyList<(string Place, IEnumerable<string> Texts)> Of(DisclosureSection section) =>
    [
        ("标题", [section.FullHeading]),
        ("正文", section.Paragraphs),
        ("表名", [section.Table?.Title ?? ""]),
        ("表头说明", section.Table?.Captions ?? []),
        ("表注", section.Table?.Footnotes ?? []),
    ];

    /// <summary>Every sentence of both sections with its place.</summary>
    public static IReadOnlySet<PlacedSentence> Sentences(Disclosure printed) =>
        (from section in printed.Sections
         from place in Of(section)
         from text in place.Texts
         from sentence in SentenceDifference.Split(text)
         select new PlacedSentence(section.Key, place.Place, sentence)).ToHashSet();
}

/// <param name="Section">The section's key.</param>
/// <param name="Place">As <see cref="TextChange.Place"/>.</param>
internal sealed record PlacedSentence(string Section, string Place, string Text);
