using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Budgeting;

/// <summary>Reads a year's procurement lines in the order in which they print, as known at an instant.</summary>
internal static class LineQuery
{
    public static async Task<IReadOnlyList<LineFigure>> ReadAsync(
        RegisterContext context, AssetClassRules classRules, FiscalYear year, Instant? knownAt, CancellationToken cancel)
    {
        var projects = await ProjectsAsync(context, year, knownAt, cancel);
        var rows = await RowsAsync(context, projects, year, knownAt, cancel);
        return [.. rows
            .Select(row => (Project: projects[row.Line.ProjectId], row.Id, row.Line))
            .OrderBy(row => row.Project.Unit.Position).ThenBy(row => row.Line.Position).ThenBy(row => row.Id)
            .Select(row => Figure(row.Project, row.Id, row.Line, classRules))];
    }

    private static async Task<Dictionary<Guid, ProjectRow>> ProjectsAsync(RegisterContext context, FiscalYear year, Instant? knownAt, CancellationToken cancel)
    {
        var entries = context.BudgetEntries.Where(entry => knownAt == null || entry.RecordedAt <= knownAt);
        var budgets = await context.Projects.Where(project => project.FiscalYear == year)
            .Join(entries, project => project.Id, entry => entry.ProjectId, (_, entry) => new { entry.ProjectId, entry.Amount })
            .ToListAsync(cancel);
        var sums = budgets.ToLookup(entry => entry.ProjectId, entry => entry.Amount);
        var rows = await context.Projects.AsNoTracking().Where(project => project.FiscalYear == year)
            .Join(context.Units, project => project.UnitId, unit => unit.Id, (project, unit) => new { project.Id, project.Name, Unit = unit })
            .ToListAsync(cancel);
        return rows.ToDictionary(
            row => row.Id,
            row => new ProjectRow(new ProjectFigure(row.Id, row.Name, Money.Sum(sums[row.Id])), row.Unit));
    }

    private static async Task<List<(Guid Id, LineRow Line)>> RowsAsync(
        RegisterContext context, Dictionary<Guid, ProjectRow> projects, FiscalYear year, Instant? knownAt, CancellationToken cancel)
    {
        if (projects.Count == 0)
        {
            return [];
        }

        var ofTheYear = context.Projects.Where(project => project.FiscalYear == year).Select(project => project.Id);
        var current = await context.Lines.AsNoTracking()
            .Where(line => ofTheYear.Contains(line.ProjectId) && (knownAt == null || line.RecordedAt <= knownAt)).ToListAsync(cancel);
        var rows = current.ConvertAll(line => (line.Id, (LineRow)line));
        if (knownAt is not null)
        {
            var former = await context.SupersededLines.AsNoTracking()
                .Where(line => ofTheYear.Contains(line.ProjectId) && line.RecordedAt <= knownAt && knownAt < line.SupersededAt).ToListAsync(cancel);
            rows.AddRange(former.Select(line => (line.LineId, (LineRow)line)));
        }

        return rows;
    }

    private static LineFigure Figure(ProjectRow project, Guid id, LineRow line, AssetClassRules classRules)
    {
        var code = CatalogueCode.Parse(line.CodeText, line.Edition);
        var byRule = classRules.RuleFor(code).Class;
        return new LineFigure(
            id, project.UnitName, project.Figure, line.ItemName, code, line.MeasureUnit, line.Quantity, line.UnitPrice, line.Amount,
            line.Funding, line.SmeReserve, line.FixedAsset, byRule is not AssetClass.NotFixedAsset)
        {
            ClassByRule = byRule,
        };
    }

    private sealed record ProjectRow(ProjectFigure Figure, BudgetUnit Unit)
    {
        public UnitName UnitName { get; } = new(Unit.Code, Unit.Name);
    }
}
