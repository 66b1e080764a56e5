using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Data.Acts;
using Procurement.Domain.Common;

namespace Procurement.Web.Hosting;

/// <summary>A rule's refusal that a page did not show itself becomes the page for errors, with the rule's own sentence.</summary>
public sealed class RefusalFilter : IExceptionFilter
{
    /// <summary>Where the error page finds the refusal among the request's items.</summary>
    public static readonly object Item = new();

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not RuleViolationException { Violation: var violation })
        {
            return;
        }

        context.HttpContext.Items[Item] = violation;
        context.ExceptionHandled = true;
        context.Result = new StatusCodeResult(violation switch
        {
            NothingFound => StatusCodes.Status404NotFound,
            ChangedMeanwhile => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }
}
