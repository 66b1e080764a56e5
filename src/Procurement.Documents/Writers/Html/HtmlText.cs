using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Procurement.Documents.Writers.Html;

/// <summary>Makes a text safe inside an element or a quoted attribute.</summary>
internal static class HtmlText
{
    /// <summary>Chinese stays readable in the source; whatever could end a text or an attribute does not stay.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(PrintText.OneLine(text));
}
