using Procurement.Domain.Budgeting;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>Across a line: 合计 is the sum of its sources, 总计 is 合计 and 其他渠道资金. Sum rows follow from their columns.</summary>
internal static class AcrossSums
{
    /// <summary>The sources that every known form has a column for; a table without one of them does not show the whole split.</summary>
    /// <remarks>Source: the four published tables of 2020 to 2024.</remarks>
    private static readonly FundingSource[] InEveryForm =
        [FundingSource.GeneralPublicBudget, FundingSource.GovernmentFund, FundingSource.FiscalAccount, FundingSource.UnitFunds];

    public static IEnumerable<PrintedSum> Of(CheckSubject subject, TableReading table, string unit)
    {
        var shown = table.Columns.Where(ProcurementColumns.Sources.ContainsKey).ToLookup(key => ProcurementColumns.Sources[key]);
        string[] sources = [.. FundingSources.OfTheYear.SelectMany(source => shown[source])];
        var hidden = HiddenSources(subject, table).ToHashSet();
        var showsSplit = table.Has(ProcurementColumns.AmountTotal) && InEveryForm.All(shown.Contains) && hidden.All(IsOtherChannels);
        var showsWhole = table.Has(ProcurementColumns.AmountTotal) && table.Has(ProcurementColumns.AmountGrandTotal) && shown.Contains(FundingSource.OtherChannels);
        string[] whole = [ProcurementColumns.AmountTotal, .. shown[FundingSource.OtherChannels]];
        foreach (var line in table.Lines)
        {
            if (showsSplit)
            {
                yield return Sum(line, ProcurementColumns.AmountTotal, "各资金来源之和", sources, unit);
            }

            if (showsWhole)
            {
                yield return Sum(line, ProcurementColumns.AmountGrandTotal, "合计与其他渠道资金之和", whole, unit);
            }
        }
    }

    /// <summary>Sources that lines have money from and the table no column for.</summary>
    public static IEnumerable<FundingSource> HiddenSources(CheckSubject subject, TableReading table)
    {
        var shown = table.Columns.Where(ProcurementColumns.Sources.ContainsKey).Select(key => ProcurementColumns.Sources[key]).ToHashSet();
        return FundingSources.All.Where(source =>
            !shown.Contains(source) && subject.Figures.Procurement.Lines.Any(line => line.Funding[source] is { IsZero: false }));
    }

    private static bool IsOtherChannels(FundingSource source) => source is FundingSource.OtherChannels;

    private static PrintedSum Sum(PrintedLine line, string key, string rightName, string[] parts, string unit) => new(
        $"{line.Place}/{line.Table.Label(key)}", $"“{line.Table.Label(key)}”", line.Figure(key), rightName, [.. parts.Select(line.Figure)], unit);
}
