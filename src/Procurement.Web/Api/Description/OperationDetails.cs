using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Procurement.Web.Api.Description;

/// <summary>Adds to each operation what all share: who may, headers, refusals, Chinese words for parameters.</summary>
internal static class OperationDetails
{
    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var isRead = HttpMethods.IsGet(context.Description.HttpMethod ?? "");
        DescribeParameters(operation);
        AddHeaders(operation, context, endpoint, isRead);
        AddSecurity(operation, context.Document!, isRead, isOpen: endpoint.OfType<IAllowAnonymous>().Any());
        AddRefusals(operation, context, endpoint, isRead);
        var policy = endpoint.OfType<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(name => name is not null);
        if (policy is not null)
        {
            operation.Description = $"{operation.Description} 需要的角色：{PolicyText.RolesOf(policy)}。".TrimStart();
        }

        return Task.CompletedTask;
    }

    private static void DescribeParameters(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            // Records of list parameters are written as C# writes properties, addresses are not.
            parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            parameter.Description ??= Glossary.Of(parameter.Name);
        }
    }

    private static void AddHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context, IList<object> endpoint, bool isRead)
    {
        var takesMatch = context.Description.ParameterDescriptions.Any(parameter => parameter.Type == typeof(IfMatch))
            || endpoint.OfType<System.Reflection.MethodInfo>().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IfMatch)));
        operation.Parameters ??= [];
        if (takesMatch)
        {
            operation.Parameters.Add(Header(IfMatch.Header, "读取这条内容时得到的 ETag。", required: true, "\"3-1f0c2ab9d4e86f57\""));
        }

        if (!isRead)
        {
            var required = endpoint.OfType<Idempotency.KeyIsRequired>().Any();
            operation.Parameters.Add(Header(
                Idempotency.Header, "请求编号：每个新请求换一个值；重发同一请求用原值，只登记一次，得到相同的回答。", required, "0192f3c4-7d2e-7a51-9c11-5f0e6b1d2a34"));
        }

        foreach (var response in (operation.Responses ?? []).Where(response => response.Key.StartsWith('2') && endpoint.OfType<ResourceAnswer>().Any()))
        {
            ((OpenApiResponse)response.Value).Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            ((OpenApiResponse)response.Value).Headers!["ETag"] = new OpenApiHeader { Description = "版本标识，用于 If-None-Match 和 If-Match。", Schema = Text() };
        }
    }

    private static void AddSecurity(OpenApiOperation operation, OpenApiDocument document, bool isRead, bool isOpen)
    {
        operation.Security = isOpen ? [] : [Requirement(document, DocumentSetup.Bearer)];
        if (isRead && !isOpen)
        {
            operation.Security.Add(Requirement(document, DocumentSetup.Cookie));
        }
    }

    private static void AddRefusals(OpenApiOperation operation, OpenApiOperationTransformerContext context, IList<object> endpoint, bool isRead)
    {
        operation.Responses ??= [];
        if (isRead && endpoint.OfType<ResourceAnswer>().Any())
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "内容没有变化（If-None-Match）。" };
        }

        foreach (var status in Statuses(operation, isRead))
        {
            operation.Responses[$"{status}"] = new OpenApiResponse
            {
                Description = RuleStatus.TitleOf(status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ApiProblem.ContentType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ApiProblem), context.Document) },
                },
            };
        }
    }

    private static IEnumerable<int> Statuses(OpenApiOperation operation, bool isRead)
    {
        var parameters = operation.Parameters!.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var found = operation.Parameters!.Any(parameter => parameter.In is ParameterLocation.Path);
        return new (int Status, bool Applies)[]
        {
            (400, true), (401, true), (403, true), (404, found), (409, !isRead), (412, parameters.Contains(IfMatch.Header)), (413, !isRead), (415, operation.RequestBody is not null),
            (422, !isRead), (428, operation.Parameters!.Any(parameter => parameter is { In: ParameterLocation.Header, Required: true })), (503, true),
        }.Where(pair => pair.Applies).Select(pair => pair.Status);
    }

    private static OpenApiParameter Header(string name, string description, bool required, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Required = required, Schema = Text(), Example = example };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSecurityRequirement Requirement(OpenApiDocument document, string scheme) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
