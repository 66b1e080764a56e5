using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Procurement.Web.Ui;

/// <summary>What a field knows of the control inside it.</summary>
internal sealed record FieldControl(string Name, bool IsRequired, bool HasError, bool HasHint, bool HasUnit)
{
    public string Id { get; } = TagBuilder.CreateSanitizedId(Name, "_");

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string UnitId => Id + "-unit";

    /// <summary>The ids of all that describes the control, empty where nothing does.</summary>
    public string DescribedBy => string.Join(' ', new[] { HasUnit ? UnitId : "", HasHint ? HintId : "", HasError ? ErrorId : "" }.Where(id => id.Length > 0));
}

/// <summary>Ties the control right inside a <c>&lt;field&gt;</c> to its label, hint and error.</summary>
[HtmlTargetElement("input", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "field")]
[HtmlTargetElement("textarea", ParentTag = "field")]
public sealed class FieldControlTagHelper : TagHelper
{
    /// <summary>After the framework's own helpers for controls, which set id and name too.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(FieldControl), out var value) || value is not FieldControl field || IsHidden(output))
        {
            return;
        }

        output.Attributes.SetAttribute("id", field.Id);
        if (!output.Attributes.ContainsName("name"))
        {
            output.Attributes.SetAttribute("name", field.Name);
        }

        if (field.DescribedBy.Length > 0 && !output.Attributes.ContainsName("aria-describedby"))
        {
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        }

        SetTrue(output, "aria-required", field.IsRequired);
        SetTrue(output, "aria-invalid", field.HasError);
    }

    private static bool IsHidden(TagHelperOutput output) => output.Attributes["type"]?.Value.ToString() == "hidden";

    private static void SetTrue(TagHelperOutput output, string attribute, bool isSet)
    {
        if (isSet)
        {
            output.Attributes.SetAttribute(attribute, "true");
        }
    }
}
