using System.Text.Json;
using Procurement.Data.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>The wordings that an adjustment keeps, as the JSON text of the audit trail.</summary>
public static class AdjustmentItems
{
    private const int LongestName = 200;
    private const int LongestUnit = 20;

    /// <summary>What the text says; null for none.</summary>
    public static LineWording? Read(string? wording) => wording is null ? null : JsonSerializer.Deserialize<LineWording>(wording, AuditJson.Options);

    public static string? Write(LineWording? wording) => AuditJson.Write(wording);

    /// <summary>The item's name for people.</summary>
    public static string NameOf(AdjustmentItem item) => (Read(item.After) ?? Read(item.Before))?.ItemName ?? "";

    /// <summary>What the checks of a year take for granted in a line: names given, a code of its edition, nothing below zero.</summary>
    /// <remarks>A line that stands keeps its code, whatever the catalogue says of it; the extract of 2013 does not hold every code.</remarks>
    internal static IEnumerable<string> Problems(AdjustmentItem item, ICatalogue catalogue)
    {
        if (Read(item.After) is not { } after)
        {
            yield break;
        }

        var place = $"第{item.Ordinal + 1}行“{after.ItemName}”：";
        if (after.ItemName.Length is 0 or > LongestName)
        {
            yield return $"{place}请填写采购物品名称，不超过 {LongestName} 字。";
        }

        if (after.MeasureUnit.Length is 0 or > LongestUnit)
        {
            yield return $"{place}请填写计量单位，不超过 {LongestUnit} 字。";
        }

        if (item.Change is AdjustmentChange.Add && after.Edition is CatalogueEdition.Of2022 && catalogue.Find(after.Edition, after.Code) is null)
        {
            yield return $"{place}2022 年版政府采购品目分类目录中没有编码“{after.Code}”，请从目录中选择。";
        }

        if (IsBelowZero(after.Amounts))
        {
            yield return $"{place}数量、单价、金额和资金来源不能小于 0。";
        }
    }

    private static bool IsBelowZero(LineAmounts amounts) =>
        amounts.Quantity < Quantity.Zero || amounts.UnitPrice.Yuan < 0m || amounts.Amount < Money.Zero
        || FundingSources.All.Any(source => amounts.Funding[source] < Money.Zero);
}
