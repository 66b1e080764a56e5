using Procurement.Data.Disclosures;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Checks;

/// <summary>Runs the checks over a department in the register and its disclosure of a year; the command and the page go through it.</summary>
public sealed class CheckHandler(RegisterHost host, DisclosureHandler disclosures)
{
    /// <summary>Composes the disclosure and checks it; where there is no layout for it, the register alone is checked.</summary>
    /// <param name="layoutName">Null for the layout that the department chose for the year.</param>
    public async Task<CheckedDisclosure> RunAsync(Guid departmentId, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        var (form, refusal) = await FormAsync(departmentId, year, layoutName, cancel);
        var (figures, suspects, cardCodes) = await new FiguresReader(host.Database, host.AssetClasses)
            .ReadForChecksAsync(departmentId, year, form?.AsOf, form?.Layout.Breakdown ?? BreakdownRequest.None, cancel);
        var composed = form is null ? null : disclosures.Compose(figures, form);
        var subject = new CheckSubject(
            figures, suspects, await host.CatalogueAsync(cancel), host.AssetClasses,
            form?.Layout, form?.Values ?? new Dictionary<string, string>(), composed?.Printed)
        { CardCodes = cardCodes };
        return new CheckedDisclosure(composed, refusal, CheckRunner.Run(subject), subject);
    }

    private async Task<(DisclosureForm? Form, RuleViolation? Refusal)> FormAsync(Guid departmentId, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        try
        {
            return (await disclosures.FormAsync(departmentId, year, layoutName, cancel), null);
        }
        catch (RuleViolationException refused) when (refused.Violation is LayoutNotChosen or LayoutUnknown)
        {
            return (null, refused.Violation);
        }
    }
}

/// <param name="Composed">Null where there is no layout; then <paramref name="Refusal"/> says why.</param>
public sealed record CheckedDisclosure(ComposedDisclosure? Composed, RuleViolation? Refusal, IReadOnlyList<Finding> Findings, CheckSubject Subject);
