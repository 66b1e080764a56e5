using Npgsql;
using Procurement.Domain.Common;

namespace Procurement.Data.Acts;

/// <summary>Numbers that people read, without gaps within kind and year: the counter's row is locked to the end of the transaction.</summary>
public static class DocumentNumbers
{
    /// <param name="prefix">CG 采购, YS 验收, TJ 调剂.</param>
    /// <param name="departmentId">Whose number; null for the actor's department.</param>
    /// <returns>E.g. <c>CG2020-0001</c>.</returns>
    public static async Task<string> NextAsync(Act act, string prefix, FiscalYear year, Guid? departmentId = null) =>
        (await NextAsync(act, prefix, year, 1, departmentId))[0];

    /// <summary>So many numbers one after the other.</summary>
    /// <param name="count">At least one.</param>
    public static async Task<IReadOnlyList<string>> NextAsync(Act act, string prefix, FiscalYear year, int count, Guid? departmentId = null)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into counters as counter (department_id, key, last) values ($1, $2, $3)
            on conflict (department_id, key) do update set last = counter.last + $3
            returning last
            """,
            act.Connection)
        {
            Parameters = { new() { Value = departmentId ?? act.Actor.DepartmentId }, new() { Value = $"{prefix}{year}" }, new() { Value = count } },
        };
        var last = (int)(await command.ExecuteScalarAsync(act.Cancel))!;
        return [.. Enumerable.Range(last - count + 1, count).Select(number => $"{prefix}{year}-{number:0000}")];
    }
}
