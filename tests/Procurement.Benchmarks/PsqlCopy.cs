using System.Diagnostics;
using Npgsql;

namespace Procurement.Benchmarks;

/// <summary>What psql's \copy takes to load the same rows into the same tables, indexes and keys in place, in one transaction.</summary>
internal static class PsqlCopy
{
    private static readonly string[] Tables =
        ["departments", "budget_units", "projects", "budget_entries", "procurement_lines", "asset_cards", "asset_entries", "disclosure_choices"];

    public static async Task<TimeSpan> MeasureAsync(string connectionString, ScratchFolder folder)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        await PsqlAsync(server, server.Database!, string.Join('\n', Tables.Select(table => $"\\copy {table} to '{folder.PathOf(table)}.csv' csv")));
        NpgsqlConnection.ClearAllPools();
        await PsqlAsync(server, "postgres", $"create database bare template {server.Database};");
        await PsqlAsync(server, "bare", $"truncate {string.Join(", ", Tables)}, superseded_lines, department_layouts;");
        var started = Stopwatch.GetTimestamp();
        await PsqlAsync(server, "bare", $"begin;\n{string.Join('\n', Tables.Select(table => $"\\copy {table} from '{folder.PathOf(table)}.csv' csv"))}\ncommit;");
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task PsqlAsync(NpgsqlConnectionStringBuilder server, string database, string script)
    {
        var start = new ProcessStartInfo("psql", ["-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", server.Host!, "-U", server.Username!, database])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(script);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await output;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"psql ended with {process.ExitCode}.");
        }
    }
}
