using System.Globalization;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Docx;

/// <summary>What a paragraph style or a paragraph itself says of outline and numbering; null where it says nothing.</summary>
/// <param name="Outline">0 to 8 for headings, 9 for body text.</param>
/// <param name="ListId">The numbering instance, <c>0</c> for none.</param>
/// <param name="Level">From 0.</param>
internal readonly record struct ParagraphTraits(int? Outline, string? ListId, int? Level)
{
    /// <summary>Reads the element at which the reader stands, if it is one of them.</summary>
    public ParagraphTraits With(PartXml xml)
    {
        if (xml.Name is "outlineLvl")
        {
            return this with { Outline = Number(xml.LocalAttribute("val")) };
        }

        if (xml.Name is not "numPr")
        {
            return this;
        }

        var traits = this;
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            traits = xml.Name is "numId" ? traits with { ListId = xml.LocalAttribute("val") }
                : xml.Name is "ilvl" ? traits with { Level = Number(xml.LocalAttribute("val")) }
                : traits;
        }

        return traits;
    }

    /// <summary>What is not said here, the style below says.</summary>
    public ParagraphTraits Over(ParagraphTraits below) => new(Outline ?? below.Outline, ListId ?? below.ListId, Level ?? below.Level);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The paragraph styles of a Word document (ECMA-376 part 1, 17.7).</summary>
internal sealed class WordStyles
{
    private const int MostBases = 20;
    private const int MostStyles = 20_000;
    private const int BodyText = 9;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string? standard;

    public static WordStyles Of(WorkbookFile file, string? path)
    {
        var read = new WordStyles();
        if (path is not null && file.Has(path))
        {
            using var xml = file.Read(path);
            xml.ToRoot();
            while (xml.NextChild(0))
            {
                if (xml.Name is "style" && xml.LocalAttribute("styleId") is { } id)
                {
                    read.Add(id, xml);
                }
            }
        }

        return read;
    }

    /// <summary>What a style says with all that it is based on.</summary>
    public ParagraphTraits TraitsOf(string? id)
    {
        var traits = default(ParagraphTraits);
        id ??= standard;
        for (var step = 0; step < MostBases && id is not null && styles.TryGetValue(id, out var style); step++)
        {
            traits = traits.Over(style.Traits);
            id = style.BasedOn;
        }

        return traits;
    }

    /// <summary>Whether a paragraph is a heading: by its outline level, or by its style's name where that has none.</summary>
    public bool IsHeading(string? id, ParagraphTraits traits) => traits.Outline is { } level
        ? level < BodyText
        : id is not null && styles.TryGetValue(id, out var style) && IsHeadingName(style.Name);

    private static bool IsHeadingName(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("标题", StringComparison.Ordinal)
        || name.Equals("title", StringComparison.OrdinalIgnoreCase);

    private void Add(string id, PartXml xml)
    {
        standard = xml.LocalAttribute("type") is "paragraph" && xml.LocalAttribute("default") is "1" or "true" ? id : standard;
        var style = new Style("", null, default);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            style = xml.Name switch
            {
                "name" => style with { Name = xml.LocalAttribute("val") ?? "" },
                "basedOn" => style with { BasedOn = xml.LocalAttribute("val") },
                "pPr" => style with { Traits = TraitsIn(xml) },
                _ => style,
            };
        }

        styles[id] = styles.Count < MostStyles ? style
            : throw new DocumentRefusedException("的样式过多，不像是公开文件；请在 Word 中打开检查后另存为 docx。");
    }

    private static ParagraphTraits TraitsIn(PartXml xml)
    {
        var traits = default(ParagraphTraits);
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            traits = traits.With(xml);
        }

        return traits;
    }

    private sealed record Style(string Name, string? BasedOn, ParagraphTraits Traits);
}
