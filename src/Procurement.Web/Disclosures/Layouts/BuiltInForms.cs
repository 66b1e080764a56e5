namespace Procurement.Web.Disclosures.Layouts;

/// <summary>What people call the forms that ship.</summary>
public static class BuiltInForms
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["hebei-2020-flat"] = "河北省 2020 年，分单位小计",
        ["hebei-2020-sentence"] = "河北省 2020 年，采购只用一句话",
        ["hebei-2020-three-layer"] = "河北省 2020 年，三层表头",
        ["hebei-2023"] = "河北省 2023 年",
        ["hebei-2024"] = "河北省 2024 年",
    };

    /// <summary>Null for one that has no such name.</summary>
    public static string? NameOf(string layout) => Names.GetValueOrDefault(layout);
}
