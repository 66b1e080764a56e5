namespace Procurement.Documents.Published.Sections;

/// <summary>Lines of text that <c>pdftotext -layout</c> wrote: cells stand apart by blanks.</summary>
internal static class PdfLines
{
    /// <param name="grid">The number of the first grid.</param>
    public static IReadOnlyList<Piece> Read(IReadOnlyList<ReadParagraph> lines, int grid) => TabbedLines.Read(lines, grid);
}
