using Microsoft.Extensions.Primitives;

namespace Procurement.Web.Movements.Forms;

/// <summary>Cards as addresses and forms name them: ids one by one or with commas between, numbers as people paste them.</summary>
public static class ChosenCards
{
    /// <summary>More than a movement holds is not looked at.</summary>
    private const int MostNumbers = 5000;

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', '，', '、', ';', '；', '　'];

    /// <summary>Each once, in their order; what is no id is left out.</summary>
    public static IReadOnlyList<Guid> Ids(StringValues given) =>
        [.. given.SelectMany(text => (text ?? "").Split(',')).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    /// <summary>Each once, in their order, whatever stands between them.</summary>
    public static IReadOnlyList<string> Numbers(StringValues typed) =>
        [.. typed.ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(MostNumbers)];
}
