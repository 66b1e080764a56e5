using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the rows of the sheet 单位.</summary>
internal sealed class UnitRows
{
    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    public List<UnitContent> Units { get; } = [];

    public List<int> Rows { get; } = [];

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
    }
}
