using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the rows of the sheet 项目 and knows them by year, unit and name.</summary>
internal sealed class ProjectRows(UnitRows units)
{
    private readonly Dictionary<(FiscalYear, string, string), (int Row, string Key)> known = [];

    public List<ProjectContent> Projects { get; } = [];

    public List<int> Rows { get; } = [];

    public void Take(RowCells row)
    {
        var year = row.Year(ProjectForm.Year);
        var unit = units.Named(row, ProjectForm.Unit);
        var name = row.OptionalText(ProjectForm.Name);
        var key = $"p{known.Count + 1}";

        // A project whose budget is wrong is still known, or each of its lines would be reported as well.
        if (year is { } given && unit is not null && name is not null && !known.TryAdd((given, unit, name), (row.Row, key)))
        {
            var first = known[(given, unit, name)].Row;
            row.Problem(ProjectForm.Name, $"单位 {Excerpt.OfCell(unit)} 在 {given} 年的项目“{Excerpt.OfCell(name)}”重复，第 {first} 行已有；请改名或删去一行。");
        }

        var code = row.OptionalText(ProjectForm.Code);
        var budget = row.Money(ProjectForm.Budget);
        if (row.IsSound)
        {
            Projects.Add(new ProjectContent(key, unit!, year!.Value, code, name!, budget));
            Rows.Add(row.Row);
        }
    }

    /// <summary>The key of a project, or null.</summary>
    public string? KeyOf(FiscalYear year, string unit, string name) => known.TryGetValue((year, unit, name), out var project) ? project.Key : null;
}
