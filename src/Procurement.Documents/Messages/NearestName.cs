namespace Procurement.Documents.Messages;

/// <summary>Guesses which name somebody meant.</summary>
internal static class NearestName
{
    /// <summary>Further apart than this it is another word, not a slip.</summary>
    private const int MaxDistance = 2;

    /// <summary>是不是“year”？ — the question whether the allowed name nearest to what was written was meant; null where none is near.</summary>
    public static string? Question(string written, IEnumerable<string> allowed) => To(written, allowed) is { } name ? $"是不是“{name}”？" : null;

    /// <summary>The allowed name nearest to what was written, or null where none is near. A word must keep more letters than it loses.</summary>
    private static string? To(string written, IEnumerable<string> allowed) => allowed
        .Where(name => Math.Abs(name.Length - written.Length) <= MaxDistance)
        .Select(name => (Name: name, Distance: Distance(written, name)))
        .Where(pair => pair.Distance <= MaxDistance && pair.Distance * 2 < pair.Name.Length)
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Name)
        .FirstOrDefault();

    /// <summary>Levenshtein distance: how many letters to add, drop or replace.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
