using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Years that are submitted or approved: an import may state what they say, and change nothing of it.</summary>
/// <remarks>A year without a row is a draft. Its first submission waits for the import all the same: a new row's foreign key wants the
/// department's row, which the import has locked.</remarks>
internal static class ClosedYears
{
    /// <summary>Holds the state of the file's years to the end of the import, so that no submission or approval passes in between.</summary>
    public static async Task LockAsync(ImportSession session)
    {
        var years = await session.QueryAsync(
            "select fiscal_year, status from budget_years where department_id = $1 and fiscal_year = any($2) order by fiscal_year for share",
            reader => (Year: FiscalYear.Of(reader.GetInt16(0)), Status: EnumKey.Parse<BudgetYearStatus>(reader.GetString(1))),
            session.DepartmentId, session.Bundle.Projects.Select(project => (short)project.FiscalYear.Number).Distinct().ToArray());
        foreach (var (year, status) in years.Where(year => year.Status is not BudgetYearStatus.Draft))
        {
            session.ClosedYears[year] = status is BudgetYearStatus.Submitted ? "已送审" : "已批复";
        }
    }

    /// <summary>Reports a project of a closed year that the file states otherwise or adds.</summary>
    /// <param name="field">What differs; null for a project that is not there.</param>
    public static void RefuseProject(ImportSession session, int index, string? field)
    {
        var project = session.Bundle.Projects[index];
        if (session.ClosedYears.TryGetValue(project.FiscalYear, out var state))
        {
            session.Problem(BundlePart.Project, index, field, Message(project.FiscalYear, state, field is null ? $"不能再新增项目“{project.Name}”" : $"不能再更改项目“{project.Name}”"));
        }
    }

    /// <summary>Reports the lines of closed years that the file adds, changes or leaves out; after the lines are paired.</summary>
    public static async Task RefuseLinesAsync(ImportSession session, int start)
    {
        if (session.ClosedYears.Count == 0)
        {
            return;
        }

        var rows = await session.QueryAsync(
            """
            select given.position, coalesce(given.project_id, known.project_id), coalesce(given.item_name, known.item_name), known_id is null
            from line_pairs
            left join staged_lines given on given.id = given_id
            left join procurement_lines known on known.department_id = $1 and known.id = known_id
            where (given_id is null or known_id is null or changed)
              and exists (select 1 from projects project where project.department_id = $1 and project.id = coalesce(given.project_id, known.project_id)
                          and project.fiscal_year = any($2))
            order by given.position nulls last, known.position
            """,
            reader => (Position: reader.IsDBNull(0) ? (int?)null : reader.GetInt32(0), Project: reader.GetGuid(1), Item: reader.GetString(2), IsNew: reader.GetBoolean(3)),
            session.DepartmentId, session.ClosedYears.Keys.Select(year => (short)year.Number).ToArray());
        var projects = session.Bundle.Projects.Select((project, index) => (project, index)).ToDictionary(row => session.Projects[row.project.Key]);
        foreach (var row in rows)
        {
            var (project, index) = projects[row.Project];
            var state = session.ClosedYears[project.FiscalYear];
            if (row.Position is { } position)
            {
                session.Problem(BundlePart.Line, position - start, null, Message(project.FiscalYear, state, row.IsNew ? $"不能再新增采购明细“{row.Item}”" : $"不能再更改采购明细“{row.Item}”"));
            }
            else
            {
                session.Problem(BundlePart.Project, index, null, Message(project.FiscalYear, state, $"不能再撤下项目“{project.Name}”的采购明细“{row.Item}”，请补上该行"));
            }
        }
    }

    private static string Message(FiscalYear year, string state, string what) =>
        $"{year} 年预算{state}，{what}；{(state == "已批复" ? "确需调整请办理预算调剂" : "请先由审核人员退回，或在批复后办理预算调剂")}。";
}
