using System.Text;
using System.Text.RegularExpressions;

namespace Procurement.Domain.Tracing;

/// <summary>A piece of a printed text.</summary>
/// <param name="Key">What it came from; null for plain words.</param>
public sealed record TextSpan(string Text, FigureKey? Key);

/// <summary>A text whose pieces say where they came from, by signs of the private use area around them that <see cref="Plain"/> cuts out.</summary>
/// <remarks>A text that holds such signs of its own is kept as it is, behind <see cref="Verbatim"/>, and has no pieces.</remarks>
public static partial class TracedText
{
    public const char Open = '\uE000';
    public const char Separator = '\uE001';
    public const char Close = '\uE002';

    /// <summary>First sign of a text whose other signs mean nothing.</summary>
    public const char Verbatim = '\uE003';

    public static bool HasSigns(string text) => text.AsSpan().ContainsAnyInRange(Open, Verbatim);

    /// <summary>The text as it prints.</summary>
    public static string Plain(string marked)
    {
        if (!HasSigns(marked))
        {
            return marked;
        }

        var text = new StringBuilder(marked.Length);
        foreach (var span in Spans(marked))
        {
            text.Append(span.Text);
        }

        return text.ToString();
    }

    /// <summary>The pieces from left to right; numbers among plain words are <see cref="FigureKey.LiteralKey"/>s.</summary>
    public static IEnumerable<TextSpan> Spans(string marked)
    {
        if (marked.StartsWith(Verbatim))
        {
            yield return new(marked[1..], null);
            yield break;
        }

        var at = 0;
        while (at < marked.Length)
        {
            var open = marked.IndexOf(Open, at);
            foreach (var span in Words(open < 0 ? marked[at..] : marked[at..open]))
            {
                yield return span;
            }

            if (open < 0)
            {
                yield break;
            }

            var separator = marked.IndexOf(Separator, open);
            var close = marked.IndexOf(Close, open);
            if (separator < 0 || close < separator)
            {
                yield return new(marked[open..], null);   // not one of ours
                yield break;
            }

            if (close > separator + 1)
            {
                yield return new(marked[(separator + 1)..close], FigureKey.TryParse(marked[(open + 1)..separator], out var key) ? key : null);
            }

            at = close + 1;
        }
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        var at = 0;
        foreach (var match in Numbers().EnumerateMatches(text).ToList())
        {
            if (match.Index > at)
            {
                yield return new(text[at..match.Index], null);
            }

            at = match.Index + match.Length;
            yield return new(text[match.Index..at], new FigureKey.LiteralKey(text[match.Index..at]));
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }

    private static List<(int Index, int Length)> ToList(this Regex.ValueMatchEnumerator matches)
    {
        var found = new List<(int, int)>();
        foreach (var match in matches)
        {
            found.Add((match.Index, match.Length));
        }

        return found;
    }

    [GeneratedRegex("[0-9](?:[0-9.,]{0,38}[0-9])?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
