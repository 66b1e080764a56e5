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

        string[] words = [.. table.Table.Captions, table.Table.Title, .. table.Columns.Select(table.Label)];
        var folded = words.Select(TextFold.Fold).ToList();
        var isYuan = folded.Any(text => text.Contains("单位:元", StringComparison.Ordinal)) && !folded.Any(text => text.Contains("万元", StringComparison.Ordinal));
        return isYuan ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan;
    }
}
