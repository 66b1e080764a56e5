using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>A supplier of earlier purchases.</summary>
public sealed record KnownSupplier(string Name, string Code, SupplierSize Size);

/// <summary>What a clerk chooses from while logging a purchase.</summary>
public static class PurchasableLines
{
    /// <summary>The lines of these ids, in their order, as they stand now; those that the caller does not see are left out.</summary>
    public static async Task<IReadOnlyList<ProcurementLine>> OfAsync(RegisterDatabase database, Actor actor, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var lines = await context.Lines.AsNoTracking().Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancel);
        return [.. ids.Where(lines.ContainsKey).Select(id => lines[id])];
    }

    /// <summary>Lines of approved years whose name or code holds the text and that have money left, newest year first.</summary>
    /// <param name="unit">Only this unit's and the year's of the lines that are chosen already; null for all.</param>
    public static async Task<IReadOnlyList<ProcurementLine>> FindAsync(
        RegisterDatabase database, Actor actor, string text, (Guid Unit, FiscalYear Year)? unit, int most, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var approved = await context.BudgetYears.Where(row => row.Status == BudgetYearStatus.Approved).Select(row => row.FiscalYear).ToListAsync(cancel);
        var lines = context.Lines.AsNoTracking().Where(line => approved.Contains(line.FiscalYear) && line.PurchasedAmount != line.Amount);
        if (unit is { } given)
        {
            lines = lines.Where(line => line.UnitId == given.Unit && line.FiscalYear == given.Year);
        }

        var (part, start) = (LikePattern.Containing(text), LikePattern.StartingWith(text));
        return await lines.Where(line => EF.Functions.ILike(line.ItemName, part) || EF.Functions.ILike(line.CodeText, start))
            .OrderByDescending(line => line.FiscalYear).ThenBy(line => line.Position).ThenBy(line => line.Id).Take(most).ToListAsync(cancel);
    }

    /// <summary>The latest wording of each supplier by its code.</summary>
    public static async Task<IReadOnlyList<KnownSupplier>> SuppliersAsync(RegisterDatabase database, Actor actor, int most, CancellationToken cancel)
    {
        var rows = await ListSql.ReadAsync(
            database.Source,
            $"""
            select supplier_name, supplier_code, supplier_size from (
                select distinct on (doc.supplier_code) doc.supplier_name, doc.supplier_code, doc.supplier_size, doc.id
                from purchases doc where {ListSql.Own} order by doc.supplier_code, doc.id desc) latest
            order by id desc limit {most}
            """,
            ListSql.Parameters(actor), row => new KnownSupplier(row.GetString(0), row.GetString(1), EnumKey.Parse<SupplierSize>(row.GetString(2))), cancel);
        return rows;
    }

    /// <summary>The approved years that the caller's department has.</summary>
    public static async Task<IReadOnlyList<FiscalYear>> ApprovedYearsAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        return await context.BudgetYears.Where(row => row.Status == BudgetYearStatus.Approved).Select(row => row.FiscalYear).OrderByDescending(year => year).ToListAsync(cancel);
    }

    /// <summary>The units that the caller sees, in the department's order.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> UnitsAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        await using var context = PurchaseDocuments.Entered(database, actor);
        var units = await context.Units.OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return [.. units.Select(unit => (unit.Id, unit.Name))];
    }
}
