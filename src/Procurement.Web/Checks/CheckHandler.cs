using Procurement.Data.Disclosures;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Checks;

/// <summary>Runs the checks over a department in the register and its disclosure of a year; the command and the page go through it.</summary>
public sealed class CheckHandler(RegisterHost host)
{
    /// <summary>Composes the disclosure first; where no layout is chosen, the register alone is checked.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(Guid departmentId, FiscalYear year, CancellationToken cancel)
    {
        var disclosures = new DisclosureHandler(host);
        try
        {
            return await RunAsync(departmentId, await disclosures.ComposeAsync(departmentId, year, layoutName: null, cancel), cancel);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is LayoutNotChosen)
        {
            // DS-LAYOUT is among the findings then.
            var figures = await disclosures.FiguresAsync(departmentId, year, cancel);
            return CheckRunner.Run(await SubjectAsync(departmentId, figures, null, cancel));
        }
    }

    /// <summary>Runs the checks over what was composed already.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(Guid departmentId, ComposedDisclosure composed, CancellationToken cancel) =>
        CheckRunner.Run(await SubjectAsync(departmentId, composed.Figures, composed, cancel));

    private async Task<CheckSubject> SubjectAsync(Guid departmentId, DepartmentFigures figures, ComposedDisclosure? composed, CancellationToken cancel)
    {
        var reader = new FiguresReader(host.Database, host.AssetClasses);
        var suspects = await reader.SuspectCardsAsync(departmentId, figures.AsOf, knownAt: null, cancel);
        return new CheckSubject(
            figures, suspects, await host.CatalogueAsync(cancel), host.AssetClasses, composed?.Layout, composed?.Values ?? new Dictionary<string, string>(), composed?.Printed);
    }
}
