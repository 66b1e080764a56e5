using Microsoft.AspNetCore.Mvc;
using Procurement.Web.Api.Description;

namespace Procurement.Web.Api;

/// <summary>Sets up the REST API: see the README beside this file for how an endpoint is added.</summary>
public static class ApiRoutes
{
    /// <summary>Bodies of JSON; an endpoint that takes files says so with its own <see cref="RequestSizeLimitAttribute"/>.</summary>
    public const long MaxBody = 1024 * 1024;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));

        // Without it a broken request would be answered with a bare 400, and nobody told which field.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddApiDocument();
        return services;
    }

    /// <summary>Endpoints of one capability under <c>/api/v1</c>.</summary>
    /// <param name="tag">The capability's Chinese name, its heading in the documentation.</param>
    public static RouteGroupBuilder ApiGroup(this IEndpointRouteBuilder routes, string tag)
    {
        var group = routes.MapGroup(ApiErrors.Root).WithTags(tag).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
        group.AddEndpointFilterFactory(QueryNames.Guard);
        return group;
    }

    /// <summary>What belongs to no capability.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApiDocument();
    }
}
