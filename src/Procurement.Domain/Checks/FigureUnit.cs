using System.Globalization;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks;

/// <summary>In what unit the procurement figures of a subject are told, and how exact they are: yuan and exact from the register;
/// from a published document, its printed unit and no more exact than its table prints them.</summary>
internal sealed class FigureUnit
{
    private readonly TableReading? table;
    private readonly decimal yuan;
    private readonly decimal priceYuan;

    private FigureUnit(TableReading? table, MoneyUnit unit, MoneyUnit price)
    {
        this.table = table;
        (yuan, priceYuan) = ((int)unit, (int)price);
        Name = unit.Name();
    }

    /// <summary>元 or 万元</summary>
    public string Name { get; }

    public static FigureUnit Of(CheckSubject subject)
    {
        if (!subject.IsPublished)
        {
            return new(null, MoneyUnit.Yuan, MoneyUnit.Yuan);
        }

        var printed = TableReading.OfProcurement(subject);
        return new(printed, PrintedUnits.Of(subject, printed), PrintedUnits.OfPrice(subject, printed));
    }

    /// <summary>The most by which rounding moved a figure of the column, in yuan; nothing for figures of the register.</summary>
    public decimal HalfUnit(string column) => table is null ? 0m : Tolerance.HalfUnit(table.Decimals(column)) * (column == ProcurementColumns.UnitPrice ? priceYuan : yuan);

    /// <summary>The tolerance of a relation among so many figures of the column, in yuan.</summary>
    public decimal ToleranceOf(int figures, string column) => HalfUnit(column) * (figures + 1);

    /// <summary>The column that states a line's whole amount: 总计, or 合计 in forms without it.</summary>
    public string AmountColumn => table?.Has(ProcurementColumns.AmountGrandTotal) ?? true ? ProcurementColumns.AmountGrandTotal : ProcurementColumns.AmountTotal;

    /// <summary><c>40000.00元</c>, <c>4.00万元</c></summary>
    public string Text(decimal amount) => Digits(amount) + Name;

    public Gap Gap(decimal left, decimal right) => new(Digits(left), Digits(right), Digits(left - right));

    private string Digits(decimal amount) => (amount / yuan).ToString("0.00########", CultureInfo.InvariantCulture);
}
