using System.Data;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;

namespace Procurement.Data.Audit;

/// <summary>Proves chains unbroken, or finds the first broken record.</summary>
public static class AuditProof
{
    /// <summary>The departments in the order of region and code; then chains whose department is not there; the system's last.</summary>
    private const string ChainIds =
        """
        select chain.id, department.code, department.name
        from (select id from departments union select department_id from audit_heads union select distinct department_id from audit_records) chain
        left join departments department on department.id = chain.id
        where chain.id <> $1
        order by department.region, department.code, chain.id
        """;

    public static async Task<IReadOnlyList<AuditChainName>> ChainsAsync(RegisterDatabase database, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(ChainIds);
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = Actor.WholeSystem });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var chains = new List<AuditChainName>();
        while (await reader.ReadAsync(cancel))
        {
            var id = reader.GetGuid(0);
            chains.Add(new AuditChainName(id, reader.IsDBNull(1) ? $"登记簿中已没有的部门 {id}" : $"部门 {reader.GetString(1)} {reader.GetString(2)}"));
        }

        chains.Add(AuditChainName.System);
        return chains;
    }

    /// <summary>Reads one chain in one snapshot, record by record; however long it is, one record is in memory.</summary>
    public static async Task<AuditVerdict> VerifyAsync(RegisterDatabase database, Guid departmentId, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var verifier = new AuditVerifier(departmentId, await HeadAsync(connection, departmentId, cancel));
        await using var command = new NpgsqlCommand(
            $"select {AuditRows.Columns} from audit_records where department_id = $1 order by sequence", connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = departmentId } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (!verifier.Take(AuditRows.Read(reader)))
            {
                command.Cancel();   // what lies behind the break need not be sent
                break;
            }
        }

        return verifier.Finish();
    }

    private static async Task<AuditHead?> HeadAsync(NpgsqlConnection connection, Guid departmentId, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select sequence, hash from audit_heads where department_id = $1", connection)
        {
            Parameters = { new() { Value = departmentId } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new AuditHead { DepartmentId = departmentId, Sequence = reader.GetInt64(0), Hash = reader.GetFieldValue<byte[]>(1) }
            : null;
    }
}

/// <param name="Name">部门 432 …, or 系统.</param>
public sealed record AuditChainName(Guid DepartmentId, string Name)
{
    public static AuditChainName System { get; } = new(Actor.WholeSystem, "系统");
}
