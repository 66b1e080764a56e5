using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Runs the checks over a year's procurement lines alone: what a submission waits for, and what an adjustment would leave.</summary>
/// <remarks>Cards and printed sections are left out: they say nothing of the budget, and a million cards would be read for it.</remarks>
public sealed class YearChecks(RegisterHost host)
{
    /// <summary>A project's lines stay within its 预算资金.</summary>
    public const string ProjectBudgetRule = "PR-BUDGET";

    private const string BudgetRules = "PR-";
    private const string CodeRules = "CA-";

    /// <summary>Reads in the context's own transaction, so that what is checked is what is submitted.</summary>
    public async Task<YearReview> ReviewAsync(RegisterContext context, FiscalYear year, CancellationToken cancel)
    {
        var figures = await YearFigures.ReadAsync(context, host.AssetClasses, year, knownAt: null, cancel);
        return new YearReview(figures, await FindingsAsync(figures, year, cancel));
    }

    /// <summary>What the checks of lines and codes say of these figures.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(ProcurementFigures procurement, FiscalYear year, CancellationToken cancel)
    {
        var figures = new DepartmentFigures(new DepartmentName("", ""), year, year.AssetDay, procurement, AssetFigures.None);
        var subject = new CheckSubject(
            figures, [], await host.CatalogueAsync(cancel), host.AssetClasses, Layout: null, new Dictionary<string, string>(), Printed: null);
        return [.. CheckRunner.Run(subject).Where(ConcernsLines)];
    }

    /// <summary>Whether a submission must wait for it: the amounts do not hold together.</summary>
    public static bool Blocks(Finding finding) => finding.Severity is Severity.Error && finding.Rule.StartsWith(BudgetRules, StringComparison.Ordinal);

    private static bool ConcernsLines(Finding finding) =>
        finding.Rule.StartsWith(BudgetRules, StringComparison.Ordinal) || finding.Rule.StartsWith(CodeRules, StringComparison.Ordinal);
}

/// <summary>A year's lines with what the checks found in them.</summary>
public sealed record YearReview(ProcurementFigures Figures, IReadOnlyList<Finding> Findings)
{
    /// <summary>What must be mended before the budget is submitted.</summary>
    public IReadOnlyList<Finding> Errors { get; } = [.. Findings.Where(YearChecks.Blocks)];

    /// <summary>What somebody should look at, and say so.</summary>
    public IReadOnlyList<Finding> Warnings { get; } = [.. Findings.Where(finding => !YearChecks.Blocks(finding))];
}
