using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>Holds a year's status still to the end of an act, so that an edit and an approval never pass each other.</summary>
/// <remarks>The year's row is the first lock of an act, before projects and lines. Who edits, adjusts or buys holds it together with
/// others; who submits, returns or approves holds it alone. A draft that nobody submitted yet gets its row here.</remarks>
public static class YearLock
{
    /// <summary>The year's status, which stays as it is to the end of the act.</summary>
    public static async Task<BudgetYearStatus> ShareAsync(Act act, FiscalYear year)
    {
        const string sql = "select status from budget_years where department_id = $1 and fiscal_year = $2 for share";
        if (await ReadAsync(act, year, sql) is { } status)
        {
            return status;
        }

        await BeginAsync(act, year);
        return await ReadAsync(act, year, sql) ?? throw new InvalidOperationException("The year's row went away under its lock.");
    }

    /// <summary>Lines and projects are changed freely only while the year is a draft.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotDraft"/></exception>
    public static async Task RequireDraftAsync(Act act, FiscalYear year)
    {
        var status = await ShareAsync(act, year);
        if (status is not BudgetYearStatus.Draft)
        {
            throw new RuleViolationException(new YearNotDraft(year, status));
        }
    }

    /// <summary>Adjustments and purchases rest on an approved budget.</summary>
    /// <exception cref="RuleViolationException"><see cref="YearNotApproved"/></exception>
    public static async Task RequireApprovedAsync(Act act, FiscalYear year)
    {
        var status = await ShareAsync(act, year);
        if (status is not BudgetYearStatus.Approved)
        {
            throw new RuleViolationException(new YearNotApproved(year, status));
        }
    }

    /// <summary>The year's row for a change of its status; waits for whoever edits, and lets nobody edit to the end of the act.</summary>
    public static async Task<BudgetYear> AloneAsync(Act act, FiscalYear year)
    {
        await BeginAsync(act, year);
        await ReadAsync(act, year, "select status from budget_years where department_id = $1 and fiscal_year = $2 for update");
        return await act.Context.BudgetYears.SingleAsync(row => row.FiscalYear == year, act.Cancel);
    }

    private static async Task BeginAsync(Act act, FiscalYear year)
    {
        await using var command = Command(act, year, "insert into budget_years (department_id, fiscal_year, status, row_version) values ($1, $2, $3, 0) on conflict do nothing");
        command.Parameters.Add(new() { Value = EnumKey.Of(BudgetYearStatus.Draft) });
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    private static async Task<BudgetYearStatus?> ReadAsync(Act act, FiscalYear year, string sql)
    {
        await using var command = Command(act, year, sql);
        return await command.ExecuteScalarAsync(act.Cancel) is string status ? EnumKey.Parse<BudgetYearStatus>(status) : null;
    }

    private static NpgsqlCommand Command(Act act, FiscalYear year, string sql) => new(sql, act.Connection)
    {
        Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = (short)year.Number, NpgsqlDbType = NpgsqlDbType.Smallint } },
    };
}
