using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>A line between title and grid: who on the left, as of when or in which unit on the right.</summary>
internal sealed record CaptionLine(string Left, string Right)
{
    /// <summary>The lines of a table. The last stands on the grid, so the shorter side is filled from below.</summary>
    public static IReadOnlyList<CaptionLine> Of(PrintedTable table)
    {
        string[] left = [.. new[] { table.DepartmentLine, table.PreparerLine }.OfType<string>()];
        string[] right = [.. new[] { table.AsOfLine, table.UnitLine }.OfType<string>()];
        var count = Math.Max(left.Length, right.Length);
        return [.. Enumerable.Range(0, count).Select(line => new CaptionLine(FromBelow(left, line, count), FromBelow(right, line, count)))];
    }

    private static string FromBelow(string[] texts, int line, int count) =>
        texts.ElementAtOrDefault(line - (count - texts.Length)) ?? "";
}
