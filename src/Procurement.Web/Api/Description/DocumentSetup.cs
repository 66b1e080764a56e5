using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Procurement.Web.Access;

namespace Procurement.Web.Api.Description;

/// <summary>What the OpenAPI document says beyond the endpoints' own names and types.</summary>
internal static class DocumentSetup
{
    public const string Bearer = "bearer";
    public const string Cookie = "cookie";
    public const string Address = "/api/v1/openapi.json";

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<ApiDocument>();
        services.AddOpenApi(ApiDocument.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1/", StringComparison.OrdinalIgnoreCase) is true;

            // Plain values stand in place, where each field has its own meaning; only what has fields or a list of values gets a name.
            options.CreateSchemaReferenceId = type => SchemaDetails.IsPlain(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddDocumentTransformer(DescribeAsync);
            options.AddOperationTransformer(OperationDetails.CompleteAsync);
            options.AddSchemaTransformer(SchemaDetails.CompleteAsync);
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes
        .MapGet(Address, async (ApiDocument document, CancellationToken cancel) => Results.Bytes(await document.JsonAsync(cancel), "application/json; charset=utf-8"))
        .ExcludeFromDescription().RequireAuthorization(Policies.SignedIn);

    private static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "政府采购与资产登记簿接口",
            Version = "1",
            Description = "采购预算、采购执行、验收、建卡和统计的读写接口，与页面使用同一套规则。金额、单价和数量是文本（精确小数），年度是数字，日期为 ISO 形式。",
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "本服务" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "访问令牌，在“访问令牌”页面新建；读写都可用。" },
            [Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "procurement", Description = "浏览器的登录；只能读取。" },
        };
        var problem = await context.GetOrCreateSchemaAsync(typeof(ApiProblem), null, cancel);
        document.AddComponent(nameof(ApiProblem), problem);
    }
}
