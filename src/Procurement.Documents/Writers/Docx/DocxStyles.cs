using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The styles by which a person would go on editing: real headings, body text, table text.</summary>
/// <remarks>Sizes in half points. GB/T 9704-2012, 5.2.2 and 5.2.3: 三号 (16 pt) 仿宋, 22 lines on 225 mm, so a line is 29 pt; 7.3.3:
/// headings of the first level 黑体, two characters from the left.</remarks>
internal static class DocxStyles
{
    public const string Normal = "Normal";
    public const string Heading = "Heading1";
    public const string BodyText = "BodyText";
    public const string TableTitle = "TableTitle";
    public const string TableCaption = "TableCaption";
    public const string TableHead = "TableHead";
    public const string TableText = "TableText";
    public const string TableCentre = "TableCentre";
    public const string TableNumber = "TableNumber";
    public const string TableNote = "TableNote";
    public const string TableEnd = "TableEnd";
    public const string Footer = "Footer";
    public const string Grid = "DisclosureTable";

    /// <summary>三号, 四号 and 五号</summary>
    private const int Third = 32;
    private const int Fourth = 28;
    public const int Fifth = 21;

    /// <summary>29 points, in twentieths.</summary>
    private const string Line = "580";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts
                {
                    AsciiTheme = ThemeFontValues.MinorHighAnsi,
                    HighAnsiTheme = ThemeFontValues.MinorHighAnsi,
                    EastAsiaTheme = ThemeFontValues.MinorEastAsia,
                    ComplexScriptTheme = ThemeFontValues.MinorBidi,
                },
                new FontSize { Val = $"{Third}" },
                new FontSizeComplexScript { Val = $"{Third}" },
                DocxSettings.Languages)),
            new ParagraphPropertiesDefault()),
        Paragraph(Normal, "Normal", null, DocxFonts.Body, Third, new WidowControl { Val = false }, Justified(JustificationValues.Both)),
        Paragraph(Heading, "heading 1", Normal, DocxFonts.Heading, Third, new KeepNext(), new KeepLines(), FixedLine, Indented, new OutlineLevel { Val = 0 }),
        Paragraph(BodyText, "Body Text", Normal, DocxFonts.Body, Third, FixedLine, Indented),
        Paragraph(TableTitle, "表标题", Normal, DocxFonts.Heading, Fourth, new KeepNext(), new KeepLines(), Spaced(160, 80), Justified(JustificationValues.Center)),
        Paragraph(TableCaption, "表题注行", Normal, DocxFonts.Table, Fifth, new KeepNext(), new KeepLines(), Spaced(0, 40), Justified(JustificationValues.Left)),
        Paragraph(TableHead, "表头", Normal, DocxFonts.Heading, Fifth, new KeepNext(), Justified(JustificationValues.Center)),
        Paragraph(TableText, "表中文字", Normal, DocxFonts.Table, Fifth, Justified(JustificationValues.Left)),
        Paragraph(TableCentre, "表中居中", Normal, DocxFonts.Table, Fifth, Justified(JustificationValues.Center)),
        Paragraph(TableNumber, "表中数字", Normal, DocxFonts.Table, Fifth, Justified(JustificationValues.Right)),
        Paragraph(TableNote, "表注", Normal, DocxFonts.Table, Fifth, new KeepLines(), Spaced(60, 0)),
        Paragraph(TableEnd, "表后", Normal, DocxFonts.Table, 2, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }),
        Paragraph(Footer, "footer", Normal, DocxFonts.Table, Fourth, Justified(JustificationValues.Center)),
        DocxTableStyle.Create());

    private static SpacingBetweenLines FixedLine => new() { Line = Line, LineRule = LineSpacingRuleValues.Exact };

    /// <summary>Two characters of whatever size; the twips are for programs that do not count in characters.</summary>
    private static Indentation Indented => new() { FirstLine = "640", FirstLineChars = 200 };

    private static SpacingBetweenLines Spaced(int before, int after) => new() { Before = $"{before}", After = $"{after}" };

    private static Justification Justified(JustificationValues to) => new() { Val = to };

    public static Style Paragraph(string id, string name, string? basedOn, string font, int size, params OpenXmlElement[] properties)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name }, Default = id == Normal ? true : null };
        if (basedOn is not null)
        {
            style.BasedOn = new BasedOn { Val = basedOn };
        }

        style.PrimaryStyle = new PrimaryStyle();
        style.Append(new StyleParagraphProperties(properties));
        style.Append(new StyleRunProperties(DocxFonts.Of(font), new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" }));
        return style;
    }
}
