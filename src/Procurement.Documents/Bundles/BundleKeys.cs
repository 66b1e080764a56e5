using Procurement.Domain.Assets;

namespace Procurement.Documents.Bundles;

/// <summary>Names that only the bundle gives.</summary>
internal static class BundleKeys
{
    /// <summary>The key of a ledger entry's kind: <c>countAdjustment</c>.</summary>
    public static string Of(AssetEntryKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
