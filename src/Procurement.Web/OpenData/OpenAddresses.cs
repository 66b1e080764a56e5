using Procurement.Domain.Common;

namespace Procurement.Web.OpenData;

/// <summary>The stable addresses under which anybody reads released disclosures; they never change once handed out.</summary>
public static class OpenAddresses
{
    public const string Disclosure = "disclosure.json";
    public const string Procurement = "procurement.csv";
    public const string Assets = "assets.csv";
    public const string Contracting = "ocds.json";

    /// <summary>The files with what they hold, in the order in which a page lists them.</summary>
    public static IReadOnlyList<(string File, string Name)> All { get; } =
    [
        (Disclosure, "信息公开全文（disclosure/1，JSON）"), (Procurement, "政府采购预算明细（CSV）"),
        (Assets, "固定资产占用情况（CSV）"), (Contracting, "开放合同数据（OCDS 1.1，JSON）"),
    ];

    public static string Index(Guid departmentId) => $"/open/{departmentId}";

    /// <param name="number">Null for the year's latest.</param>
    public static string Of(Guid departmentId, FiscalYear year, int? number, string file) =>
        number is null ? $"/open/{departmentId}/{year}/{file}" : $"/open/{departmentId}/{year}/v{number}/{file}";

    /// <param name="hasPrefix">Whether there is a package of open contracting data.</param>
    public static IReadOnlyDictionary<string, string> Files(Guid departmentId, FiscalYear year, int? number, bool hasPrefix) => All
        .Where(file => hasPrefix || file.File != Contracting)
        .ToDictionary(file => file.File, file => Of(departmentId, year, number, file.File), StringComparer.Ordinal);
}
