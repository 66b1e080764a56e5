namespace Procurement.Domain.Publishing.Comparing;

/// <summary>What came and went between two texts, sentence by sentence: the longest common sequence stays.</summary>
internal static class SentenceDifference
{
    /// <summary>More pairs than anybody writes into a section; beyond, sentences are compared place by place.</summary>
    private const int MostPairs = 4_000_000;

    public static IEnumerable<(string? Before, string? After)> Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        string[] first = [.. before.SelectMany(Split)];
        string[] second = [.. after.SelectMany(Split)];
        return (long)first.Length * second.Length > MostPairs ? ByPlace(first, second) : Joined(Changes(first, second));
    }

    /// <summary>Sentences end with 。！？；, which stay with them.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '。' or '！' or '？' or '；' or '\n')
            {
                yield return text[start..(index + 1)].Trim();
                start = index + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static IEnumerable<(string?, string?)> ByPlace(string[] first, string[] second) =>
        Enumerable.Range(0, Math.Max(first.Length, second.Length))
            .Select(index => (first.ElementAtOrDefault(index), second.ElementAtOrDefault(index)))
            .Where(pair => pair.Item1 != pair.Item2);

    private static IEnumerable<(string?, string?)> Changes(string[] first, string[] second)
    {
        var common = Lengths(first, second);
        var (left, right) = (0, 0);
        while (left < first.Length || right < second.Length)
        {
            if (left < first.Length && right < second.Length && first[left] == second[right])
            {
                (left, right) = (left + 1, right + 1);
                yield return (null, null);
            }
            else if (right == second.Length || (left < first.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return (first[left++], null);
            }
            else
            {
                yield return (null, second[right++]);
            }
        }
    }

    /// <summary>How many sentences the ends of both have in common.</summary>
    private static int[,] Lengths(string[] first, string[] second)
    {
        var lengths = new int[first.Length + 1, second.Length + 1];
        for (var left = first.Length - 1; left >= 0; left--)
        {
            for (var right = second.Length - 1; right >= 0; right--)
            {
                lengths[left, right] = first[left] == second[right] ? lengths[left + 1, right + 1] + 1 : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }

    /// <summary>What went and what came in its place is one change.</summary>
    private static IEnumerable<(string?, string?)> Joined(IEnumerable<(string? Gone, string? Come)> changes)
    {
        var (gone, come) = (new Queue<string>(), new Queue<string>());
        foreach (var change in changes.Append((null, null)))
        {
            if (change.Gone is not null)
            {
                gone.Enqueue(change.Gone);
            }
            else if (change.Come is not null)
            {
                come.Enqueue(change.Come);
            }
            else
            {
                while (gone.Count + come.Count > 0)
                {
                    yield return (gone.TryDequeue(out var before) ? before : null, come.TryDequeue(out var after) ? after : null);
                }
            }
        }
    }
}
