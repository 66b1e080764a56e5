using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The sections' names in places, the same as in the findings of the checks.</summary>
internal static class SectionNames
{
    public static string Of(string key) => key == Disclosure.ProcurementKey ? "政府采购预算情况" : "国有资产信息";

    /// <summary>A row by where the file has it, or by its number among the table's rows.</summary>
    public static string Row(string key, Piece row, int number) => $"{Of(key)}/{(row.Place.Length > 0 ? row.Place : $"表格第{number}行")}";
}
