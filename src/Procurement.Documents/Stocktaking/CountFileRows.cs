using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Stocktaking;

/// <summary>Takes the rows of 盘点表, whether of a workbook or pasted.</summary>
/// <param name="isPasted">Then there are four columns, and no thing without a card.</param>
internal sealed class CountFileRows(bool isPasted)
{
    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    public List<CountFileRow> Rows { get; } = [];

    public static SheetColumn ColumnOf(CountFileColumn column) => column switch
    {
        CountFileColumn.Card => CountForm.Card,
        CountFileColumn.Name => CountForm.Name,
        CountFileColumn.MeasureUnit => CountForm.MeasureUnit,
        CountFileColumn.Place => CountForm.Place,
        CountFileColumn.Counted => CountForm.Counted,
        CountFileColumn.Found => CountForm.Found,
        _ => CountForm.Note,
    };

    public void Take(RowCells row)
    {
        var card = row.OptionalText(CountForm.Card);
        var counted = row.OptionalQuantity(CountForm.Counted);
        var (found, note) = (row.OptionalText(CountForm.Found), row.OptionalText(CountForm.Note));
        var read = isPasted
            ? new CountFileRow(row.Row, card, null, null, null, null, counted, found, note)
            : new CountFileRow(
                row.Row, card, card is null ? row.OptionalText(CountForm.Name) : null, card is null ? row.OptionalText(CountForm.Model) : null,
                card is null ? row.OptionalText(CountForm.MeasureUnit) : null, card is null ? row.OptionalText(CountForm.Place) : null, counted, found, note);
        CheckCard(row, read);
        if (row.IsSound && !read.IsBlank)
        {
            Rows.Add(read);
        }
    }

    private void CheckCard(RowCells row, CountFileRow read)
    {
        if (read.CardNumber is { } card)
        {
            if (!firstRows.TryAdd(card, row.Row))
            {
                row.Problem(CountForm.Card, $"卡片编号“{Excerpt.OfCell(card)}”重复，第 {firstRows[card]} 行已有；请删去一行。");
            }

            return;
        }

        if (!row.IsSound)
        {
            return;
        }

        if (isPasted || read.Name is null)
        {
            row.Problem(CountForm.Card, isPasted ? "没有卡片编号，请填写。" : "没有卡片编号；请填写，账上没有的实物请填写资产名称。");
        }
        else if (read.Counted is null)
        {
            row.Problem(CountForm.Counted, $"账外物品“{Excerpt.OfCell(read.Name)}”没有填实盘数量，请填写。");
        }
        else if (read.MeasureUnit is null)
        {
            row.Problem(CountForm.MeasureUnit, $"账外物品“{Excerpt.OfCell(read.Name)}”没有填计量单位，请填写。");
        }
    }
}
