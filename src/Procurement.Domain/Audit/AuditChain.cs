using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Audit;

/// <summary>The hash that ties a record to the one before it.</summary>
public static class AuditChain
{
    private const byte Version = 1;

    /// <summary>What the first record of a chain follows: 32 zero bytes.</summary>
    public static byte[] Start => new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 over every field in a fixed order, each with its length before it, so that no two records share a form.</summary>
    public static byte[] HashOf(AuditRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version]);
        Append(hash, record.PreviousHash);
        Append(hash, record.DepartmentId.ToByteArray(bigEndian: true));
        Append(hash, record.Sequence);
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

    private static void Append(IncrementalHash hash, string? text) => Append(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

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
