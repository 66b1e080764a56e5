using System.IO.Compression;

namespace Procurement.Documents.Writers;

/// <summary>Packs a zip archive again so that its bytes depend on its contents only.</summary>
/// <remarks>Word and Excel files are zip archives whose entries carry the time of writing; a released document must come out the
/// same when it is written again, or nobody could prove that it was not touched.</remarks>
public static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest time that a zip archive can state.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="packed">A seekable stream with the archive.</param>
    /// <param name="rewriting">What to write in the place of a part, by its name: told the part as it is, it writes the part as it shall
    /// be. So the large part of a document is made here, once, and never lies in memory.</param>
    public static void Copy(Stream packed, Stream target, IReadOnlyDictionary<string, Action<Stream, Stream>>? rewriting = null)
    {
        using var buffer = new MemoryStream();
        packed.Position = 0;
        using (var source = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true))
        using (var copy = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in InOrder(source))
            {
                CopyEntry(entry, copy.CreateEntry(entry.FullName, CompressionLevel.Optimal), rewriting?.GetValueOrDefault(entry.FullName));
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(target);
    }

    /// <summary>The list of content types comes first, as readers that stream the file expect.</summary>
    private static IEnumerable<ZipArchiveEntry> InOrder(ZipArchive archive) => archive.Entries
        .OrderByDescending(entry => entry.FullName == ContentTypes)
        .ThenBy(entry => entry.FullName, StringComparer.Ordinal);

    private static void CopyEntry(ZipArchiveEntry from, ZipArchiveEntry to, Action<Stream, Stream>? rewrite)
    {
        to.LastWriteTime = Epoch;
        to.ExternalAttributes = 0;
        using var reading = from.Open();
        using var writing = to.Open();
        if (rewrite is null)
        {
            reading.CopyTo(writing);
        }
        else
        {
            rewrite(reading, writing);
        }
    }
}
