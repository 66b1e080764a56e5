using System.Text;
using Procurement.Domain.Audit;
using Procurement.Web.Ui;

namespace Procurement.Web.Audit;

/// <summary>The trail as CSV with a byte order mark, so that Excel reads the Chinese; written record by record.</summary>
internal static class AuditCsv
{
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<AuditRecord> records, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Row(AuditColumns.Titles).AsMemory(), cancel);
        await foreach (var record in records.WithCancellation(cancel))
        {
            await writer.WriteLineAsync(Row(AuditColumns.Of(record)).AsMemory(), cancel);
        }
    }

    private static string Row(IReadOnlyList<string> cells) => string.Join(',', cells.Select(CsvCell.Quote));
}
