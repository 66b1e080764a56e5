using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Procurement.Documents.Lists;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Common;

namespace Procurement.Documents.Stocktaking;

/// <summary>A listed card on the sheet to fill in.</summary>
/// <param name="Place">Its place as <see cref="CountWorkbookHead.Places"/> writes it; null for none.</param>
/// <param name="Value">账面原值 in yuan.</param>
public sealed record CountWorkbookRow(
    string CardNumber, string Name, string? Model, string MeasureUnit, string? Place, string? Custodian, Quantity Quantity, Money Value);

/// <param name="Number">盘点单号</param>
/// <param name="Caption">Above the table: whose list, of which place.</param>
/// <param name="Places">What the drop-down of 实际地点 offers.</param>
public sealed record CountWorkbookHead(string Number, string Caption, IReadOnlyList<string> Places);

/// <summary>Writes 盘点表 to be filled in: what the books say is locked, what was found is open, and rows below are for things without a card.</summary>
/// <remarks>Streamed; the sheet is protected without a password, against slips and not against people: the reader checks everything again.</remarks>
public static class CountWorkbookWriter
{
    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    private static readonly IReadOnlyList<string> Guide =
    [
        "每行一张卡片：填写“实盘数量”，没有找到的填 0；不填表示还没有盘，不会改动已有的清点结果。",
        "在别处找到的，在“实际地点”中从列表选择；型号、保管人等与账面不符的，写在“备注”中。",
        "账上没有的实物，在清单下面的空行填写资产名称、规格型号、计量单位、实盘数量和实际地点，卡片编号留空。",
        "填好后在盘点页面的“盘点表”中上传。有一处填错就全部不登记，页面会逐处列出；同一个文件传两次只登记一次。",
    ];

    public static async Task WriteAsync(CountWorkbookHead head, IAsyncEnumerable<CountWorkbookRow> rows, Stream target, CancellationToken cancel)
    {
        string[] names = [CountForm.SheetName, CountForm.GuideName, CountForm.PlacesName];
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await AddAsync(archive, "[Content_Types].xml", ListParts.ContentTypes(names.Length), cancel);
        await AddAsync(archive, "_rels/.rels", ListParts.PackageRelations, cancel);
        await AddAsync(archive, "xl/workbook.xml", ListParts.Workbook(names, [CountSheetXml.HeadRow, 0, 0]), cancel);
        await AddAsync(archive, "xl/_rels/workbook.xml.rels", ListParts.WorkbookRelations(names.Length), cancel);
        await AddAsync(archive, "xl/styles.xml", CountStyles.Xml, cancel);
        await SheetAsync(archive, 1, xml => CountSheetXml.WriteAsync(xml, head, rows, cancel), cancel);
        await SheetAsync(archive, 2, xml => ListAsync(xml, 24, [[CountForm.NumberLabel, head.Number], .. Guide.Index().Select(line => new[] { $"{line.Index + 1}", line.Item })]), cancel);
        await SheetAsync(archive, 3, xml => ListAsync(xml, 48, [["地点"], .. head.Places.Select(place => new[] { place })]), cancel);
    }

    private static async Task ListAsync(XmlWriter xml, int width, IEnumerable<string[]> lines)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", ListSheetWriter.Namespace);
        xml.WriteRaw($"<cols><col min=\"1\" max=\"1\" width=\"{width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/></cols>");
        xml.WriteStartElement("sheetData", ListSheetWriter.Namespace);
        var rows = new RowWriter(xml, "", ListSheetWriter.Namespace, new ShellStyles());
        foreach (var (index, line) in lines.Index())
        {
            rows.StartRow(index + 1);
            for (var column = 0; column < line.Length; column++)
            {
                rows.Text(column + 1, null, line[column]);
            }

            rows.EndRow();
        }

        await xml.WriteEndDocumentAsync();
    }

    private static async Task SheetAsync(ZipArchive archive, int number, Func<XmlWriter, Task> write, CancellationToken cancel)
    {
        await using var part = await archive.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).OpenAsync(cancel);
        await using var xml = XmlWriter.Create(part, Settings);
        await write(xml);
    }

    private static async Task AddAsync(ZipArchive archive, string name, string content, CancellationToken cancel)
    {
        await using var part = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancel);
    }
}
