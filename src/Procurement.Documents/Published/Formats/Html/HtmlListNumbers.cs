using AngleSharp.Dom;

namespace Procurement.Documents.Published.Formats.Html;

/// <summary>The numbers that a browser prints before the items of an ordered list.</summary>
internal sealed class HtmlListNumbers
{
    private readonly Dictionary<IElement, int> counters = [];

    /// <summary>The number of an item; empty for anything else.</summary>
    public string Of(IElement element)
    {
        if (element.LocalName is not "li" || element.ParentElement is not { LocalName: "ol" } list)
        {
            return "";
        }

        var number = HtmlElements.Number(element, "value", counters.TryGetValue(list, out var last) ? last + 1 : HtmlElements.Number(list, "start", 1));
        counters[list] = number;
        var style = list.GetAttribute("style") ?? "";
        return style.Contains("list-style:none", StringComparison.OrdinalIgnoreCase) || style.Contains("list-style-type:none", StringComparison.OrdinalIgnoreCase) ? ""
            : style.Contains("cjk-ideographic", StringComparison.OrdinalIgnoreCase) || style.Contains("simp-chinese", StringComparison.OrdinalIgnoreCase)
                ? ListNumerals.Format(number, "chineseCounting") + "、"
            : ListNumerals.Format(number, FormatOf(list.GetAttribute("type"))) + ". ";
    }

    private static string FormatOf(string? type) => type switch
    {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    };
}
