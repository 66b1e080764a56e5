using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The theme: black on white, and the fonts that a paragraph pasted without a style falls back to.</summary>
internal static class DocxTheme
{
    private const string Xml = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公文"><a:themeElements>
        <a:clrScheme name="公文">
        <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
        <a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>
        <a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>
        <a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>
        <a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>
        </a:clrScheme>
        <a:fontScheme name="公文">
        <a:majorFont><a:latin typeface="{DocxFonts.Latin}"/><a:ea typeface="{DocxFonts.Heading}"/><a:cs typeface=""/><a:font script="Hans" typeface="{DocxFonts.Heading}"/></a:majorFont>
        <a:minorFont><a:latin typeface="{DocxFonts.Latin}"/><a:ea typeface="{DocxFonts.Body}"/><a:cs typeface=""/><a:font script="Hans" typeface="{DocxFonts.Body}"/></a:minorFont>
        </a:fontScheme>
        <a:fmtScheme name="公文">
        <a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst>
        <a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst>
        <a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst>
        <a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst>
        </a:fmtScheme></a:themeElements></a:theme>
        """;

    private const string Fill = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
    private const string Line = $"""<a:ln w="6350">{Fill}</a:ln>""";
    private const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

    public static void Write(ThemePart part)
    {
        using var xml = new MemoryStream(Encoding.UTF8.GetBytes(Xml));
        part.FeedData(xml);
    }
}
