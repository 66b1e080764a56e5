using System.Globalization;
using System.Text;
using Procurement.Documents.Messages;

namespace Procurement.Documents.Json;

/// <summary>Where a validation stands in the document, as a path that is written out only when there is something to say.</summary>
internal sealed class JsonPlace(string root)
{
    /// <summary>Longer names are cut: a place is a line, not a page.</summary>
    private const int MaxName = 60;

    private readonly List<(string? Name, int Index)> steps = [];

    public void Enter(string name) => steps.Add((name, 0));

    public void Enter(int index) => steps.Add((null, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);

    /// <summary><c>$.assets[3].value</c>; a name that is not a plain word stands in brackets and quotes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(root);
        foreach (var (name, index) in steps)
        {
            _ = name switch
            {
                null => text.Append(CultureInfo.InvariantCulture, $"[{index}]"),
                _ when IsWord(name) => text.Append('.').Append(name),
                _ => text.Append("['").Append(Excerpt.Of(name, MaxName)).Append("']"),
            };
        }

        return text.ToString();
    }

    private static bool IsWord(string name) => name.Length is > 0 and <= MaxName && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_');
}
