using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>An A4 page, upright or on its side; lengths in twips (1/1440 inch, 56.7 to the millimetre).</summary>
/// <remarks>Upright as GB/T 9704-2012, 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. On its side the text keeps the height of 156 mm
/// and takes 257 mm of the width, which a table of sixteen columns needs in 小五 (9 pt).</remarks>
internal sealed record DocxPage(int Width, int Height, int Top, int Right, int Bottom, int Left, int FooterDistance)
{
    private const int Short = 11906;
    private const int Long = 16838;

    public static DocxPage Upright { get; } = new(Short, Long, Top: 2098, Right: 1474, Bottom: 1984, Left: 1588, FooterDistance: 1304);

    public static DocxPage OnItsSide { get; } = new(Long, Short, Top: 1588, Right: 1134, Bottom: 1474, Left: 1134, FooterDistance: 794);

    public static DocxPage Of(bool wide) => wide ? OnItsSide : Upright;

    public int TextWidth => Width - Left - Right;

    /// <summary>The sizes of table text to choose from, in half points, the best first.</summary>
    public IReadOnlyList<int> TableSizes => Width > Height ? [21, 18, 15, 13] : [24, 21, 18, 15, 13];

    public SectionProperties CreateSection(string footerId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = (uint)Width, Height = (uint)Height, Orient = Width > Height ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = Top, Right = (uint)Right, Bottom = Bottom, Left = (uint)Left, Header = 851, Footer = (uint)FooterDistance, Gutter = 0 },
        new Columns { Space = "720" });

    /// <summary>— 1 — (GB/T 9704-2012, 7.5: 四号 half-width figures between two dashes, below the text).</summary>
    public static Footer CreateFooter() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Footer }),
        DocxText.Run("— "),
        new SimpleField(DocxText.Run("1")) { Instruction = " PAGE " },
        DocxText.Run(" —")));
}
