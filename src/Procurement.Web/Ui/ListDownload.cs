using System.Text;
using NodaTime;
using Procurement.Documents.Lists;
using Procurement.Web.Hosting;

namespace Procurement.Web.Ui;

/// <summary>A list as a file to download.</summary>
public static class ListDownload
{
    /// <summary>As a workbook.</summary>
    /// <param name="name">The file's name without its ending, e.g. 采购预算2020.</param>
    public static async Task<IResult> CreateAsync(string name, IReadOnlyList<ListSheet> sheets, CancellationToken cancel) => Results.Stream(
        await ScratchFile.WriteAsync(stream => ListWorkbook.WriteAsync(stream, sheets, cancel)), ListWorkbook.ContentType, $"{name}.xlsx");

    /// <summary>As CSV without caption and totals, with the mark by which Excel knows the encoding.</summary>
    public static async Task<IResult> CreateCsvAsync(string name, ListSheet sheet, CancellationToken cancel) => Results.Stream(
        await ScratchFile.WriteAsync(async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await writer.WriteLineAsync(string.Join(',', sheet.Columns.Select(column => CsvCell.Of(column.Title))));
            await foreach (var row in sheet.Rows.WithCancellation(cancel))
            {
                await writer.WriteLineAsync(string.Join(',', row.Select(value => CsvCell.Of(value is LocalDate day ? day.Show() : value))));
            }
        }),
        "text/csv; charset=utf-8", $"{name}.csv");
}
