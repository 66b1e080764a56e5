using Npgsql;

namespace Procurement.Data.Register;

/// <summary>The statements of one import; all run in the connection's open transaction.</summary>
internal abstract class ImportStatements(NpgsqlConnection connection, CancellationToken cancel)
{
    public CancellationToken Cancel => cancel;

    /// <summary>Runs one statement; parameters are <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<NpgsqlDataReader, T> map, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Loads rows by binary COPY.</summary>
    /// <param name="target">Table and columns: <c>staged_cards (index, …)</c>.</param>
    public async Task CopyAsync<T>(string target, IEnumerable<T> rows, Action<CopyRow, T> write)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"copy {target} from stdin (format binary)", cancel);
        var row = new CopyRow(importer);
        foreach (var item in rows)
        {
            importer.StartRow();
            write(row, item);
        }

        await importer.CompleteAsync(cancel);
    }

    private NpgsqlCommand Command(string sql, object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        }

        return command;
    }
}
