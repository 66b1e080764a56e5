using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;pager list="…" total="…" /&gt;</c>: how many rows there are, and links to the pages around this one.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public required ListState List { get; set; }

    /// <summary>How many rows the whole list has.</summary>
    public required int Total { get; set; }

    /// <summary>The list has more rows than were counted; pages lead as far as the total.</summary>
    public bool IsCapped { get; set; }

    private int Last => Math.Max(1, (Total + List.Size - 1) / List.Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "分页");
        var count = new TagBuilder("span");
        var rows = IsCapped ? $"超过 {Total:#,##0} 条" : $"共 {Total} 条";
        count.InnerHtml.Append(Last == 1 ? rows : $"{rows}，第 {List.Page} / {Last} 页{(IsCapped ? "（更多的请缩小范围或填写起始编号）" : "")}");
        output.Content.AppendHtml(count);
        AddLink(output, List.Page > 1, List.Page - 1, "上一页");
        AddLink(output, List.Page < Last, List.Page + 1, "下一页");
    }

    private void AddLink(TagHelperOutput output, bool exists, int page, string label)
    {
        if (!exists)
        {
            return;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = List.ToPage(page);
        link.InnerHtml.Append(label);
        output.Content.AppendHtml(link);
    }
}
