namespace Procurement.Web.Ui;

/// <summary>For pages with styles or scripts of their own: a link that htmx boosts swaps the body alone, and would leave them behind.</summary>
public static class WholePage
{
    /// <summary>Lets a boosted link load the page as a whole.</summary>
    public static void LoadWhole(this HttpContext context)
    {
        if (context.Request.Headers.ContainsKey("HX-Boosted"))
        {
            context.Response.Headers["HX-Redirect"] = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        }
    }
}
