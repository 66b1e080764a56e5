using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;
using Procurement.Web.Access;
using Procurement.Web.Api.Description;

namespace Procurement.Web.Pages.Api;

/// <summary>The API for people who read: the OpenAPI document as a page, with the habits of the API before it.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(ApiDocument document) : PageModel
{
    public IReadOnlyList<OperationGroup> Groups { get; private set; } = [];

    public IReadOnlyList<(string Name, IReadOnlyList<FieldRow> Fields)> Schemas { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Codes => RuleCodes.All;

    public string Origin => $"{Request.Scheme}://{Request.Host}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var description = await document.GetAsync(cancel);
        Groups = [.. description.Paths
            .SelectMany(path => path.Value.Operations ?? [], (path, operation) => Row(path.Key, operation.Key.Method, operation.Value))
            .GroupBy(row => row.Tag, (tag, rows) => new OperationGroup(tag, [.. rows.OrderBy(row => row.Path, StringComparer.Ordinal).ThenBy(row => row.Method, StringComparer.Ordinal)]))
            .OrderBy(group => group.Operations[0].Path, StringComparer.Ordinal)];
        Schemas = [.. (description.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            .Select(schema => (schema.Key, (IReadOnlyList<FieldRow>)[.. SchemaText.FieldsOf(schema.Value)]))
            .Where(schema => schema.Item2.Count > 0).OrderBy(schema => schema.Key, StringComparer.Ordinal)];
    }

    private OperationRow Row(string path, string method, OpenApiOperation operation) => new(
        operation.Tags?.FirstOrDefault()?.Name ?? "其他",
        method,
        path,
        operation.OperationId ?? "",
        operation.Summary ?? "",
        operation.Description ?? "",
        [.. (operation.Parameters ?? []).Select(parameter => new ParameterRow(
            PlaceOf(parameter.In), new FieldRow(parameter.Name!, SchemaText.Of(parameter.Schema), parameter.Required, parameter.Description ?? "")))],
        SchemaText.Of(operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema),
        [.. (operation.Responses ?? []).Where(answer => answer.Key.StartsWith('2'))
            .Select(answer => (answer.Key, SchemaText.Of(answer.Value.Content?.Values.FirstOrDefault()?.Schema)))],
        string.Join(" ", (operation.Responses ?? []).Keys.Where(status => !status.StartsWith('2'))),
        SampleText.Curl(Origin, method, path, operation));

    private static string PlaceOf(ParameterLocation? place) => place switch
    {
        ParameterLocation.Path => "地址",
        ParameterLocation.Header => "请求头",
        _ => "查询参数",
    };
}

/// <summary>The operations of one capability.</summary>
public sealed record OperationGroup(string Tag, IReadOnlyList<OperationRow> Operations);

public sealed record ParameterRow(string Place, FieldRow Field);

/// <param name="Answers">Status and schema of what succeeds.</param>
/// <param name="Refusals">The other statuses, apart by blanks.</param>
public sealed record OperationRow(
    string Tag, string Method, string Path, string Id, string Summary, string Description, IReadOnlyList<ParameterRow> Parameters, string Body,
    IReadOnlyList<(string Status, string Schema)> Answers, string Refusals, string Curl);
