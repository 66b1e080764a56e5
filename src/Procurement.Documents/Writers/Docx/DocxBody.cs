using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The sections one after the other, each on the kind of page that its table needs.</summary>
/// <remarks>A section with a wide table lies on its side as a whole, heading and narrative too, as it is published: a heading alone on
/// an upright page would leave that page all but empty. Sections on like pages follow each other without a break.</remarks>
internal static class DocxBody
{
    /// <summary>Writes the whole document part; every block goes out as soon as it is made, since a table may have 100,000 cells.</summary>
    public static void Write(Disclosure disclosure, string footerId, XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement(DocxXml.Prefix, "document", DocxXml.Namespace);
        xml.WriteStartElement(DocxXml.Prefix, "body", DocxXml.Namespace);
        foreach (var (index, section) in disclosure.Sections.Index())
        {
            var page = DocxPage.Of(section.IsWide);
            var isLast = index == disclosure.Sections.Count - 1;
            var endsPage = !isLast && page != DocxPage.Of(disclosure.Sections[index + 1].IsWide);
            WriteSection(section, page, endsPage ? page.CreateSection(footerId) : null, xml);
            if (isLast)
            {
                page.CreateSection(footerId).WriteTo(xml);
            }
        }

        xml.WriteEndDocument();
    }

    /// <param name="end">Goes into the last paragraph: one more for that purpose could end up alone on an empty page.</param>
    private static void WriteSection(DisclosureSection section, DocxPage page, SectionProperties? end, XmlWriter xml)
    {
        List<Paragraph> above = [.. Narrative(section), .. section.Table is null ? [] : Title(section.Table, page.TextWidth)];
        List<Paragraph> below = [.. section.Table is null ? [] : Notes(section.Table)];
        if (end is not null)
        {
            (below.Count > 0 ? below : above)[^1].ParagraphProperties!.Append(end);
        }

        above.ForEach(paragraph => paragraph.WriteTo(xml));
        if (section.Table is { } table)
        {
            new DocxTable(table, page).Write(xml);
        }

        below.ForEach(paragraph => paragraph.WriteTo(xml));
    }

    private static IEnumerable<Paragraph> Narrative(DisclosureSection section) =>
        [DocxText.Paragraph(DocxStyles.Heading, section.FullHeading), .. section.Paragraphs.Select(text => DocxText.Paragraph(DocxStyles.BodyText, text))];

    private static IEnumerable<Paragraph> Title(PrintedTable table, int textWidth) => table.TitlePlace is TitlePlace.Above
        ? [DocxText.Paragraph(DocxStyles.TableTitle, table.Title), .. CaptionLine.Of(table).Select(line => DocxText.Caption(line, textWidth))]
        : [];

    /// <summary>Word wants a paragraph after a table; without a footnote it is one of a point's height, which never opens a page of its own.</summary>
    private static IEnumerable<Paragraph> Notes(PrintedTable table) => table.Footnotes.Count > 0
        ? table.Footnotes.Select(footnote => DocxText.Paragraph(DocxStyles.TableNote, footnote))
        : [new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.TableEnd }))];
}
