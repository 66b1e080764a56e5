using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Procurement.Domain.Common;

namespace Procurement.Web.Hosting;

/// <summary>Every posted form before its page reads it: zero-width marks are dropped, a sign that is refused is an error of its field.</summary>
/// <remarks>Passwords stay as they are typed. The domain refuses the same signs where a page does not look at its model state.</remarks>
public sealed class FormTexts : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.Request.HasFormContentType)
        {
            await CleanAsync(context);
        }

        await next();
    }

    private static async Task CleanAsync(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return; // Who reads it next says so.
        }

        var fields = new Dictionary<string, StringValues>(form.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in form)
        {
            fields[name] = name.EndsWith("Password", StringComparison.OrdinalIgnoreCase) ? values : new StringValues([.. values.Select(Dropped)]);
            if (fields[name].Select(value => UnseenSigns.Complaint(value ?? "")).FirstOrDefault(complaint => complaint is not null) is { } wrong)
            {
                context.ModelState.AddModelError(name, $"内容的{wrong}，请删去后重新填写。");
            }
        }

        request.Form = new FormCollection(fields, form.Files);
    }

    private static string? Dropped(string? value) => value is null ? null : UnseenSigns.Drop(value);
}
