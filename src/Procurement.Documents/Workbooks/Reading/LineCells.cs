using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Reads what a procurement line says, from the item's name on; whose line it is, the caller knows. For the workbook's rows and
/// for pasted ones.</summary>
internal static class LineCells
{
    /// <param name="project">The key of the line's project.</param>
    /// <param name="year">The line's year; null where its cell is wrong, which is reported already.</param>
    /// <returns>Null where a cell of the row has a problem.</returns>
    public static LineContent? Read(RowCells row, CodeCells codes, string project, FiscalYear? year)
    {
        var item = row.Text(LineForm.ItemName);
        var code = codes.Read(row, LineForm.Edition, LineForm.Code, year, mayAsk: year is not null);
        var measure = row.Text(LineForm.MeasureUnit);
        var quantity = row.Quantity(LineForm.Quantity);
        var price = row.UnitPrice(LineForm.UnitPrice);
        var amount = row.Money(LineForm.Amount);
        var funding = Funding.From(source => row.OptionalMoney(LineForm.Funding[(int)source]));
        var reserve = row.OptionalMoney(LineForm.SmeReserve);
        var fixedAsset = FixedAsset(row);
        return row.IsSound && code is not null
            ? new LineContent(project, item, code, measure, quantity, price, amount, funding, reserve, fixedAsset)
            : null;
    }

    private static bool? FixedAsset(RowCells row)
    {
        var text = row.Compact(LineForm.FixedAsset);
        if (text is not (null or LineForm.Yes or LineForm.No))
        {
            row.Problem(LineForm.FixedAsset, $"“{LineForm.FixedAsset.Header}”只填 是 或 否，“{Excerpt.OfCell(text)}”不是；由规则判断的请留空。");
        }

        return text is null ? null : text is LineForm.Yes;
    }
}
