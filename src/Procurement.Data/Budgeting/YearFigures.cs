using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Budgeting;

/// <summary>A year's procurement lines for who looks at all of them: the checks before a submission, the budget as it was approved.</summary>
public static class YearFigures
{
    /// <summary>The lines in the order in which they print, as the context sees them.</summary>
    /// <param name="knownAt">What was recorded by this instant; null for all.</param>
    public static async Task<ProcurementFigures> ReadAsync(
        RegisterContext context, AssetClassRules classRules, FiscalYear year, Instant? knownAt, CancellationToken cancel) =>
        new(await LineQuery.ReadAsync(context, classRules, year, knownAt, cancel));
}
