using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;th sort-key="name" list="…"&gt;</c>: a column head that orders the list, a plain link that works without scripts.</summary>
[HtmlTargetElement("th", Attributes = "sort-key,list")]
public sealed class SortHeaderTagHelper : TagHelper
{
    public required string SortKey { get; set; }

    public required ListState List { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = await output.GetChildContentAsync();
        var isSorted = List.SortKey == SortKey;
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("aria-sort", !isSorted ? "none" : List.IsDescending ? "descending" : "ascending");
        var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
        link.AddCssClass("sort");
        link.Attributes["href"] = List.ToSort(SortKey);
        link.InnerHtml.AppendHtml(label);
        if (isSorted)
        {
            var arrow = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("span");
            arrow.Attributes["aria-hidden"] = "true";
            arrow.InnerHtml.Append(List.IsDescending ? " ↓" : " ↑");
            link.InnerHtml.AppendHtml(arrow);
        }

        output.Content.SetHtmlContent(link);
    }
}
