namespace Procurement.Domain.Checks.Published;

/// <summary>Finds names that differ by one character, without comparing each with each.</summary>
/// <remarks>Two names are one character apart when leaving one out of either, or putting one joker into both, gives the same text.</remarks>
public sealed class NearNames
{
    private const char Joker = '\0';
    private readonly Dictionary<string, List<string>> byKey = new(StringComparer.Ordinal);

    /// <param name="names">Folded, each once.</param>
    public NearNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var key in Keys(name))
            {
                if (!byKey.TryGetValue(key, out var same))
                {
                    byKey[key] = same = [];
                }

                same.Add(name);
            }
        }
    }

    /// <summary>The known names that are one character off, less those where that character tells two things apart: digits, 一二三, 东西南北.</summary>
    public IEnumerable<string> Near(string name) => Keys(name)
        .SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Where(other => other != name && !IsOrdinal(name, other)).Distinct(StringComparer.Ordinal);

    /// <summary>How many characters have to be changed, put in or left out; more than <paramref name="most"/> is told as one more.</summary>
    public static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = int.Min(change, int.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return int.Min(above[^1], most + 1);
    }

    private static IEnumerable<string> Keys(string name)
    {
        yield return name;
        for (var index = 0; index < name.Length; index++)
        {
            yield return string.Concat(name.AsSpan(0, index), name.AsSpan(index + 1));
            yield return string.Concat(name.AsSpan(0, index), [Joker], name.AsSpan(index + 1));
        }
    }

    private static bool IsOrdinal(string left, string right)
    {
        var start = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return new[] { left, right }.Any(name => start < name.Length && IsOrdinal(name[start]) && (left.Length == right.Length || name.Length > int.Min(left.Length, right.Length)));
    }

    private static bool IsOrdinal(char character) =>
        char.IsAsciiLetterOrDigit(character) || "一二三四五六七八九十甲乙丙丁东西南北中上下左右前后新老大小省市县区乡镇村".Contains(character, StringComparison.Ordinal);
}
