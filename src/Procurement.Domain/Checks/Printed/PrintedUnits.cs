using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>The unit in which a table prints money.</summary>
internal static class PrintedUnits
{
    public static string Name(this MoneyUnit unit) => unit is MoneyUnit.Yuan ? "元" : "万元";

    /// <summary>The layout's, or what a published table says above its grid or in its header; 万元 where it says nothing.</summary>
    public static MoneyUnit Of(CheckSubject subject, TableReading? table)
    {
        if (subject.Layout is not null || table is null)
        {
            return subject.Layout?.MoneyUnit ?? MoneyUnit.TenThousandYuan;
        }

        var named = Named(table);
        return named.SaysYuan && !named.SaysTenThousand ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan;
    }

    /// <summary>The unit of 单价, which a table may name on its own: 单价（元） beside amounts in 万元.</summary>
    public static MoneyUnit OfPrice(CheckSubject subject, TableReading? table) =>
        subject.Layout is not null || table?.Has(ProcurementColumns.UnitPrice) is not true ? Of(subject, table)
        : table.Label(ProcurementColumns.UnitPrice) is var label && label.Contains("万元", StringComparison.Ordinal) ? MoneyUnit.TenThousandYuan
        : label.Contains("(元", StringComparison.Ordinal) ? MoneyUnit.Yuan
        : Of(subject, table);

    /// <summary>Which units a table's own words name, prices aside: 单位：元, （金额单位：万元）, 采购金额（元）.</summary>
    public static (bool SaysYuan, bool SaysTenThousand) Named(TableReading table)
    {
        string[] words = [.. table.Table.Captions, table.Table.Title, .. table.Table.Header.SelectMany(Labels)];
        var folded = words.Select(TextFold.Fold).ToList();
        return (folded.Any(text => IsYuan(text)), folded.Any(text => text.Contains("万元", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Labels(HeaderCell cell) =>
        cell.Key == ProcurementColumns.UnitPrice ? [] : [cell.Label, .. cell.Children.SelectMany(Labels)];

    private static bool IsYuan(string text) =>
        text.Contains("单位:元", StringComparison.Ordinal) || text.Contains("(元)", StringComparison.Ordinal) || text.Contains("单位:人民币元", StringComparison.Ordinal);
}
