namespace Procurement.Documents.Json;

/// <summary>Reads a whole stream into memory, but never more than a limit, whatever length the stream claims.</summary>
internal static class LimitedReader
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The stream's bytes, or null where there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancel)
    {
        var buffer = new byte[Math.Min(SizeHint(stream), maxBytes) + 1];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > maxBytes)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * length, maxBytes + 1L));
            }
        }
    }

    /// <summary>One byte of room beyond the hint lets the end be seen without growing.</summary>
    private static int SizeHint(Stream stream) =>
        stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength - 1) : FirstBuffer;
}
