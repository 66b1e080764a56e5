using System.Security.Cryptography;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Procurement.Web.Access;

namespace Procurement.Web.Ui;

/// <summary><c>&lt;once-key /&gt;</c> in a form that writes: its own number, so that a double click or a repeated post does it once.</summary>
[HtmlTargetElement("once-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OnceKeyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", OnceKeys.Field);
        output.Attributes.SetAttribute("value", RandomNumberGenerator.GetHexString(32, lowercase: true));
    }
}
