using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the rows of the sheet 采购预算.</summary>
/// <param name="projects">The projects of the file; null where their sheet is missing, which is reported already.</param>
internal sealed class LineRows(ProjectRows? projects, CodeCells codes)
{
    public List<LineContent> Lines { get; } = [];

    public List<int> Rows { get; } = [];

    public void Take(RowCells row)
    {
        var year = row.Year(LineForm.Year);
        var project = ProjectOf(row, year);
        var item = row.Text(LineForm.ItemName);
        var code = codes.Read(row, LineForm.Edition, LineForm.Code, year, mayAsk: year is not null);
        var measure = row.Text(LineForm.MeasureUnit);
        var quantity = row.Quantity(LineForm.Quantity);
        var price = row.UnitPrice(LineForm.UnitPrice);
        var amount = row.Money(LineForm.Amount);
        var funding = Funding.From(source => row.OptionalMoney(LineForm.Funding[(int)source]));
        var reserve = row.OptionalMoney(LineForm.SmeReserve);
        var fixedAsset = FixedAsset(row);
        if (row.IsSound && project is not null && code is not null)
        {
            Lines.Add(new LineContent(project, item, code, measure, quantity, price, amount, funding, reserve, fixedAsset));
            Rows.Add(row.Row);
        }
    }

    private string? ProjectOf(RowCells row, FiscalYear? year)
    {
        var unit = row.Compact(LineForm.Unit);
        var name = row.OptionalText(LineForm.Project);
        if (year is not { } given || unit is null || name is null || projects is null)
        {
            return null;
        }

        var key = projects.KeyOf(given, unit, name);
        if (key is null)
        {
            row.Problem(
                LineForm.Project,
                $"工作表“项目”中没有 {given} 年单位 {Excerpt.OfCell(unit)} 的项目“{Excerpt.OfCell(name)}”；请先在“项目”中补上，或改正年度、单位编码、项目名称。");
        }

        return key;
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
