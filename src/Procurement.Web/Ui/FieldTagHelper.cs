using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;field label="查找" name="q"&gt;&lt;input …&gt;&lt;/field&gt;</c>: a control with its label, a hint, and the error beside it,
/// tied together for screen readers. The control inside carries <c>id</c> = name and, for a hint or error, <c>aria-describedby</c> = name-note.</summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required string Name { get; set; }

    public string? Hint { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = await output.GetChildContentAsync();
        var error = View.ViewData.ModelState.TryGetValue(Name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-error");
        output.Content.AppendHtml(Element("label", Label, ("for", Name)));
        output.Content.AppendHtml(control);
        if ((error ?? Hint) is { } note)
        {
            output.Content.AppendHtml(Element("span", note, ("id", $"{Name}-note"), ("class", error is null ? "hint" : "error")));
        }
    }

    private static TagBuilder Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
