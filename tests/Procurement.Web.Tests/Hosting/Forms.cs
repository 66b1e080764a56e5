using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Procurement.Web.Tests.Hosting;

/// <summary>Fills in the forms of pages as a browser does: what the page hides (antiforgery token, number of the form) goes along.</summary>
internal static class Forms
{
    /// <summary>GETs the page, fills in its first form that is posted in <c>main</c>, and posts it to where it says.</summary>
    public static Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, params (string Name, string Value)[] fields) =>
        client.PostFormAsync(path, "main form[method=post]", fields);

    /// <summary>The same with the form that a selector finds.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await client.PageAsync(path);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{path} has no form {form}.");
        return await client.PostAsync(new Uri(found.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative), new FormUrlEncodedContent(Filled(found, fields)));
    }

    /// <summary>The page, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Everything that the form would send, with the given fields in place of what it holds.</summary>
    internal static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form, (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is { } name && !given.Contains(name) && ValueOf(element) is { } value)
            {
                all.Add(KeyValuePair.Create(name, value));
            }
        }

        return all;
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
