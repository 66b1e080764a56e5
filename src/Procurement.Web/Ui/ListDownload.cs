using Procurement.Documents.Lists;
using Procurement.Web.Hosting;

namespace Procurement.Web.Ui;

/// <summary>A list as a workbook to download.</summary>
public static class ListDownload
{
    /// <param name="name">The file's name without its ending, e.g. 采购预算2020.</param>
    public static async Task<IResult> CreateAsync(string name, IReadOnlyList<ListSheet> sheets, CancellationToken cancel) => Results.Stream(
        await ScratchFile.WriteAsync(stream => ListWorkbook.WriteAsync(stream, sheets, cancel)), ListWorkbook.ContentType, $"{name}.xlsx");
}
