using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Procurement.Domain.Audit;

/// <summary>Feeds fields to a hash in a form that no two different records share: each field has a byte that tells null from a value,
/// its length in four bytes and its bytes; numbers are big-endian.</summary>
internal sealed class CanonicalBytes : IDisposable
{
    private const byte Null = 0;
    private const byte Value = 1;

    /// <summary>Half a surrogate pair has no UTF-8: replacing it would give two texts one hash, so it is refused.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public CanonicalBytes(byte version) => hash.AppendData([version]);

    public CanonicalBytes Add(string? text)
    {
        if (text is null)
        {
            hash.AppendData([Null]);
            return this;
        }

        return Add(Strict.GetBytes(text));
    }

    public CanonicalBytes Add(Guid id) => Add(id.ToByteArray(bigEndian: true));

    public CanonicalBytes Add(Guid? id) => id is { } given ? Add(given) : Add((string?)null);

    public CanonicalBytes Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Add(bytes);
    }

    /// <summary>Microseconds since 1970-01-01T00:00Z.</summary>
    public CanonicalBytes Add(Instant at) => Add(at.ToUnixTimeTicks() / 10);

    public CanonicalBytes Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> prefix = stackalloc byte[1 + sizeof(int)];
        prefix[0] = Value;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], bytes.Length);
        hash.AppendData(prefix);
        hash.AppendData(bytes);
        return this;
    }

    public byte[] Hash() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}
