namespace Procurement.Tests.Writers;

/// <summary>Reads the tables of a plain text: runs of lines with tabs; those before the first full or summed row are the header.</summary>
internal static class TxtReadback
{
    public static IReadOnlyList<ReadTable> Tables(string text)
    {
        var tables = new List<List<string[]>>();
        var inside = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.Contains('\t') && !inside)
            {
                tables.Add([]);
            }

            inside = line.Contains('\t');
            if (inside)
            {
                tables[^1].Add(line.Split('\t'));
            }
        }

        return [.. tables.Select(Read)];
    }

    private static ReadTable Read(List<string[]> lines)
    {
        // Each column is headed in exactly one leaf, so the header ends once every column has a text above it.
        var depth = Enumerable.Range(1, lines.Count).First(count => Enumerable.Range(0, lines[0].Length).All(column => lines.Take(count).Any(line => line[column].Length > 0)));
        var leaves = Enumerable.Range(0, lines[0].Length).Select(column => lines.Take(depth).Select(line => line[column]).Last(cell => cell.Length > 0));
        return new([.. leaves], [.. lines.Skip(depth)]);
    }
}
