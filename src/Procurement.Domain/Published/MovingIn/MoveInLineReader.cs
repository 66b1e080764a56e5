using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>Reads the rows of the lines' table, and the projects that they name.</summary>
internal sealed class MoveInLineReader(MoveInTerms terms, List<MoveInProblem> problems)
{
    private const int LongestProject = 200;
    private const int LongestCode = 64;

    private readonly Dictionary<(string Unit, string Name), int> known = [];
    private readonly List<ProjectContent> projects = [];

    /// <summary>One for each unit and name, in the order in which they come.</summary>
    public IReadOnlyList<ProjectContent> Projects => projects;

    /// <summary>The row that first names each project.</summary>
    public List<int> FirstRows { get; } = [];

    /// <returns>Null where the row is wrong, which is told.</returns>
    public LineContent? Read(MoveInRow row)
    {
        var before = problems.Count;
        var cells = new MoveInCells(MoveInTable.Lines, row, terms, problems);
        var project = Project(cells);
        var code = cells.Code();
        var line = new LineContent(
            project, cells.Text(MoveInColumns.ItemName, LineRules.LongestName), code!, cells.Text(MoveInColumns.MeasureUnit, LineRules.LongestMeasureUnit),
            cells.Quantity(MoveInColumns.Quantity), cells.UnitPrice(MoveInColumns.UnitPrice), cells.Money(MoveInColumns.Amount),
            Funding.From(source => cells.OptionalMoney(source.Key())), cells.OptionalMoney(MoveInColumns.SmeReserve), FixedAsset: null);
        if (problems.Count == before && line.Funding.GrandTotal != line.Amount)
        {
            cells.Problem(MoveInColumns.Amount, $"各资金来源合计 {line.Funding.GrandTotal} 元，与金额 {line.Amount} 元不同；公开的数字可能经过四舍五入，请核对后改为一致。");
        }

        return problems.Count == before ? line : null;
    }

    /// <summary>The key of the row's project; rows of one project must say the same of it.</summary>
    private string Project(MoveInCells cells)
    {
        var (unit, name) = (cells.Unit(), cells.Text(MoveInColumns.Project, LongestProject));
        var code = cells.OptionalText(MoveInColumns.ProjectCode, LongestCode);
        var budget = cells.Money(MoveInColumns.Budget);
        if (!known.TryGetValue((unit, name), out var index))
        {
            index = known[(unit, name)] = projects.Count;
            projects.Add(new ProjectContent($"p{index + 1}", unit, terms.Year, code, name, budget));
            FirstRows.Add(cells.Row.Number);
        }
        else if (projects[index].Budget != budget)
        {
            cells.Problem(MoveInColumns.Budget, $"同一项目在第 {FirstRows[index]} 行的预算资金是 {projects[index].Budget} 元，请核对后改为一致。");
        }
        else if (projects[index].Code != code)
        {
            cells.Problem(MoveInColumns.ProjectCode, $"同一项目在第 {FirstRows[index]} 行的项目编码与这里不同，请核对后改为一致。");
        }

        return projects[index].Key;
    }
}
