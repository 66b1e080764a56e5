namespace Procurement.Domain.Purchasing;

/// <summary>企业划型: how large a supplier is, as it declares (中小企业声明函) by the limits of its trade.</summary>
/// <remarks>Source: 《中小企业划型标准规定》（工信部联企业〔2011〕300号）, which draws medium, small and micro; what exceeds them is large.</remarks>
public enum SupplierSize
{
    /// <summary>大型企业</summary>
    Large,

    /// <summary>中型企业</summary>
    Medium,

    /// <summary>小型企业</summary>
    Small,

    /// <summary>微型企业</summary>
    Micro,
}

/// <summary>The sizes with their names in files and on paper.</summary>
public static class SupplierSizes
{
    public static IReadOnlyList<SupplierSize> All { get; } = Enum.GetValues<SupplierSize>();

    public static string ChineseName(this SupplierSize size) => size switch
    {
        SupplierSize.Large => "大型",
        SupplierSize.Medium => "中型",
        SupplierSize.Small => "小型",
        SupplierSize.Micro => "微型",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a size of supplier."),
    };

    /// <summary>The key in files and the API: <c>medium</c>.</summary>
    public static string Key(this SupplierSize size)
    {
        var name = size.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>中小微企业: those for which shares are reserved (财库〔2020〕46号 第二条).</summary>
    public static bool IsSmallOrMedium(this SupplierSize size) => size is not SupplierSize.Large;

    /// <summary>小微企业: those for which 60 % of the reserved share is meant (财库〔2020〕46号 第八条).</summary>
    public static bool IsSmallOrMicro(this SupplierSize size) => size is SupplierSize.Small or SupplierSize.Micro;
}
