using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Web.Api;

/// <summary>A write that is sent again gets its first answer and is done once: its header <c>Idempotency-Key</c> becomes the actor's key.</summary>
/// <remarks>Accepted on every write (the middleware of Access reads it and digests the request); needed where something is made that
/// money or numbers hang on: <see cref="RequireKey{TBuilder}"/>. Reads ignore it.</remarks>
public static class Idempotency
{
    public const string Header = "Idempotency-Key";

    /// <summary>The endpoint refuses requests without a key (428).</summary>
    public static TBuilder RequireKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new KeyIsRequired());
        return builder.AddEndpointFilter(RefuseWithoutKey);
    }

    internal static bool IsRead(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static ValueTask<object?> RefuseWithoutKey(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<Caller>().Actor.Key is not null
            ? next(context)
            : throw new RuleViolationException(new KeyMissing());

    /// <summary>Tells the documentation.</summary>
    internal sealed record KeyIsRequired;
}
