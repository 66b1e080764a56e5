using System.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Budgeting;
using Procurement.Data.Model;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Data.Disclosures;

/// <summary>Reads the figures of both sections out of the register.</summary>
public sealed class FiguresReader(RegisterDatabase database, AssetClassRules classRules)
{
    /// <summary>The figures of a department and year.</summary>
    /// <param name="asOf">The day as of whose end the assets are stated; null for <see cref="FiscalYear.AssetDay"/>.</param>
    /// <param name="knownAt">Counts what was recorded by this instant; null for all that is recorded.</param>
    public async Task<DepartmentFigures> ReadAsync(Guid departmentId, FiscalYear year, LocalDate? asOf, Instant? knownAt, CancellationToken cancel) =>
        (await ReadAsync(departmentId, year, asOf, knownAt, forChecks: false, cancel)).Figures;

    /// <summary>The figures, and in the same snapshot the cards that a check could object to (<see cref="SuspectCards"/>) and the codes of all.</summary>
    /// <param name="asOf">The day as of whose end the assets are stated; null for <see cref="FiscalYear.AssetDay"/>.</param>
    public Task<CheckedFigures> ReadForChecksAsync(Guid departmentId, FiscalYear year, LocalDate? asOf, CancellationToken cancel) =>
        ReadAsync(departmentId, year, asOf, null, forChecks: true, cancel);

    private async Task<CheckedFigures> ReadAsync(
        Guid departmentId, FiscalYear year, LocalDate? asOf, Instant? knownAt, bool forChecks, CancellationToken cancel)
    {
        await using var context = database.NewContext(departmentId);

        // One snapshot: an import that ends meanwhile shows in all figures or in none.
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await ReadInAsync(context, classRules, year, asOf, knownAt, forChecks, cancel);
    }

    /// <summary>The same within a transaction that is open: an act that has locked the year and the books reads what stays so.</summary>
    /// <param name="context">Sees the whole department.</param>
    public static async Task<CheckedFigures> ReadInAsync(
        RegisterContext context, AssetClassRules classRules, FiscalYear year, LocalDate? asOf, Instant? knownAt, bool forChecks, CancellationToken cancel)
    {
        var department = await context.Departments.AsNoTracking().SingleAsync(row => row.Id == context.DepartmentId, cancel);
        var day = asOf ?? year.AssetDay;
        var figures = new DepartmentFigures(
            new DepartmentName(department.Code, department.Name), year, day,
            new ProcurementFigures(await LineQuery.ReadAsync(context, classRules, year, knownAt, cancel)),
            await HoldingQuery.SumAsync(context, day, knownAt, cancel));
        return forChecks
            ? new(figures, await HoldingQuery.SuspectsAsync(context, day, knownAt, cancel), await HoldingQuery.CodesAsync(context, cancel))
            : new(figures, [], []);
    }
}

/// <summary>Figures with what the checks look at besides, of one snapshot.</summary>
/// <param name="SuspectCards">The cards that a check could object to.</param>
/// <param name="CardCodes">The codes under which the cards are booked.</param>
public sealed record CheckedFigures(DepartmentFigures Figures, IReadOnlyList<CardHolding> SuspectCards, IReadOnlyList<CardCode> CardCodes);
