using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Domain.Books;

namespace Procurement.Data.Books;

/// <summary>Holds the department's asset books still to the end of an act, so that a movement and a closing never pass each other.</summary>
/// <remarks>The first lock of every act on cards, before lines, movements and cards.</remarks>
public static class BooksLock
{
    /// <summary>Whoever moves cards: the last day of the last closed year, which stays so to the end of the act; null where none is closed.</summary>
    public static async Task<LocalDate?> ShareAsync(Act act)
    {
        const string sql = "select closed_through from asset_books where department_id = $1 for share";
        if (await ReadAsync(act, sql) is { } known)
        {
            return known.Day;
        }

        await BeginAsync(act);
        return (await ReadAsync(act, sql))!.Value.Day;
    }

    /// <summary>Whoever closes or reopens a year; waits for whoever moves cards, and lets nobody move any to the end of the act.</summary>
    public static async Task<AssetBooks> AloneAsync(Act act)
    {
        await HoldDepartmentAsync(act);
        await BeginAsync(act);
        await ReadAsync(act, "select closed_through from asset_books where department_id = $1 for update");
        return await act.Context.Set<AssetBooks>().SingleAsync(act.Cancel);
    }

    /// <summary>What the act writes points at the department's row, which an import locks before it asks for the books: asked for later, each
    /// would wait for the other.</summary>
    private static async Task HoldDepartmentAsync(Act act)
    {
        await using var command = Command(act, "select 1 from departments where id = $1 for key share");
        await command.ExecuteScalarAsync(act.Cancel);
    }

    private static async Task BeginAsync(Act act)
    {
        await using var command = Command(act, "insert into asset_books (department_id, row_version) values ($1, 0) on conflict do nothing");
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <returns>Null where the row is not there yet.</returns>
    private static async Task<(LocalDate? Day, bool Found)?> ReadAsync(Act act, string sql)
    {
        await using var command = Command(act, sql);
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        return await reader.ReadAsync(act.Cancel)
            ? (reader.IsDBNull(0) ? null : LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(0)), true)
            : null;
    }

    private static NpgsqlCommand Command(Act act, string sql) => new(sql, act.Connection) { Parameters = { new() { Value = act.Actor.DepartmentId } } };
}
