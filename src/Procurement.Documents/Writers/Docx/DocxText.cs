using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>A line with one text at the left and one at the right end of the page's text.</summary>
    public static Paragraph Caption(CaptionLine line, int textWidth)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = DocxStyles.TableCaption },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = textWidth })));
        if (line.Left.Length > 0)
        {
            paragraph.Append(Run(line.Left));
        }

        if (line.Right.Length > 0)
        {
            paragraph.Append(new Run(new TabChar()), Run(line.Right));
        }

        return paragraph;
    }

    /// <param name="size">In half points, where it differs from the style's.</param>
    public static Run Run(string text, int? size = null, bool bold = false)
    {
        // The hint makes Word take dashes and quotes, which both scripts have, from the Chinese font.
        var properties = new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia });
        if (bold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        if (size is { } points)
        {
            properties.Append(new FontSize { Val = $"{points}" }, new FontSizeComplexScript { Val = $"{points}" });
        }

        return new Run(properties, new Text(PrintText.OneLine(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
