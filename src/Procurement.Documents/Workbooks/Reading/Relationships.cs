namespace Procurement.Documents.Workbooks.Reading;

/// <summary>One reference from a part to another.</summary>
/// <param name="Type">The last word of its type, e.g. <c>worksheet</c>.</param>
/// <param name="Target">The name of the other part, without a leading slash.</param>
internal sealed record Relationship(string Id, string Type, string Target);

/// <summary>Reads what a part refers to.</summary>
internal static class Relationships
{
    private const int Most = 2_000;

    /// <param name="owner">The name of the part, empty for the package.</param>
    public static IReadOnlyList<Relationship> Of(WorkbookFile file, string owner) => IfAny(file, owner)
        ?? throw new WorkbookRefusedException("这不是 Excel 工作簿（.xlsx），或文件已损坏；请从本系统导出工作簿，填写后再导入。");

    /// <summary>As <see cref="Of"/>; null where the part has no list of references at all.</summary>
    public static IReadOnlyList<Relationship>? IfAny(WorkbookFile file, string owner)
    {
        var slash = owner.LastIndexOf('/');
        var folder = slash < 0 ? "" : owner[..slash];
        var path = $"{(folder.Length == 0 ? "" : folder + "/")}_rels/{owner[(slash + 1)..]}.rels";
        if (!file.Has(path))
        {
            return null;
        }

        using var xml = file.Read(path);
        return [.. Read(xml, folder).Take(Most)];
    }

    private static IEnumerable<Relationship> Read(PartXml xml, string folder)
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            if (xml.Attribute("TargetMode") is not "External"
                && xml.Attribute("Id") is { } id && xml.Attribute("Type") is { } type && xml.Attribute("Target") is { } target)
            {
                yield return new Relationship(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." and not "..")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
