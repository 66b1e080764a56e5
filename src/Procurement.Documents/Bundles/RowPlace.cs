namespace Procurement.Documents.Bundles;

/// <summary>Where an object of the bundle stands; written out only when somebody asks.</summary>
/// <param name="List">The path of its list: <c>$.assets</c>.</param>
internal readonly record struct RowPlace(string List, int Index)
{
    /// <param name="field">The name of a field; null for the object.</param>
    public string Of(string? field) => field is null ? $"{List}[{Index}]" : $"{List}[{Index}].{field}";
}
