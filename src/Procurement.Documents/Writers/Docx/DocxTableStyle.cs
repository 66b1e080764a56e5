using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Documents.Writers.Docx;

/// <summary>The grid of a printed table: thin lines inside, a stronger frame.</summary>
internal static class DocxTableStyle
{
    /// <summary>One millimetre left and right of a cell's text, in twips.</summary>
    public const int CellMargin = 57;

    /// <summary>Widths of lines in eighths of a point.</summary>
    public const uint Frame = 8;
    private const uint Inner = 4;

    public static Style Create() => new(
        new StyleName { Val = "公开表" },
        new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = Frame, Color = "auto" },
                new LeftBorder { Val = BorderValues.Single, Size = Frame, Color = "auto" },
                new BottomBorder { Val = BorderValues.Single, Size = Frame, Color = "auto" },
                new RightBorder { Val = BorderValues.Single, Size = Frame, Color = "auto" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = Inner, Color = "auto" },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = Inner, Color = "auto" }),
            new TableCellMarginDefault(
                new TopMargin { Width = "28", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "28", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table,
        StyleId = DocxStyles.Grid,
        CustomStyle = true,
    };
}
