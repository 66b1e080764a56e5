using Procurement.Data.Depreciating;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;

namespace Procurement.Web.Depreciating;

/// <summary>A line of the depreciation of a month; amounts in yuan.</summary>
/// <param name="Key">The class's name or the unit's id.</param>
/// <param name="Cards">Cards that hold something.</param>
/// <param name="Value">账面原值</param>
/// <param name="Charge">本月计提</param>
/// <param name="Accumulated">累计折旧</param>
/// <param name="Net">净值</param>
/// <param name="Charges">The charges of January to the month.</param>
public sealed record DepreciationRow(
    string Key, string Label, int Cards, Quantity Quantity, Money Value, Money Charge, Money Accumulated, Money Net, IReadOnlyList<Money> Charges)
{
    public Money YearCharge => Money.Sum(Charges);

    public static DepreciationRow Of(string key, string label, IReadOnlyCollection<DepreciationSum> sums, int months) => new(
        key, label, sums.Sum(sum => sum.Cards), Quantity.Of(sums.Sum(sum => sum.Quantity)), Yuan(sums.Sum(sum => sum.Value)), Yuan(sums.Sum(sum => sum.Charge)),
        Yuan(sums.Sum(sum => sum.Accumulated)), Yuan(sums.Sum(sum => sum.Net)),
        [.. Enumerable.Range(0, months).Select(month => Yuan(sums.Sum(sum => sum.Charges[month])))]);

    private static Money Yuan(decimal yuan) => Money.FromYuan(yuan);
}

/// <summary>A month's depreciation by class and by unit.</summary>
public sealed record DepreciationReport(
    DepreciationQuestion Question, IReadOnlyList<DepreciationRow> Classes, IReadOnlyList<DepreciationRow> Units, DepreciationRow Total)
{
    public AccountingMonth Month => Question.Month;

    /// <param name="units">Id, name, in their order.</param>
    public static DepreciationReport Of(DepreciationQuestion question, IReadOnlyList<DepreciationSum> sums, IReadOnlyList<(Guid Id, string Name)> units)
    {
        var months = question.Month.MonthOfYear;
        return new DepreciationReport(
            question,
            [.. LedgerClasses.All.Select(given => (given, sums: sums.Where(sum => LedgerClasses.Of(sum.Kind) == given).ToList())).Where(row => row.sums.Count > 0)
                .Select(row => DepreciationRow.Of(Data.Model.EnumKey.Of(row.given), row.given.ChineseName(), row.sums, months))],
            [.. units.Select(unit => (unit, sums: sums.Where(sum => sum.UnitId == unit.Id).ToList())).Where(row => row.sums.Count > 0)
                .Select(row => DepreciationRow.Of(row.unit.Id.ToString(), row.unit.Name, row.sums, months))],
            DepreciationRow.Of("", "合计", [.. sums], months));
    }
}
