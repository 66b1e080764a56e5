using Procurement.Domain.Checks.Published;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>What the sentence says the table says too.</summary>
internal sealed class TextTotalCheck : ICheck
{
    public string Code => "DS-TEXT";

    public string Rule => "文字中的政府采购预算总额、固定资产总额与表中的合计一致。";

    public string Source => "政府采购预算情况、国有资产信息两节的文字与附表（“详见下表”）";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (NarrativeAmount.ProcurementTotal(subject) is { } procurement)
        {
            var isPart = UnreadParts.HasOtherTable(subject, Disclosure.ProcurementKey);
            foreach (var finding in Judge(procurement, "政府采购预算", ProcurementTotals(subject), subject.IsPublished))
            {
                yield return !isPart || finding.Severity is not Severity.Error ? finding
                    : finding with { Severity = Severity.Warning, Message = finding.Message + "本节另有没有读的表，可能因此不等。" };
            }
        }

        if (NarrativeAmount.AssetTotal(subject) is { } assets)
        {
            foreach (var finding in Judge(assets, "固定资产", AssetTotals(subject), subject.IsPublished))
            {
                yield return finding;
            }
        }
    }

    /// <param name="totals">What the sentence may mean (合计 or 总计); it is wrong where it is none of them.</param>
    /// <param name="isPublished">On paper a figure that is right in another unit is DS-UNIT's.</param>
    private IEnumerable<Finding> Judge(NarrativeAmount stated, string what, IReadOnlyList<StatedTotal> totals, bool isPublished)
    {
        if (totals.Count == 0 || totals.Any(total => total.IsStatedBy(stated) || (isPublished && UnitSlip.Is(stated.Yuan, total.Yuan))))
        {
            yield break;
        }

        var total = totals.MinBy(total => decimal.Abs(total.Yuan - stated.Yuan))!;
        var tolerance = Tolerance.Of([stated.HalfUnitYuan, total.HalfUnitYuan]);
        var severity = stated.IsRounded(total.Yuan) ? Severity.Rounding : Tolerance.Judge(stated.Yuan - total.Yuan, tolerance)!.Value;
        var (right, unit) = (total.Yuan / (int)stated.Unit, stated.Unit.Name());
        yield return this.Found(
            severity, stated.Place, $"文字中的{what}总额为{stated.Number}{unit}，{total.Name}为{right}{unit}。", "请核对文字与表中的合计，改为一致。",
            Gap.Of(stated.Number, right));
    }

    internal static IReadOnlyList<StatedTotal> ProcurementTotals(CheckSubject subject)
    {
        var figures = subject.Figures.Procurement;
        if (TableReading.OfProcurement(subject) is not { } table)
        {
            // A published sentence without a table is all there is to know.
            return subject.IsPublished ? [] : [new("明细合计", figures.Total.Yuan, 0m), new("明细总计", figures.GrandTotal.Yuan, 0m)];
        }

        if (table.Table.Rows.Count == 0)
        {
            return !subject.HasAllRows(Disclosure.ProcurementKey) ? [] : [new("表中空表列示，合计", 0m, 0m)];
        }

        var unit = (int)PrintedUnits.Of(subject, table);
        return !table.Table.Rows.Any(row => row.Type == "total") ? SumOfLines(subject, table, unit) :
        [
            .. from row in table.Table.Rows
               where row.Type == "total"
               from key in new[] { ProcurementColumns.AmountTotal, ProcurementColumns.AmountGrandTotal }
               let figure = table.Figure(row, key)
               where figure.Value is not null
               select new StatedTotal($"表中的{table.Label(key)}", figure.OrZero * unit, figure.HalfUnit * unit),
        ];
    }

    /// <summary>A published table without 合计 is its lines, if all of them were read.</summary>
    private static IReadOnlyList<StatedTotal> SumOfLines(CheckSubject subject, TableReading table, int unit)
    {
        var key = table.Has(ProcurementColumns.AmountGrandTotal) ? ProcurementColumns.AmountGrandTotal : ProcurementColumns.AmountTotal;
        PrintedFigure[] amounts = [.. table.Lines.Select(line => line.Figure(key))];
        return !subject.IsPublished || amounts.Length == 0 || amounts.Any(amount => amount.Value is null) || !subject.HasAllRows(Disclosure.ProcurementKey)
            ? []
            : [new($"表中{amounts.Length}行明细之和", amounts.Sum(amount => amount.OrZero) * unit, amounts.Sum(amount => amount.HalfUnit) * unit)];
    }

    internal static IReadOnlyList<StatedTotal> AssetTotals(CheckSubject subject)
    {
        var rows = AssetRowReading.Of(subject);
        if (rows.Count == 0)
        {
            return subject.IsPublished ? [] : [new("登记的资产总额", subject.Figures.Assets.Total.Yuan, 0m)];
        }

        var unit = (int)PrintedUnits.Of(subject, TableReading.OfAssets(subject));
        return
        [
            .. rows.Where(row => row.Row is null && row.Value.Value is not null)
                .Select(row => new StatedTotal("表中的资产总额", row.Value.OrZero * unit, row.Value.HalfUnit * unit)),

            // A form with other assets has a row for all of them, which this program sets aside; the sentence may mean that one.
            .. OtherAssetRows.Values(subject).Where(value => NarrativeAmount.AssetTotal(subject)?.Yuan == value * unit).Select(value => new StatedTotal("表中另一行", value * unit, Tolerance.HalfUnit(Tolerance.PrintedDecimals) * unit)),
        ];
    }

    /// <param name="HalfUnitYuan">What rounding for print may have moved, nothing for an exact figure of the register.</param>
    internal sealed record StatedTotal(string Name, decimal Yuan, decimal HalfUnitYuan)
    {
        /// <summary>An exact figure is rounded by the sentence itself; a printed one should be printed alike.</summary>
        public bool IsStatedBy(NarrativeAmount stated) => Yuan == stated.Yuan || (HalfUnitYuan == 0m && stated.IsRounded(Yuan));
    }
}
