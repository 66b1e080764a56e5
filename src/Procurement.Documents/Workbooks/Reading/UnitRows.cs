using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the rows of the sheet 单位.</summary>
internal sealed class UnitRows
{
    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    private bool isSound = true;

    public List<UnitContent> Units { get; } = [];

    public List<int> Rows { get; } = [];

    /// <summary>The unit that a row of another sheet names. A sheet 单位 that lists units lists all that the workbook names; one that is
    /// empty leaves it to the register to know them. A mistake on that sheet is told there and not once more at every row that it spoils.</summary>
    public string? Named(RowCells row, SheetColumn column)
    {
        var code = row.Compact(column);
        if (code is not null && firstRows.Count > 0 && isSound && !firstRows.ContainsKey(code))
        {
            row.Problem(column, $"单位编码“{Excerpt.OfCell(code)}”不在工作表“单位”中；请改正编码，或在“单位”中补上该单位。");
        }

        return code;
    }

    public void Take(RowCells row)
    {
        var code = row.Compact(UnitForm.Code) ?? "";
        if (code.Length > 0 && !firstRows.TryAdd(code, row.Row))
        {
            row.Problem(UnitForm.Code, $"单位编码“{Excerpt.OfCell(code)}”重复，第 {firstRows[code]} 行已有；请改正编码或删去一行。");
        }

        var unit = new UnitContent(
            code, row.Text(UnitForm.Name), row.Text(UnitForm.Nature), row.OptionalText(UnitForm.Rank), row.OptionalText(UnitForm.Funding));
        if (row.IsSound)
        {
            Units.Add(unit);
            Rows.Add(row.Row);
        }

        isSound &= row.IsSound;
    }
}
