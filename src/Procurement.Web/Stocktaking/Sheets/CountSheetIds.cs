using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Web.Stocktaking.Sheets;

/// <summary>Ids of counts that come by file: made of the stock-take, the file's content and the row, so that the same file sent twice is taken once.</summary>
/// <remarks>A file that was changed counts anew; where it says the same, nothing changes.</remarks>
public sealed class CountSheetIds(Guid stocktakeId, byte[] content)
{
    private readonly byte[] file = SHA256.HashData(content);

    public static CountSheetIds OfText(Guid stocktakeId, string text) => new(stocktakeId, Encoding.UTF8.GetBytes(text));

    /// <summary>A UUID of version 8 (RFC 9562, 5.8): the first 122 bits of the digest.</summary>
    public Guid Of(int row)
    {
        Span<byte> text = stackalloc byte[16 + SHA256.HashSizeInBytes + sizeof(int)];
        stocktakeId.TryWriteBytes(text, bigEndian: true, out _);
        file.CopyTo(text[16..]);
        BinaryPrimitives.WriteInt32BigEndian(text[^sizeof(int)..], row);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        (digest[6], digest[8]) = ((byte)((digest[6] & 0x0F) | 0x80), (byte)((digest[8] & 0x3F) | 0x80));
        return new Guid(digest[..16], bigEndian: true);
    }
}
