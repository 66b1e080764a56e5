using AngleSharp.Dom;

namespace Procurement.Documents.Published.Formats.Html;

/// <summary>What elements mean for reading.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "canvas", "audio", "video", "map", "select", "datalist",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "ul",
    };

    public static bool IsIgnored(IElement element) => Ignored.Contains(element.LocalName);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    public static bool IsForeign(IElement element) => element.LocalName is "iframe" or "frame" or "object" or "embed";

    /// <summary>Hidden by an attribute or by its own style; style sheets are not read.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.LocalName is "input" && element.GetAttribute("type") is "hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        if (style is null || style.Length > 5_000)
        {
            return false;
        }

        style = style.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number in an attribute, at least 1; <paramref name="standard"/> where there is none.</summary>
    public static int Number(IElement element, string attribute, int standard) =>
        int.TryParse(element.GetAttribute(attribute)?.Trim(), out var number) && number > 0 ? number : standard;
}
