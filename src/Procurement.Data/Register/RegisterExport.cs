using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Reads all that a department holds into a bundle. Imported into an empty database it is the same department again.</summary>
public sealed class RegisterExport(RegisterDatabase database)
{
    public async Task<RegisterBundle> ReadAsync(Guid departmentId, CancellationToken cancel)
    {
        await using var context = database.NewContext(departmentId);

        // One snapshot: what others write meanwhile belongs to the next export.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancel);
        var names = new ExportNames(units);
        var department = await context.Departments.AsNoTracking().SingleAsync(row => row.Id == departmentId, cancel);
        var projects = await ProjectsAsync(context, names, cancel);
        var lines = await LinesAsync(context, cancel);
        var numbers = new LineNumbers([.. lines.Select(line => line.Id)]);
        var documents = await new DocumentExport(context, names, numbers, cancel).ReadAsync(lines.ToDictionary(line => line.Id, line => line.RowVersion));
        var desk = await AssetDeskNames.ReadAsync(context, units, cancel);
        return new RegisterBundle(
            new DepartmentContent(department.Code, department.Name, department.Region,
                [.. units.Select(unit => new UnitContent(unit.Code, unit.Name, unit.Nature, unit.Rank, unit.Funding))]),
            projects,
            [.. lines.Select(line => Content(line, names) with
            {
                FixedAssetReason = line.FixedAssetReason,
                ApprovedAmount = line.ApprovedAmount,
                ApprovedQuantity = line.ApprovedQuantity,
            })],
            await CardExport.ReadAsync(context, names, cancel),
            await context.Layouts.AsNoTracking().OrderBy(layout => layout.Name)
                .Select(layout => new LayoutContent(layout.Name, layout.Content)).ToListAsync(cancel),
            await ChoicesAsync(context, cancel),
            await HistoryExport.ReadAsync(context, names, lines, documents is null ? null : numbers, desk, cancel),
            NoPlaces.Instance)
        {
            Documents = documents,
            AssetDesk = await new AssetDeskExport(context, names, desk, cancel).ReadAsync(),
            DisclosureVersions = await VersionsAsync(context, cancel),
        };
    }

    internal static LineContent Content(LineRow line, ExportNames names) => new(
        names.Project(line.ProjectId), line.ItemName, CatalogueCode.Parse(line.CodeText, line.Edition), line.MeasureUnit, line.Quantity,
        line.UnitPrice, line.Amount, line.Funding, line.SmeReserve, line.FixedAsset);

    private static async Task<List<ProjectContent>> ProjectsAsync(RegisterContext context, ExportNames names, CancellationToken cancel)
    {
        var entries = await context.BudgetEntries.AsNoTracking().Select(entry => new { entry.ProjectId, entry.Amount }).ToListAsync(cancel);
        var budgets = entries.ToLookup(entry => entry.ProjectId, entry => entry.Amount);
        var projects = await context.Projects.AsNoTracking()
            .OrderBy(project => project.FiscalYear).ThenBy(project => project.Position).ThenBy(project => project.Id).ToListAsync(cancel);
        return projects.ConvertAll(project => new ProjectContent(
            names.AddProject(project.Id), names.Unit(project.UnitId), project.FiscalYear, project.Code, project.Name, Money.Sum(budgets[project.Id])));
    }

    private static Task<List<ProcurementLine>> LinesAsync(RegisterContext context, CancellationToken cancel) => context.Lines.AsNoTracking()
        .Join(context.Projects, line => line.ProjectId, project => project.Id, (line, project) => new { line, project.FiscalYear })
        .OrderBy(row => row.FiscalYear).ThenBy(row => row.line.Position).ThenBy(row => row.line.Id)
        .Select(row => row.line).ToListAsync(cancel);

    private static async Task<List<ChoiceContent>> ChoicesAsync(RegisterContext context, CancellationToken cancel)
    {
        var choices = await context.DisclosureChoices.AsNoTracking().OrderBy(choice => choice.FiscalYear).ToListAsync(cancel);
        return choices.ConvertAll(choice => new ChoiceContent(choice.FiscalYear, choice.LayoutName, choice.ReadValues()));
    }

    private static async Task<List<DisclosureVersionContent>> VersionsAsync(RegisterContext context, CancellationToken cancel)
    {
        var versions = await context.DisclosureVersions.AsNoTracking().OrderBy(row => row.FiscalYear).ThenBy(row => row.Number).ToListAsync(cancel);
        return versions.ConvertAll(row => new DisclosureVersionContent(
            row.FiscalYear, row.Number, row.Status, row.Sha256, new ActContent(row.SubmittedByName, row.SubmittedAt, null),
            ActContent.Of(row.DecidedByName, row.DecidedAt, row.DecisionNote), row.Content));
    }

    /// <summary>A bundle out of the register came from no file.</summary>
    private sealed class NoPlaces : IBundlePlaces
    {
        public static NoPlaces Instance { get; } = new();

        public string Of(BundlePart part, int index, string? field) => $"{part}[{index}]";
    }
}
