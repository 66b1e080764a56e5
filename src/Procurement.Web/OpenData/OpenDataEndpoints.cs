using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.OpenData;

/// <summary>开放数据: its services, the addresses for everybody, and the API of the consent.</summary>
public static class OpenDataEndpoints
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddScoped<OpenDataReader>();
        services.AddScoped<OpenDataHandler>();
        services.AddScoped<OpenFiles>();
    }

    /// <remarks>Whatever is not open answers 404 and nothing else: nobody learns which departments there are, or what they prepare.</remarks>
    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open/{departmentId:guid}", IndexAsync).AddEndpointFilter(ForEverybody).AllowAnonymous();
        routes.MapGet("/open/{departmentId:guid}/{year:int}/{file}", LatestAsync).AddEndpointFilter(ForEverybody).AllowAnonymous();
        routes.MapGet("/open/{departmentId:guid}/{year:int}/v{number:int}/{file}", VersionAsync).AddEndpointFilter(ForEverybody).AllowAnonymous();
        var group = routes.ApiGroup("信息公开");
        group.MapGet("/disclosures/open-data", FindAsync).WithName("getOpenData").WithSummary("读取是否对外开放数据")
            .WithDescription("开放后，已发布的信息公开可以不登录读取：address 是目录的地址。").RequireAuthorization(Policies.DisclosureRead);
        group.MapPut("/disclosures/open-data", ChangeAsync).WithName("putOpenData").WithSummary("开放或停止开放数据")
            .WithDescription("须由审核人员办理，并写明依据 reason。ocidPrefix 为开放合同组织登记的 OCID 前缀，没有则不给。").RequireAuthorization(Policies.DisclosureApprove);
    }

    private static Task<IResult> IndexAsync(Guid departmentId, HttpContext http, OpenFiles files, CancellationToken cancel) => files.IndexAsync(http, departmentId, cancel);

    private static Task<IResult> LatestAsync(Guid departmentId, int year, string file, HttpContext http, OpenFiles files, CancellationToken cancel) =>
        files.FileAsync(http, departmentId, year, number: null, file, cancel);

    private static Task<IResult> VersionAsync(Guid departmentId, int year, int number, string file, HttpContext http, OpenFiles files, CancellationToken cancel) =>
        files.FileAsync(http, departmentId, year, number, file, cancel);

    /// <summary>Pages of others may read it too; no answer depends on who asks.</summary>
    private static ValueTask<object?> ForEverybody(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }

    private static async Task<Resource<OpenDataView>> FindAsync(Caller caller, OpenDataReader reader, CancellationToken cancel) =>
        View(caller, await reader.ConsentAsync(caller.Actor, cancel));

    private static Task<Resource<OpenDataView>> ChangeAsync(
        OpenDataBody body, IfMatch match, HttpContext http, Caller caller, OpenDataHandler handler, OpenDataReader reader, CancellationToken cancel) => match.EditAsync(
        http,
        async version => View(caller, await handler.ChangeAsync(caller.Actor, new ChangeConsent(body.IsOpen, body.OcidPrefix, body.Reason, version), cancel)),
        () => FindAsync(caller, reader, cancel));

    private static Resource<OpenDataView> View(Caller caller, ConsentState state) => new(
        new OpenDataView(state.IsOpen, state.OcidPrefix, OpenAddresses.Index(caller.DepartmentId), state.ChangedBy, state.ChangedAt, state.RowVersion), state.RowVersion);

    /// <param name="IsOpen">是否对外开放</param>
    /// <param name="Reason">依据</param>
    /// <param name="OcidPrefix">登记的 OCID 前缀，如 ocds-213czf；没有登记则不给</param>
    internal sealed record OpenDataBody(bool IsOpen, string? Reason, string? OcidPrefix = null);

    /// <param name="IsOpen">是否对外开放</param>
    /// <param name="OcidPrefix">登记的 OCID 前缀</param>
    /// <param name="Address">目录的地址，不登录即可读取</param>
    /// <param name="ChangedBy">最近办理的人</param>
    /// <param name="ChangedAt">最近办理的时刻</param>
    internal sealed record OpenDataView(bool IsOpen, string? OcidPrefix, string Address, string? ChangedBy, NodaTime.Instant? ChangedAt, int RowVersion);
}
