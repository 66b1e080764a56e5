using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
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
        var line = LineCells.Read(row, codes, project ?? "", year);
        if (project is not null && line is not null)
        {
            Lines.Add(line);
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
}
