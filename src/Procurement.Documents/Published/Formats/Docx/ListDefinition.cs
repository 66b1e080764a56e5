using System.Globalization;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>One level of an automatic list.</summary>
/// <param name="Text">What is printed, with <c>%1</c> to <c>%9</c> for the levels' numbers.</param>
/// <param name="RestartAfter">The level (from 1) whose number starts this one anew; null for any higher one, 0 for none.</param>
internal sealed record ListLevel(int Start, string Format, string Text, string Suffix, int? RestartAfter, bool IsLegal, string? Style)
{
    private static readonly ListLevel Standard = new(0, "decimal", "", "tab", null, false, null);

    /// <summary>Reads the <c>lvl</c> at which the reader stands.</summary>
    public static ListLevel Read(PartXml xml)
    {
        var level = Standard;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            var value = xml.LocalAttribute("val") ?? "";
            level = xml.Name switch
            {
                "start" => level with { Start = Number(value) ?? 0 },
                "numFmt" => level with { Format = value },
                "lvlText" => level with { Text = value },
                "suff" => level with { Suffix = value },
                "lvlRestart" => level with { RestartAfter = Number(value) },
                "isLgl" => level with { IsLegal = value is not ("0" or "false") },
                "pStyle" => level with { Style = value },
                _ => level,
            };
        }

        return level;
    }

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>An abstract numbering and the state of its counters; all its instances count on together.</summary>
internal sealed class ListDefinition
{
    public const int Levels = 9;

    private readonly ListLevel?[] levels = new ListLevel?[Levels];
    private readonly int?[] counters = new int?[Levels];

    /// <summary>The numbering style that it takes its levels from.</summary>
    public string? BorrowsFrom { get; private set; }

    /// <summary>The numbering style whose levels it holds.</summary>
    public string? Lends { get; private set; }

    public static ListDefinition Read(PartXml xml)
    {
        var list = new ListDefinition();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.Name is "lvl" && ListLevel.Number(xml.LocalAttribute("ilvl")) is { } index and < Levels)
            {
                list.levels[index] = ListLevel.Read(xml);
            }
            else if (xml.Name is "numStyleLink")
            {
                list.BorrowsFrom = xml.LocalAttribute("val");
            }
            else if (xml.Name is "styleLink")
            {
                list.Lends = xml.LocalAttribute("val");
            }
        }

        return list;
    }

    /// <summary>The level that a paragraph style is tied to, if one is.</summary>
    public int? LevelOf(string? style) => style is not null && Array.FindIndex(levels, level => level?.Style == style) is >= 0 and var found ? found : null;

    /// <summary>Makes the next number of a level this one.</summary>
    public void StartAt(int level, int number) => counters[level] = number - 1;

    /// <summary>Counts a paragraph and gives the numbers of all levels down to its own.</summary>
    public ListLevel? Count(int level, ListLevel?[] overrides, out int[] numbers)
    {
        numbers = new int[level + 1];
        for (var index = 0; index <= level; index++)
        {
            var start = (overrides[index] ?? levels[index])?.Start ?? 0;
            counters[index] = index < level ? counters[index] ?? start : counters[index] is { } last ? last + 1 : start;
            numbers[index] = counters[index]!.Value;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if ((overrides[deeper] ?? levels[deeper])?.RestartAfter is not { } after || level < after)
            {
                counters[deeper] = null;
            }
        }

        return overrides[level] ?? levels[level];
    }

    public string FormatOf(int level, ListLevel?[] overrides) => (overrides[level] ?? levels[level])?.Format ?? "decimal";
}
