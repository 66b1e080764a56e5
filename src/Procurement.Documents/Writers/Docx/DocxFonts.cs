using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The fonts of the document and what stands in where one is missing.</summary>
/// <remarks>仿宋_GB2312 is on office machines but not in a plain Windows; the font table names 仿宋 for it, and the class of every
/// font (panose, character set), by which other systems choose their own.</remarks>
internal static class DocxFonts
{
    public const string Body = "仿宋_GB2312";
    public const string Heading = "黑体";
    public const string Table = "宋体";
    public const string Latin = "Times New Roman";

    /// <summary>GB 2312, as font tables number it.</summary>
    private const string ChineseCharset = "86";

    public static RunFonts Of(string eastAsia) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = eastAsia, ComplexScript = Latin };

    public static Fonts CreateTable() => new(
        Chinese(Body, "仿宋", "02010609060101010101", FontFamilyValues.Modern),
        Chinese("仿宋", "FangSong", "02010609060101010101", FontFamilyValues.Modern),
        Chinese(Heading, "SimHei", "02010609060101010101", FontFamilyValues.Modern),
        Chinese(Table, "SimSun", "02010600030101010101", FontFamilyValues.Auto),
        new Font(
            new Panose1Number { Val = "02020603050405020304" },
            new FontCharSet { Val = "00" },
            new FontFamily { Val = FontFamilyValues.Roman },
            new Pitch { Val = FontPitchValues.Variable })
        { Name = Latin });

    private static Font Chinese(string name, string alternative, string panose, FontFamilyValues family) => new(
        new AltName { Val = alternative },
        new Panose1Number { Val = panose },
        new FontCharSet { Val = ChineseCharset },
        new FontFamily { Val = family },
        new Pitch { Val = FontPitchValues.Fixed })
    { Name = name };
}
