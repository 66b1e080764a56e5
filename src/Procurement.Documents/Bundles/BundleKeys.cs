namespace Procurement.Documents.Bundles;

/// <summary>The names of enumeration values in the bundle: <c>countAdjustment</c>.</summary>
internal static class BundleKeys
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>What the schema has found to be one of them.</summary>
    public static TEnum Parse<TEnum>(string key)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(key, ignoreCase: true);
}
