using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Audit;

/// <summary>The hash that ties a record to the one before it.</summary>
/// <remarks>Whoever can rewrite every record from one on and the head as well leaves no trace in the database itself; the end's hash,
/// noted elsewhere (printed, mailed), shows that too. Source of the wish: GB/T 22239-2019, 8.1.4.3 安全审计.</remarks>
public static class AuditChain
{
    /// <summary>The first byte of what is hashed; another form of record gets another one, old records keep theirs.</summary>
    private const byte Version = 1;

    /// <summary>Half a surrogate pair has no UTF-8: replacing it would give two texts one hash, so it is refused.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the first record of a chain follows: 32 zero bytes.</summary>
    public static byte[] Start => new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over every field in a fixed order, each with its length before it, so that no two records share a form.</summary>
    /// <exception cref="ArgumentException">A text holds half a surrogate pair, which no database keeps.</exception>
    public static byte[] HashOf(AuditRecord record) => HashOf(record, record.Sequence);

    /// <summary>The hash that the record would have under another number.</summary>
    internal static byte[] HashOf(AuditRecord record, long sequence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version]);
        Append(hash, record.PreviousHash);
        Append(hash, record.DepartmentId.ToByteArray(bigEndian: true));
        Append(hash, sequence);
        Append(hash, record.At.ToUnixTimeTicks() / 10);   // PostgreSQL keeps microseconds
        Append(hash, record.ActorId?.ToByteArray(bigEndian: true));
        foreach (var text in (string?[])[record.ActorName, record.Origin, record.RequestId, record.Action, record.SubjectKind])
        {
            Append(hash, text);
        }

        Append(hash, record.SubjectId?.ToByteArray(bigEndian: true));
        foreach (var text in (string?[])[record.SubjectLabel, record.Before, record.After, record.Reason])
        {
            Append(hash, text);
        }

        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string? text) => Append(hash, text is null ? null : Strict.GetBytes(text));

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    /// <summary>Nothing given is told apart from something empty: its length is -1.</summary>
    private static void Append(IncrementalHash hash, byte[]? bytes)
    {
        Append(hash, (long)(bytes?.Length ?? -1));
        hash.AppendData(bytes ?? []);
    }
}
