namespace Procurement.Documents.Bundles;

/// <summary>Where an object of the bundle stands; written out only when somebody asks.</summary>
/// <param name="List">The path of its list: <c>$.assets</c>.</param>
internal readonly record struct RowPlace(string List, int Index)
{
    /// <summary>An object that stands in no list.</summary>
    /// <param name="path">Its path: <c>$.purchases[3].recorded</c>.</param>
    public static RowPlace Object(string path) => new(path, -1);

    /// <param name="field">The name of a field; null for the object.</param>
    public string Of(string? field)
    {
        var row = Index < 0 ? List : $"{List}[{Index}]";
        return field is null ? row : $"{row}.{field}";
    }
}
