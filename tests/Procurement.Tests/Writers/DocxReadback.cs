using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Tests.Writers;

/// <summary>Reads the tables of a Word document without knowing how they were written.</summary>
internal static class DocxReadback
{
    public static IReadOnlyList<ReadTable> Tables(Stream docx)
    {
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Elements<Table>().Select(Read)];
    }

    private static ReadTable Read(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        var heads = rows.Where(row => row.Descendants<TableHeader>().Any()).Select(Expand).ToList();

        // The lowest head cell of each column; a cell that goes on from above takes its text from there.
        var leaves = heads[^1].Select((_, column) => heads.Select(head => head[column]).Last(text => text is not null)!);
        string[][] body = [.. rows.Skip(heads.Count).Select(row => Expand(row).Select(text => text ?? "").ToArray())];
        return new([.. leaves], [.. body.Where(row => row.Any(text => text.Length > 0))]);
    }

    /// <summary>The texts of a row, one a column of the grid; null where a cell goes on from the row above.</summary>
    private static List<string?> Expand(TableRow row) => [.. row.Elements<TableCell>().SelectMany(cell => Enumerable.Repeat(
        cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value is not MergedCellValues.Restart ? null : cell.InnerText,
        cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1))];
}
