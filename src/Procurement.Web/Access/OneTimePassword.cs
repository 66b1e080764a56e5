using System.Security.Cryptography;

namespace Procurement.Web.Access;

/// <summary>A random password for the first sign-in: told once, to be changed before anything else.</summary>
public static class OneTimePassword
{
    /// <summary>Without signs that look alike on paper: 0 O, 1 l I.</summary>
    private const string Signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Five groups of four, about 116 bits: 7mQx-…</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
}
