using Npgsql;
using Procurement.Data.Acts;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>What a project's lines take of its 预算资金, all in yuan.</summary>
/// <param name="Lines">Without 其他渠道资金, which stands outside the budget.</param>
public sealed record ProjectRoom(Guid Id, string Name, Money Lines, Money Budget)
{
    /// <summary>Locks the projects in the order of their keys, before any of their lines, so that two acts do not spend the same room.</summary>
    public static async Task LockAsync(Act act, IReadOnlyCollection<Guid> projects)
    {
        await using var command = Command(act, "select id from projects where department_id = $1 and id = any($2) order by id for no key update", projects);
        await command.ExecuteNonQueryAsync(act.Cancel);
    }

    /// <summary>What the projects have and spend now.</summary>
    public static async Task<IReadOnlyList<ProjectRoom>> ReadAsync(Act act, IReadOnlyCollection<Guid> projects)
    {
        await using var command = Command(
            act,
            """
            select project.id, project.name,
                   (select coalesce(sum(amount - coalesce(other_channels, 0)), 0) from procurement_lines line
                    where line.department_id = $1 and line.project_id = project.id),
                   (select coalesce(sum(amount), 0) from budget_entries entry where entry.department_id = $1 and entry.project_id = project.id)
            from projects project where project.department_id = $1 and project.id = any($2) order by project.id
            """,
            projects);
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        var rooms = new List<ProjectRoom>();
        while (await reader.ReadAsync(act.Cancel))
        {
            rooms.Add(new ProjectRoom(reader.GetGuid(0), reader.GetString(1), Money.FromYuan(reader.GetDecimal(2)), Money.FromYuan(reader.GetDecimal(3))));
        }

        return rooms;
    }

    private static NpgsqlCommand Command(Act act, string sql, IReadOnlyCollection<Guid> projects) => new(sql, act.Connection)
    {
        Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = projects.ToArray() } },
    };
}
