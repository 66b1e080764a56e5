using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Audit;

namespace Procurement.Web.Access;

/// <summary>Notes in the audit trail who tried what is not theirs: an answer 403, or 404 where the address named a thing by its id.</summary>
/// <remarks>GB/T 22239-2019, 7.1.4.3 安全审计. In a transaction of its own, after the answer was decided: nothing else was written.</remarks>
public sealed class RefusalRecorder(RequestDelegate next, ActRunner acts)
{
    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        await next(context);
        var action = !caller.IsKnown ? null : context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => AuditActions.Refused,
            StatusCodes.Status404NotFound when NamesAThing(context) => AuditActions.NotFound,
            _ => null,
        };
        if (action is not null)
        {
            var label = $"{context.Request.Method} {context.Request.Path}";
            await acts.RunAsync(
                caller.Actor with { Key = null },
                act =>
                {
                    act.Record(new AuditFact(action, "address", null, label, null, null));
                    return Task.FromResult(true);
                },
                CancellationToken.None);   // Whoever tries and hangs up is recorded all the same.
        }
    }

    private static bool NamesAThing(HttpContext context) =>
        context.GetEndpoint() is not null && context.Request.RouteValues.Values.Any(value => value is Guid || Guid.TryParse(value as string, out _));
}
