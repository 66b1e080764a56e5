namespace Procurement.Documents.Templating;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest letters to change, or null where a third of them would have to.</summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        var nearest = names.Select(name => (Name: name, Distance: Distance(written, name))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, written.Length / 3) ? nearest.Name : null;
    }

    /// <summary>“，是不是“X”？” or nothing, to end a message with.</summary>
    public static string Question(string written, IEnumerable<string> names) => Of(written, names) is { } name ? $"，是不是“{name}”？" : "。";

    /// <summary>Levenshtein's distance: letters put in, left out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[^1];
    }
}
