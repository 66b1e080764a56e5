using Microsoft.AspNetCore.Mvc.Rendering;

namespace Procurement.Web.Ui;

/// <summary>Elements made in code; texts and attribute values are encoded when they are written.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        var element = Element(name, attributes);
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Add(this TagBuilder parent, params TagBuilder[] children)
    {
        foreach (var child in children)
        {
            parent.InnerHtml.AppendHtml(child);
        }

        return parent;
    }
}
