using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Procurement.Web.Access;

/// <summary>The text of an access token: <c>pct_</c> and 32 random bytes in base64url. The prefix lets a scanner of files find a token that leaked.</summary>
public static class TokenText
{
    public const string Prefix = "pct_";

    private const int Bytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 of the text. A slow hash is for what people think up; 32 random bytes cannot be guessed.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static bool IsWellFormed(string token) =>
        token.StartsWith(Prefix, StringComparison.Ordinal) && token.Length == Prefix.Length + Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(token.AsSpan(Prefix.Length));
}
