using Microsoft.EntityFrameworkCore;
using Procurement.Data.Register;
using Procurement.Documents.Layouts;
using Procurement.Documents.Workbooks;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Hosting;
using Procurement.Web.Imports;

namespace Procurement.Web.Budgeting;

/// <summary>Brings a year's projects and lines back from the workbook: looked at first, written when that is confirmed.</summary>
/// <remarks>Between the two the file waits in the database, for its sender alone, so that a restart loses nothing.</remarks>
public sealed class WorkbookImport(RegisterHost host, ImportDrafts drafts)
{
    /// <summary>What the kept file would change, or changes now.</summary>
    /// <param name="write">False only looks.</param>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/>: no such file of this sender.</exception>
    public async Task<WorkbookOutcome> RunAsync(Actor actor, FiscalYear year, Guid draft, bool write, CancellationToken cancel)
    {
        var (name, content) = await drafts.FindAsync(actor, draft, cancel);
        using var stream = new MemoryStream(content, writable: false);
        var (bundle, problems) = RegisterWorkbookReader.Read(stream, await host.CatalogueAsync(cancel));
        if (bundle is null || OtherYears(bundle, year) is { Count: > 0 })
        {
            return new WorkbookOutcome(name, bundle is null ? problems : OtherYears(bundle, year), null, Left(bundle));
        }

        var import = new RegisterImport(host.Database, host.Ids, BuiltInLayouts.Names.ToHashSet(StringComparer.Ordinal));
        var given = new GivenBundle(name, await ProjectsAndLinesAsync(actor, bundle, cancel));
        var outcome = await import.RunAsync(actor, [given], host.Clock.GetCurrentInstant(), dryRun: !write, cancel);
        if (outcome.Written)
        {
            await drafts.ForgetAsync(actor, cancel);
        }

        return new WorkbookOutcome(name, outcome.Problems, outcome.Problems.Count == 0 ? outcome.Summaries[0] : null, Left(bundle));
    }

    private static List<ImportProblem> OtherYears(RegisterBundle bundle, FiscalYear year) => [.. bundle.Projects.Index()
        .Where(row => row.Item.FiscalYear != year)
        .Select(row => new ImportProblem(
            bundle.Places.Of(BundlePart.Project, row.Index, "fiscalYear"), $"这里只导入 {year} 年的预算，文件中有 {row.Item.FiscalYear} 年的项目；请删去，或到该年度导入。"))];

    /// <summary>Only projects and lines: what else the file says of department, units and cards is left as it stands.</summary>
    private async Task<RegisterBundle> ProjectsAndLinesAsync(Actor actor, RegisterBundle bundle, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var name = await context.Departments.Where(row => row.Id == actor.DepartmentId).Select(row => row.Name).SingleAsync(cancel);
        return bundle with { Department = bundle.Department with { Name = name, Units = [] }, Cards = [], Layouts = [], Choices = [], History = null };
    }

    private static string? Left(RegisterBundle? bundle) =>
        bundle is { Cards.Count: > 0 } ? $"文件中的 {bundle.Cards.Count:#,##0} 张资产卡片和单位信息不在这里导入，已忽略。" : null;
}

/// <param name="Problems">By place; empty where the file can be written or is.</param>
/// <param name="Summary">What changes; null where there are problems.</param>
/// <param name="Left">What of the file is not taken here; null for nothing.</param>
public sealed record WorkbookOutcome(string FileName, IReadOnlyList<ImportProblem> Problems, ImportSummary? Summary, string? Left);
