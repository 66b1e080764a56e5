using System.Security.Cryptography;
using System.Text;
using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.Publishing;

/// <summary>The five files of a version, and the hashes by which they are known.</summary>
public static class ReleasedFiles
{
    /// <summary>One file a format, in the order in which a page offers them. The same disclosure gives the same bytes.</summary>
    /// <param name="generation">That of the writers, see <see cref="DisclosureWriters.Latest"/>.</param>
    public static IReadOnlyList<(FrozenFile File, byte[] Content)> Make(Disclosure printed, int generation) =>
    [
        .. DisclosureWriters.Of(generation).Select(writer =>
        {
            using var stream = new MemoryStream();
            writer.Write(printed, stream);
            var bytes = stream.ToArray();
            return (new FrozenFile(writer.Format, bytes.Length, HashOf(bytes)), bytes);
        }),
    ];

    /// <summary>A version's files again, as they were written then.</summary>
    public static IReadOnlyList<(FrozenFile File, byte[] Content)> Again(ReleasedDisclosure released) => Make(released.Printed, released.Writers);

    /// <summary>SHA-256 as 64 small hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a version: over its content in UTF-8.</summary>
    public static string HashOf(string content) => HashOf(Encoding.UTF8.GetBytes(content));
}
