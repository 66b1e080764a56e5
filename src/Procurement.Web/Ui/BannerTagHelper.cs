using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;banner kind="warning" title="…"&gt;…&lt;/banner&gt;</c>: a message over the page; warnings and errors are read out at once.</summary>
[HtmlTargetElement("banner")]
public sealed class BannerTagHelper : TagHelper
{
    /// <summary><c>info</c>, <c>success</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Kind { get; set; } = "info";

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var more = context.AllAttributes["class"]?.Value.ToString();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"banner banner-{Kind} {more}".TrimEnd());
        output.Attributes.SetAttribute("role", Kind is "error" or "warning" ? "alert" : "status");
        if (Title is not null)
        {
            output.PreContent.AppendHtml(Markup.Element("strong", Title));
        }
    }
}
