using System.Globalization;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Depreciating;

/// <summary>政府固定资产折旧年限表: its lines, as the table <c>depreciation_lives</c> holds them too.</summary>
/// <remarks>Source: table 1 of 财会〔2017〕4号, and the five kinds that 财会〔2016〕12号 does not depreciate (they have no years).</remarks>
public static class LifeTable
{
    private static readonly Dictionary<string, DepreciationLife> BySubcategory = Read().ToDictionary(line => line.Subcategory, StringComparer.Ordinal);

    /// <summary>All lines, in the order of the table.</summary>
    public static IReadOnlyList<DepreciationLife> All { get; } = [.. BySubcategory.Values.OrderBy(line => line.Position)];

    /// <exception cref="KeyNotFoundException">The table has no such line.</exception>
    public static DepreciationLife LineOf(string subcategory) => BySubcategory[subcategory];

    /// <summary>The years as people read them: 不低于 6 年, 3 至 10 年, 不计提折旧.</summary>
    public static string YearsText(this DepreciationLife line) => line switch
    {
        { MinimumYears: null } => "不计提折旧",
        { MaximumYears: { } most } => $"{line.MinimumYears} 至 {most} 年",
        _ => $"不低于 {line.MinimumYears} 年",
    };

    private static IEnumerable<DepreciationLife> Read() => ShippedRows.Of("depreciation-lives.csv").Select((row, position) =>
        new DepreciationLife(row[0], row[1], position, Years(row[2]), Years(row[3]), row[4]));

    private static int? Years(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
