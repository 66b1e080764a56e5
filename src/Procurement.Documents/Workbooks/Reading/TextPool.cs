namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Keeps one copy of each text of a workbook, and not more text than memory should hold.</summary>
/// <remarks>Units, names and measures repeat over thousands of rows.</remarks>
internal sealed class TextPool
{
    private const int MostPooled = 200_000;
    private const int LongestPooled = 64;
    private const long MostCharacters = 50_000_000;

    private readonly HashSet<string> pooled = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private long characters;

    public TextPool() => lookup = pooled.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Take(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        characters += text.Length;
        if (characters > MostCharacters)
        {
            throw new WorkbookRefusedException("工作簿中的文字过多；请删去多余内容，或分成几个文件。");
        }

        var kept = text.ToString();
        if (kept.Length <= LongestPooled && pooled.Count < MostPooled)
        {
            pooled.Add(kept);
        }

        return kept;
    }
}
