using System.Globalization;
using System.Text;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>Automatic numbers: the 六、 of a heading that stands nowhere in its text (ECMA-376 part 1, 17.9).</summary>
internal sealed class WordNumbering(ReadNotes notes)
{
    /// <summary>Of definitions and of lists in use; long documents have some hundreds.</summary>
    private const int Most = 5_000;

    private readonly Dictionary<string, ListDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListInstance> instances = new(StringComparer.Ordinal);

    public static WordNumbering Of(WorkbookFile file, string? path, ReadNotes notes)
    {
        var numbering = new WordNumbering(notes);
        if (path is not null && file.Has(path))
        {
            using var xml = file.Read(path);
            numbering.Read(xml);
        }

        return numbering;
    }

    /// <summary>The number that is printed before the next paragraph of these traits; empty for none.</summary>
    /// <param name="style">The paragraph's style, to which a level may be tied.</param>
    public string Next(ParagraphTraits traits, string? style)
    {
        if (traits.ListId is not { } id || !instances.TryGetValue(id, out var instance) || DefinitionOf(instance) is not { } list)
        {
            return "";
        }

        var level = Math.Clamp(traits.Level ?? list.LevelOf(style) ?? 0, 0, ListDefinition.Levels - 1);
        instance.Begin(list);
        return list.Count(level, instance.Levels, out var numbers) is { } shape && shape.Format is not "bullet"
            ? Print(shape, numbers, index => shape.IsLegal ? "decimal" : list.FormatOf(index, instance.Levels))
            : "";
    }

    private void Read(PartXml xml)
    {
        xml.ToRoot();
        while (xml.NextChild(0))
        {
            if (definitions.Count > Most || instances.Count > Most)
            {
                throw new DocumentRefusedException("的自动编号过多，不像是公开文件；请在 Word 中打开检查后另存为 docx。");
            }

            if (xml.Name is "abstractNum" && xml.LocalAttribute("abstractNumId") is { } id)
            {
                definitions[id] = ListDefinition.Read(xml);
            }
            else if (xml.Name is "num" && xml.LocalAttribute("numId") is { } number)
            {
                instances[number] = ListInstance.Read(xml);
            }
        }
    }

    private ListDefinition? DefinitionOf(ListInstance instance)
    {
        var list = definitions.GetValueOrDefault(instance.Definition);
        return list?.BorrowsFrom is { } style ? definitions.Values.FirstOrDefault(other => other.Lends == style) ?? list : list;
    }

    private string Print(ListLevel level, int[] numbers, Func<int, string> formatOf)
    {
        var text = new StringBuilder();
        for (var index = 0; index < level.Text.Length; index++)
        {
            var isNumber = level.Text[index] is '%' && index + 1 < level.Text.Length && level.Text[index + 1] is >= '1' and <= '9';
            var which = isNumber ? level.Text[++index] - '1' : 0;
            text.Append(!isNumber ? level.Text[index].ToString() : which < numbers.Length ? Numeral(numbers[which], formatOf(which)) : "");
        }

        // Latin numbers stand off from the text, 六、 and （一） do not.
        return text.Length > 0 && level.Suffix is not "nothing" && char.IsAscii(text[^1]) ? text.Append(' ').ToString() : text.ToString();
    }

    private string Numeral(int number, string format)
    {
        if (ListNumerals.Format(number, format) is { } numeral)
        {
            return numeral;
        }

        notes.Add("有的自动编号是不认识的格式，按阿拉伯数字读取。");
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
