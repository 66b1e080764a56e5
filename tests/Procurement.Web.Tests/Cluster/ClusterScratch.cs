using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Procurement.Data.Cluster;

namespace Procurement.Web.Tests.Cluster;

/// <summary>A folder of one test for one cluster; at the end no file and no server of it is left, however the test went.</summary>
internal sealed class ClusterScratch : IAsyncDisposable
{
    private const UnixFileMode Passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly string top = Directory.CreateTempSubdirectory("cluster-").FullName;

    public ClusterScratch()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(top, Passable);   // the server runs as postgres where the tests run as root
        }

        Folder = Path.Combine(top, "data");
    }

    /// <summary>The cluster's folder; it does not exist yet.</summary>
    public string Folder { get; init; }

    public string Top => top;

    public ClusterOptions Options => new(Folder) { Durable = false };

    private string PidFile => Path.Combine(Folder, "pgdata", "postmaster.pid");

    public bool ServerRuns => File.Exists(PidFile) && Runs(ServerProcessId);

    public int ServerProcessId => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public Task<EmbeddedCluster> OpenAsync() => EmbeddedCluster.OpenAsync(Options, CancellationToken.None);

    /// <summary>kill -9 of the server's first process; its children notice by themselves.</summary>
    public async Task KillServerAsync()
    {
        var id = ServerProcessId;
        using var server = Process.GetProcessById(id);
        server.Kill();
        await UntilEndedAsync(id);
    }

    /// <summary>Waits until the process has ended; a server that goes on fails the test by the bound.</summary>
    public static async Task UntilEndedAsync(int processId)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (Runs(processId))
        {
            await Task.Delay(10, bound.Token);
        }
    }

    /// <summary>Whether the process lives; one that only waits for its parent to notice its end (a zombie) does not.</summary>
    public static bool Runs(int processId)
    {
        try
        {
            // "1234 (postgres) S 1 ...": the state follows the name
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return stat[stat.LastIndexOf(')')..] is not [_, _, 'Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What a killed program leaves behind: a server that runs, and nobody who holds a lock.</summary>
    public async Task StartServerWithoutProgramAsync()
    {
        var postgres = (await File.ReadAllTextAsync(Path.Combine(Folder, "pgdata", "postmaster.opts"))).Split(' ')[0];
        await ToolAsync([Path.Combine(Path.GetDirectoryName(postgres)!, "pg_ctl"), "start", "-D", "pgdata", "-w",
            "-l", "log/start.log", "-o", "-c config_file=server.conf"]);
    }

    public static async Task<T> QueryAsync<T>(EmbeddedCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder) && ServerRuns)
        {
            await KillServerAsync();
        }

        Directory.Delete(top, recursive: true);
    }

    /// <summary>Runs a tool inside the folder as the server's account.</summary>
    private async Task ToolAsync(string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command;
        using var bound = new CancellationTokenSource(Bound);
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = Folder })!;
        await process.WaitForExitAsync(bound.Token);
        Assert.Equal(0, process.ExitCode);
    }
}
