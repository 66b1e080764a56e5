using Procurement.Domain.Published;

namespace Procurement.Documents.Published.Sections;

/// <summary>Finds the two sections in a document of any format and reads their sentences and tables.</summary>
public static class SectionReader
{
    /// <remarks>A document without either section gives one without sections, which is said among what was not read.</remarks>
    public static PublishedDocument Read(ReadDocument document)
    {
        var unread = new UnreadList();
        var pieces = Pieces.Of(document);
        var finder = new SectionFinder(pieces, document.Format is "xlsx");
        var spans = finder.Find(unread);
        var contents = spans.Select(span => Content(pieces, span, Pieces.IsLined(document), unread)).ToList();
        var sections = spans.Zip(contents, (span, content) => SectionTable.Section(span.Heading, content, document.Format is "xlsx", unread)).ToList();
        foreach (var key in new[] { Domain.Disclosures.Disclosure.ProcurementKey, Domain.Disclosures.Disclosure.AssetsKey }.Where(key => spans.All(span => span.Key != key)))
        {
            unread.Add(SectionNames.Of(key), "", $"文中没有找到“{SectionNames.Of(key)}”一节。");
        }

        IReadOnlyList<OutsideBlock> outside =
        [
            .. new OutsideReader(pieces, finder, Pieces.IsLined(document)).Read(index => spans.Any(span => index >= span.Start && index < span.End)),
            .. spans.Zip(contents).Where(pair => pair.Second.Others.Count > 0).Select(pair => OutsideReader.Table(pair.First.Heading.Title, pair.Second.Others)),
        ];
        var facts = new DocumentFacts(sections, outside, unread);
        return new PublishedDocument(facts.Department(), facts.Year(), facts.AsOf(), sections, outside, unread.Places) { Incomplete = unread.Incomplete };
    }

    private static SectionContent Content(IReadOnlyList<Piece> pieces, SectionSpan span, bool isLined, UnreadList unread) =>
        new ContentReader(span.Key, isLined, unread).Read(pieces.Skip(span.Start + 1).Take(span.End - span.Start - 1), span.Heading.Rest);
}
