using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Procurement.Documents.Lists;

/// <summary>Writes what a list shows as a workbook, row by row: memory does not grow with the list.</summary>
/// <remarks>Written part by part, without the library that fills whole sheets in memory (see Spreadsheets/README.md). Caption in row 1,
/// heads in row 2, frozen and with a filter.</remarks>
public static class ListWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    /// <param name="target">Need not be seekable.</param>
    public static async Task WriteAsync(Stream target, IReadOnlyList<ListSheet> sheets, CancellationToken cancel)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await AddAsync(archive, "[Content_Types].xml", ListParts.ContentTypes(sheets.Count), cancel);
        await AddAsync(archive, "_rels/.rels", ListParts.PackageRelations, cancel);
        await AddAsync(archive, "xl/workbook.xml", ListParts.Workbook([.. sheets.Select(sheet => sheet.Name)], [.. sheets.Select(sheet => sheet.Form is null ? 0 : ListSheetWriter.HeadRowOf(sheet))]), cancel);
        await AddAsync(archive, "xl/_rels/workbook.xml.rels", ListParts.WorkbookRelations(sheets.Count), cancel);
        await AddAsync(archive, "xl/styles.xml", ListStyles.Xml, cancel);
        foreach (var (index, sheet) in sheets.Index())
        {
            await using var part = await archive.CreateEntry($"xl/worksheets/sheet{index + 1}.xml", CompressionLevel.Fastest).OpenAsync(cancel);
            await using var xml = XmlWriter.Create(part, Settings);
            await ListSheetWriter.WriteAsync(xml, sheet, cancel);
        }
    }

    private static async Task AddAsync(ZipArchive archive, string name, string content, CancellationToken cancel)
    {
        await using var part = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancel);
    }
}
