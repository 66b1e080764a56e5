namespace Procurement.Documents.Writers.Xlsx;

/// <summary>Fonts and sizes (in points) of a sheet.</summary>
internal static class SheetFonts
{
    public const string Table = "宋体";
    public const string Heading = "黑体";
    public const string Body = "仿宋";
    public const double TableSize = 11;
    public const double BodySize = 12;
    public const double TitleSize = 14;
    public const double HeadingSize = 16;

    /// <summary>The height of a line of table text.</summary>
    public const double TableLine = 15;

    public const double BodyLine = 20;

    /// <summary>The height of a text in a cell of the grid, in points.</summary>
    /// <param name="width">Of the column, in characters.</param>
    public static double TableHeight(string text, int width) => (TableLine * TextWidth.Lines(text, Math.Max(2, width - 2))) + 5;
}
