using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Procurement.Data.Cluster;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Commands;

/// <summary>Death in the middle of an import leaves the register as it was, and the next start works.</summary>
public sealed class ImportCrashTests : IAsyncLifetime
{
    /// <summary>Long enough for a slow machine; nothing waits that long unless something is wrong.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder folder = new();

    private string Data => folder.PathOf("data");

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(0, await RunAsync("import", Seeds.RegisterPath("xianghe-2020")));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task KillTheProgram_MidImport_NothingIsWrittenAndTheNextImportWorks()
    {
        await using (var cluster = await EmbeddedCluster.OpenAsync(Data))
        {
            using var import = await StopMidImportAsync(cluster.ConnectionString, process =>
            {
                process.Kill(entireProcessTree: false);
                return Task.CompletedTask;
            });
            Assert.Equal(1, await CountAsync(cluster.ConnectionString, "departments"));
            Assert.Equal(2, await CountAsync(cluster.ConnectionString, "asset_cards"));
        }

        Assert.Equal(0, await RunAsync("import", Seeds.RegisterPath("pingxiang-2024")));
    }

    [Fact]
    public async Task KillPostgres_MidImport_NothingIsWrittenAndTheNextStartWorks()
    {
        int exitCode;
        await using (var cluster = await EmbeddedCluster.OpenAsync(Data))
        {
            using var import = await StopMidImportAsync(cluster.ConnectionString, async process =>
            {
                var postmaster = (await File.ReadAllLinesAsync(Path.Combine(Data, "pgdata", "postmaster.pid")))[0];
                Process.GetProcessById(int.Parse(postmaster, CultureInfo.InvariantCulture)).Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            });
            exitCode = import.ExitCode;
        }

        await using var again = await EmbeddedCluster.OpenAsync(Data);
        Assert.Equal(3, exitCode);
        Assert.Equal(1, await CountAsync(again.ConnectionString, "departments"));
        Assert.Equal(2, await CountAsync(again.ConnectionString, "asset_cards"));
        Assert.Equal(0, await RunAsync("import", Seeds.RegisterPath("pingxiang-2024")));
        Assert.Equal(2, await CountAsync(again.ConnectionString, "departments"));
    }

    /// <summary>Lets an import write its cards, holds it before their entries, and does something to it there.</summary>
    private async Task<Process> StopMidImportAsync(string connectionString, Func<Process, Task> act)
    {
        await using var blocker = new NpgsqlConnection(connectionString);
        await blocker.OpenAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table asset_entries in share mode", blocker, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var import = ProgramRun.Start(["import", Seeds.RegisterPath("pingxiang-2024"), "--data", Data]);
        await UntilAsync(connectionString, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into asset_entries%'", 1);
        await act(import);
        await import.WaitForExitAsync();
        return import;
    }

    private static async Task UntilAsync(string connectionString, string count, long expected)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await QueryAsync(connectionString, count) != expected)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    private static Task<long> CountAsync(string connectionString, string table) => QueryAsync(connectionString, $"select count(*) from {table}");

    private static async Task<long> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> RunAsync(params string[] arguments)
    {
        using var process = ProgramRun.Start([.. arguments, "--data", Data]);
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode is 0 ? 0 : throw new InvalidOperationException(await error);
    }
}
