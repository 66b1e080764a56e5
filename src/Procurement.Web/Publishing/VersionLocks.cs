using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Books;
using Procurement.Data.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing;

/// <summary>What an act on versions holds to its end.</summary>
internal static class VersionLocks
{
    /// <summary>Nobody edits the year's lines and nobody moves a card while it is frozen; two submissions come one after the other.</summary>
    /// <remarks>The department's row first, which an import locks before year and books.</remarks>
    public static async Task FreezeAsync(Act act, FiscalYear year)
    {
        await using (var command = new NpgsqlCommand("select 1 from departments where id = $1 for key share", act.Connection) { Parameters = { new() { Value = act.Actor.DepartmentId } } })
        {
            await command.ExecuteScalarAsync(act.Cancel);
        }

        await YearLock.AloneAsync(act, year);
        await BooksLock.AloneAsync(act);
    }

    /// <summary>The version, locked: two people who decide at once come one after the other.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public static async Task<DisclosureVersion> TakeAsync(Act act, Guid id)
    {
        await using (var command = new NpgsqlCommand("select 1 from disclosure_versions where department_id = $1 and id = $2 for update", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = id } },
        })
        {
            await command.ExecuteScalarAsync(act.Cancel);
        }

        return await act.Context.DisclosureVersions.SingleOrDefaultAsync(row => row.Id == id, act.Cancel)
            ?? throw new RuleViolationException(new NothingFound("信息公开的版本"));
    }
}
