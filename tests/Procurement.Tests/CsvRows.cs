using System.Text;

namespace Procurement.Tests;

/// <summary>RFC 4180 as the reference files use it: a header line, quotes where needed, quotes doubled inside them.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8).Where(line => line.Length > 0).Select(Split).ToList();
        return lines.Skip(1).Select(row => lines[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                // The second of two quotes in a row reopens the field and stands for itself.
                if (!isQuoted && field.Length > 0)
                {
                    field.Append('"');
                }

                isQuoted = !isQuoted;
            }
            else if (character == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        return [.. fields, field.ToString()];
    }
}
