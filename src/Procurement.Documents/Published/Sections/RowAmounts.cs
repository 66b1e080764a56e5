using System.Globalization;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The whole amount of the rows of a table: 总计, or 合计 where there is no such column.</summary>
internal sealed class RowAmounts
{
    private const decimal Limit = 1_000_000_000_000m;
    private readonly int column;

    public RowAmounts(TableHead head)
    {
        var keys = head.Columns.Select(each => each.Key).ToList();
        column = keys.IndexOf(ProcurementColumns.AmountGrandTotal) is var grand and >= 0 ? grand : keys.IndexOf(ProcurementColumns.AmountTotal);
    }

    public bool HasColumn => column >= 0;

    /// <summary>Null for a blank and for what is no number, or none of a budget.</summary>
    public decimal? Of(PrintedRow row) => HasColumn
        && decimal.TryParse(TextFold.Fold(row.Cells[column].Text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && decimal.Abs(number) < Limit ? number : null;
}
