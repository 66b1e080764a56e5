using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>Rows of a published asset table that this program's form does not have: 流动资产, 土地, 无形资产, 通用设备.</summary>
internal static class OtherAssetRows
{
    /// <summary>The sums that rows can make double with each.</summary>
    private const int MostRows = 10;

    /// <summary>A total that misses the known rows is right if some of all rows make it up; else it is only likely to be wrong.</summary>
    /// <returns>The finding, softened where other rows have figures; null where they explain it.</returns>
    public static Finding? Weigh(CheckSubject subject, Finding finding, decimal total, IReadOnlyList<PrintedFigure> parts)
    {
        var others = Values(subject);
        return others.Count == 0 ? finding
            : others.Count <= MostRows && IsSum(total, [.. parts.Where(part => part.States).Select(part => part.OrZero), .. others]) ? null
            : finding with { Severity = Severity.Warning, Message = finding.Message + $"表中另有{others.Count}行没有读，可能因此不等。" };
    }

    /// <summary>The values of the rows that were set aside, as printed: 项目, 数量, 价值.</summary>
    public static IReadOnlyList<decimal> Values(CheckSubject subject)
    {
        var heading = subject.Section(Disclosure.AssetsKey)?.Heading ?? "";
        return
        [
            .. from block in subject.Document?.Outside ?? []
               where block.IsTable && TextFold.Same(block.Heading, heading)
               from row in block.Rows
               where row.Count == 3 && PrintedFigure.Parse(row[2]) is not (null or 0m)
               select PrintedFigure.Parse(row[2])!.Value,
        ];
    }

    private static bool IsSum(decimal total, IReadOnlyList<decimal> values)
    {
        var sums = new HashSet<decimal> { 0m };
        foreach (var value in values)
        {
            sums.UnionWith(sums.Select(sum => sum + value).ToList());
        }

        return sums.Any(sum => decimal.Abs(sum - total) <= Tolerance.HalfUnit(Tolerance.PrintedDecimals) * values.Count);
    }
}
