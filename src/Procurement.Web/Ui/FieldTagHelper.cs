using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;field label="单价" name="Input.UnitPrice" unit="元" hint="含税" required&gt;&lt;input …&gt;&lt;/field&gt;</c>: a control with its label,
/// the mark of what must be filled in, unit, hint, and the error that the model state has for it. The control inside gets its id, its name and
/// the ties to hint and error from <see cref="FieldControlTagHelper"/>.</summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>The control's name, under which the model state keeps its errors.</summary>
    public required string Name { get; set; }

    public string? Hint { get; set; }

    /// <summary>What the value counts, as 元 or 万元; stands behind the control.</summary>
    public string? Unit { get; set; }

    public bool Required { get; set; }

    /// <summary>An error of the page's own; the model state's comes first.</summary>
    public string? Error { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var error = View.ViewData.ModelState.TryGetValue(Name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage ?? Error : Error;
        var control = new FieldControl(Name, Required, error is not null, Hint is not null, Unit is not null);
        context.Items[typeof(FieldControl)] = control;
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = context.AllAttributes["class"]?.Value.ToString();
        output.Attributes.SetAttribute("class", $"field{(error is null ? "" : " field-error")} {more}".TrimEnd());
        output.Content.AppendHtml(LabelOf(control));
        AppendNote(output, "hint", control.HintId, Hint);
        output.Content.AppendHtml(Unit is null
            ? content
            : WithUnit(content, Markup.Element("span", Unit, ("class", "unit"), ("id", control.UnitId))));
        AppendNote(output, "error", control.ErrorId, error);
    }

    private TagBuilder LabelOf(FieldControl control)
    {
        var label = Markup.Element("label", Label, ("for", control.Id));
        return Required ? label.Add(Markup.Element("span", "*", ("class", "required"), ("aria-hidden", "true"))) : label;
    }

    private static TagBuilder WithUnit(TagHelperContent content, TagBuilder unit)
    {
        var frame = Markup.Element("span", ("class", "with-unit"));
        frame.InnerHtml.AppendHtml(content);
        return frame.Add(unit);
    }

    private static void AppendNote(TagHelperOutput output, string kind, string id, string? text)
    {
        if (text is not null)
        {
            output.Content.AppendHtml(Markup.Element("span", text, ("class", kind), ("id", id)));
        }
    }
}
