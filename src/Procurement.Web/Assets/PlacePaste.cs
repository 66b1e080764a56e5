using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Web.Assets;

/// <summary>Places pasted from a spreadsheet: 编码, 名称 and, where one unit uses it, 单位编码; a heading may stand above.</summary>
public static class PlacePaste
{
    public const int MostRows = 2000;
    private const int MostCharacters = 1_000_000;

    /// <param name="units">Ids of the units that the person sees, by their codes.</param>
    /// <exception cref="RuleViolationException">PL-ROW: nothing at all, too much, or the first row that is wrong.</exception>
    public static IReadOnlyList<PlaceDraft> Read(string? pasted, IReadOnlyDictionary<string, Guid> units)
    {
        if (pasted is { Length: > MostCharacters })
        {
            throw Wrong(1, $"粘贴的内容超过 {MostCharacters / 10_000} 万字，请分批粘贴。");
        }

        var rows = (pasted ?? "").Split('\n').Select((text, index) => (Row: index + 1, Cells: text.TrimEnd('\r').Split('\t').Select(cell => cell.Trim()).ToArray()))
            .Where(row => row.Cells.Any(cell => cell.Length > 0)).SkipWhile(IsHeading).ToList();
        if (rows.Count is 0 or > MostRows)
        {
            throw Wrong(1, rows.Count == 0 ? "没有内容，请从 Excel 复制编码、名称、单位编码三列后粘贴。" : $"共 {rows.Count} 行，一次最多 {MostRows} 行，请分批粘贴。");
        }

        var drafts = new List<PlaceDraft>(rows.Count);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (row, cells) in rows)
        {
            var draft = Read(row, cells, units);
            drafts.Add(codes.Add(draft.Code) ? draft : throw Wrong(row, $"地点编码“{draft.Code}”与前面的行重复。"));
        }

        return drafts;
    }

    private static bool IsHeading((int Row, string[] Cells) row) => row.Cells[0] is "编码" or "地点编码";

    private static PlaceDraft Read(int row, string[] cells, IReadOnlyDictionary<string, Guid> units)
    {
        var unitCode = cells.ElementAtOrDefault(2) ?? "";
        Guid? unit = unitCode.Length == 0 ? null : units.TryGetValue(unitCode, out var id) ? id : throw Wrong(row, $"没有编码为“{unitCode}”的单位。");
        try
        {
            return new PlaceDraft(cells[0], cells.ElementAtOrDefault(1) ?? "", unit).Checked();
        }
        catch (RuleViolationException refusal)
        {
            throw Wrong(row, refusal.Violation.Message);
        }
    }

    private static RuleViolationException Wrong(int row, string what) => new(new PlaceRowWrong(row, what));
}
