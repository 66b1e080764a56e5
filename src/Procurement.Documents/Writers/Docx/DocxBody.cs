using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The sections one after the other, each on the kind of page that its table needs.</summary>
/// <remarks>A section with a wide table lies on its side as a whole, heading and narrative too, as it is published: a heading alone on
/// an upright page would leave that page all but empty. Sections on like pages follow each other without a break.</remarks>
internal static class DocxBody
{
    public static Body Of(Disclosure disclosure, string footerId)
    {
        var body = new Body();
        foreach (var (index, section) in disclosure.Sections.Index())
        {
            body.Append(Blocks(section));
            var page = DocxPage.Of(section.IsWide);
            if (index == disclosure.Sections.Count - 1)
            {
                body.Append(page.CreateSection(footerId));
            }
            else if (page != DocxPage.Of(disclosure.Sections[index + 1].IsWide))
            {
                EndPage(body, page.CreateSection(footerId));
            }
        }

        return body;
    }

    private static IEnumerable<OpenXmlElement> Blocks(DisclosureSection section)
    {
        yield return DocxText.Paragraph(DocxStyles.Heading, section.FullHeading);
        foreach (var paragraph in section.Paragraphs)
        {
            yield return DocxText.Paragraph(DocxStyles.BodyText, paragraph);
        }

        if (section.Table is { } table)
        {
            foreach (var block in TableBlocks(table, DocxPage.Of(section.IsWide).TextWidth, new DocxTable(table, DocxPage.Of(section.IsWide))))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> TableBlocks(PrintedTable table, int textWidth, DocxTable grid)
    {
        if (table.TitlePlace is TitlePlace.Above)
        {
            yield return DocxText.Paragraph(DocxStyles.TableTitle, table.Title);
            foreach (var line in CaptionLine.Of(table))
            {
                yield return DocxText.Caption(line, textWidth);
            }
        }

        yield return grid.Create();
        foreach (var footnote in table.Footnotes)
        {
            yield return DocxText.Paragraph(DocxStyles.TableNote, footnote);
        }

        if (table.Footnotes.Count == 0)
        {
            // Word wants a paragraph after a table; one of a point's height never opens a page of its own.
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.TableEnd }));
        }
    }

    /// <summary>The last paragraph carries the section: one more for that purpose could end up alone on an empty page.</summary>
    private static void EndPage(Body body, SectionProperties section) =>
        ((Paragraph)body.LastChild!).ParagraphProperties!.Append(section);
}
