using System.IO.Compression;
using System.Text;
using Procurement.Documents.Spreadsheets;

namespace Procurement.Documents.Workbooks.Writing;

/// <summary>Copies the shell's parts into the finished workbook, filling sheets on the way.</summary>
/// <remarks>The same content gives the same bytes: parts in a fixed order with a fixed time, and without the two things that
/// System.IO.Packaging names at random, the core properties and the ids of the package's relationships.</remarks>
internal static class WorkbookZip
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relationships = "_rels/.rels";

    private const string Workbook = "xl/workbook.xml";

    /// <summary>ClosedXML writes the repeated header row as a relative reference, which LibreOffice does not follow.</summary>
    private const string RelativeTitles = "!1:1<";
    private const string FixedTitles = "!$1:$1<";

    private const string FixedRelationships =
        """
        <?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml" Id="rId1" /><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="/docProps/app.xml" Id="rId2" /></Relationships>
        """;

    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="fillings">By the name of the sheet's part.</param>
    public static void Copy(Stream shell, Stream target, IReadOnlyDictionary<string, SheetFilling> fillings)
    {
        using var source = new ZipArchive(shell, ZipArchiveMode.Read, leaveOpen: true);
        using var result = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderBy(part => part.FullName is ContentTypes ? "" : part.FullName, StringComparer.Ordinal))
        {
            if (!part.FullName.EndsWith(".psmdcp", StringComparison.Ordinal))
            {
                CopyPart(part, result, fillings.GetValueOrDefault(part.FullName));
            }
        }
    }

    private static void CopyPart(ZipArchiveEntry part, ZipArchive result, SheetFilling? filling)
    {
        var copy = result.CreateEntry(part.FullName, CompressionLevel.Fastest);
        copy.LastWriteTime = Fixed;
        using var from = part.Open();
        using var to = copy.Open();
        if (part.FullName is Workbook)
        {
            using var text = new StreamReader(from);
            to.Write(Encoding.UTF8.GetBytes(text.ReadToEnd().Replace(RelativeTitles, FixedTitles, StringComparison.Ordinal)));
        }
        else if (part.FullName is Relationships)
        {
            to.Write(Encoding.UTF8.GetBytes(FixedRelationships));
        }
        else if (filling is not null)
        {
            SheetFiller.Fill(from, to, filling);
        }
        else
        {
            from.CopyTo(to);
        }
    }
}
