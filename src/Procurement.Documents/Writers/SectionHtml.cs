using Procurement.Documents.Writers.Html;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>One section as an HTML fragment: the same markup in the document that is handed out and in the page on screen.</summary>
/// <remarks>Every cell of the body says where it stands, <c>data-row</c> (from 0) and <c>data-column</c> (the key), so that a finding
/// or a derivation can be attached to it. Classes: <c>disclosure-section</c> (<c>wide</c>), <c>disclosure-table</c> (<c>dense</c>), <c>txt</c>,
/// <c>code</c>, <c>unit</c>, <c>num</c>, <c>row-total</c>, <c>row-subtotal</c>, <c>row-part</c>, <c>row-empty</c>.</remarks>
public static class SectionHtml
{
    /// <param name="overlay">What a page on screen adds; null for the document that is handed out.</param>
    public static void Write(DisclosureSection section, TextWriter writer, SectionOverlay? overlay = null)
    {
        var heading = overlay?.Heading(section) ?? HtmlText.Encode(section.FullHeading);
        var wide = section.IsWide ? " wide" : "";
        writer.WriteLine($"""<section class="disclosure-section{wide}" data-section="{HtmlText.Encode(section.Key)}">""");
        writer.WriteLine($"<h2>{heading}</h2>");
        foreach (var (index, paragraph) in section.Paragraphs.Index())
        {
            writer.WriteLine(overlay is null ? $"<p>{HtmlText.Encode(paragraph)}</p>" : $"""<p class="{overlay.Class(null, null, index)}">{overlay.Paragraph(paragraph, index)}</p>""");
        }

        if (section.Table is { } table)
        {
            new TableHtml(overlay).Write(table, writer);
        }

        writer.WriteLine("</section>");
    }
}
