using System.Text.RegularExpressions;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Published.Formats;
using Procurement.Documents.Published.Sections;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Documents.Published;

/// <summary>Reads a published file of any format into the two sections and what stands around them.</summary>
public static class PublishedFileReader
{
    /// <summary>The largest file that is read.</summary>
    public const long MostBytes = DocumentReader.MostBytes;

    /// <param name="stream">Need not seek; left open. The content decides the format; only <c>.json</c> goes by the name.</param>
    /// <param name="name">As it was handed in; also the place of every problem.</param>
    public static async Task<PublishedReading> ReadAsync(Stream stream, string name, CancellationToken cancel = default)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadJsonAsync(stream, cancel);
        }

        var reading = await DocumentReader.ReadAsync(stream, name, cancel);
        if (reading.Document is not { } document)
        {
            return new(null, reading.Problems, []);
        }

        try
        {
            return new(SectionReader.Read(document), [], document.Notes);
        }
        catch (RegexMatchTimeoutException)
        {
            return new(null, [new ImportProblem(name, "文件中有异常长的文字，不像是公开文件；请只保留要核对的部分后重新上传。")], []);
        }
    }

    /// <summary>Our own form says everything itself; nothing stands around the sections.</summary>
    private static async Task<PublishedReading> ReadJsonAsync(Stream stream, CancellationToken cancel)
    {
        var reading = await DisclosureJsonReader.ReadAsync(stream, cancel);
        return reading.Disclosure is { } disclosure ? new(Of(disclosure), [], []) : new(null, reading.Problems, []);
    }

    private static PublishedDocument Of(Disclosure disclosure) => new(
        disclosure.Department, disclosure.Year, disclosure.AsOf, [.. disclosure.Sections.DistinctBy(section => section.Key)], [], []);
}
