using System.Text;

namespace Procurement.Domain.Common;

/// <summary>The small tables that ship inside the rules: UTF-8, a header line, values without commas or quotes.</summary>
internal static class ShippedRows
{
    /// <summary>The rows below the header, each split at its commas.</summary>
    public static IEnumerable<string[]> Of(string file)
    {
        using var stream = typeof(ShippedRows).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The table {file} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var columns = reader.ReadLine()!.Split(',').Length;
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split(',');
            yield return row.Length == columns
                ? row
                : throw new InvalidOperationException($"A row of {file} does not have {columns} values: {line}");
        }
    }
}
