using Npgsql;
using NpgsqlTypes;
using Procurement.Domain.Access;

namespace Procurement.Data.Purchasing;

/// <summary>What the lists of documents share: the caller's rows only, a count with sums, then one part in an order.</summary>
internal static class ListSql
{
    /// <summary><c>$1</c> the department, <c>$2</c> the units that the caller sees.</summary>
    public const string Own = "doc.department_id = $1 and ($2::uuid[] is null or doc.unit_id = any($2))";

    public static NpgsqlParameter[] Parameters(Actor actor, params NpgsqlParameter[] more) =>
    [
        new() { Value = actor.DepartmentId },
        new() { Value = (object?)actor.Units?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
        .. more,
    ];

    public static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Id(Guid? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    public static NpgsqlParameter Small(int? value) => new() { Value = value is { } number ? (short)number : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint };

    /// <summary>Columns by their keys in the address; an unknown key is the first column. The id makes every order a full one.</summary>
    public static string Order(IReadOnlyDictionary<string, string> columns, string key, bool descending)
    {
        var turn = descending ? " desc" : "";
        return $" order by {columns.GetValueOrDefault(key) ?? columns.Values.First()}{turn}, doc.id{turn}";
    }

    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlDataSource source, string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
