using Procurement.Documents.Json;

namespace Procurement.Documents.Bundles;

/// <summary>Keys that may stand only once, each with the index of the row that has it.</summary>
/// <param name="list">The path of the rows' list.</param>
internal sealed class SeenKeys<TKey>(LimitedProblems problems, string list)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> rows = [];

    public bool Contains(TKey key) => rows.ContainsKey(key);

    /// <summary>Takes the key of a row, or reports that another row has it.</summary>
    /// <param name="what">What the key is, in Chinese: <c>卡片编号</c>.</param>
    /// <param name="shown">The key as the file says it.</param>
    public void Add(TKey key, int row, string field, string what, string shown)
    {
        if (!rows.TryAdd(key, row))
        {
            problems.Add(new RowPlace(list, row).Of(field), $"{what}“{shown}”重复，{new RowPlace(list, rows[key]).Of(null)} 已经用了，请改正其中一处。");
        }
    }
}
