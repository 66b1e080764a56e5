using Procurement.Data.Model;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Closed years, balances of the general ledger and statements of a bundle.</summary>
internal static class BooksWriter
{
    public static async Task WriteAsync(ImportSession session, RegisterAssetDesk desk, AssetDeskIds ids)
    {
        if (desk.ClosedThrough is { } day)
        {
            await session.ExecuteAsync("insert into asset_books (department_id, closed_through, row_version) values ($1, $2, 1)", session.DepartmentId, day.ToDateOnly());
        }

        await session.CopyAsync(
            "asset_years (department_id, fiscal_year, status, closed_by_name, closed_at, summary, reopen_requested_by_name, reopen_requested_at, reopen_reason, row_version)",
            desk.Years,
            (copy, row) => copy.Add(session.DepartmentId).Add((short)row.FiscalYear.Number).Add(EnumKey.Of(row.Status)).Add(row.Closed?.By).Add(row.Closed?.At)
                .Add(ids.Details.In(row.Summary)).Add(row.Reopening?.By).Add(row.Reopening?.At).Add(row.Reopening?.Note).Add(1));
        await session.CopyAsync(
            "ledger_balances (department_id, as_of, class, value, depreciation, recorded_by_name, recorded_at, row_version)",
            desk.Balances,
            (copy, row) => copy.Add(session.DepartmentId).Add(row.AsOf).Add(EnumKey.Of(row.Class)).Add(row.Value).Add(row.Depreciation).Add(row.Recorded.By)
                .Add(row.Recorded.At).Add(1));
        await session.CopyAsync(
            "reconciliations (department_id, id, kind, as_of, agrees, figures, note, stocktake_id, recorded_by_name, recorded_at)",
            desk.Reconciliations,
            (copy, row) => copy.Add(session.DepartmentId).Add(session.NextId()).Add(EnumKey.Of(row.Kind)).Add(row.AsOf).Add(row.Agrees).Add(ids.Details.In(row.Figures))
                .Add(row.Note).Add(ids.Stocktake(row.Stocktake)).Add(row.Recorded.By).Add(row.Recorded.At));
    }
}
