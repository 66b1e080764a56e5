using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Procurement.Domain.Common;

/// <summary>Makes ids: UUID version 7 (RFC 9562, section 5.7) that ascend in the order in which one process makes them.</summary>
/// <remarks>Ascending ids keep inserts at one end of the key's index, and let a list print in the order in which it was given.</remarks>
public sealed class SequentialId
{
    private readonly Lock gate = new();
    private long milliseconds;
    private int counter;

    /// <summary>The next id: 48 bits of time, a 12-bit counter within the millisecond, 62 random bits.</summary>
    public Guid Next(Instant now)
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        lock (gate)
        {
            Advance(now.ToUnixTimeMilliseconds());
            BinaryPrimitives.WriteInt64BigEndian(bytes, (milliseconds << 16) | 0x7000L | (long)counter);
        }

        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A full counter borrows the next millisecond, a clock that steps back is held: the order never breaks.</summary>
    private void Advance(long now)
    {
        if (now > milliseconds)
        {
            (milliseconds, counter) = (now, 0);
        }
        else if (++counter > 0xFFF)
        {
            (milliseconds, counter) = (milliseconds + 1, 0);
        }
    }
}
