using System.Diagnostics;

namespace Procurement.Data.Cluster;

/// <summary>Starts and stops a cluster's server. Every call is made under the gate.</summary>
/// <remarks>
/// <c>pg_ctl start</c> puts the server into a session of its own (<c>setsid</c>), so Ctrl-C in the terminal reaches the program
/// and not the server, and gives it log files for its outputs, so nothing of it holds our pipes.
/// </remarks>
internal sealed class ServerControl(ClusterFolder folder, ServerBinaries binaries, ServerAccount account, ClusterOptions options)
{
    /// <summary>How long a start that fails is tried again: backends of a killed server may take this long to let go of its memory.</summary>
    private static readonly TimeSpan Stubborn = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SocketDirectory sockets = new(folder, account);

    public ServerProbe Probe { get; } = new(folder, account);

    /// <summary>Waits until a server answers, starting one where none runs.</summary>
    /// <returns>What it says of itself, its socket's folder included.</returns>
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: it does not start, or not in time.</exception>
    public async Task<PostmasterFile> EnsureAsync(CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        var failing = new Stopwatch();
        while (waited.Elapsed < options.Patience && failing.Elapsed < Stubborn)
        {
            var (state, file) = await Probe.LookAsync(cancel);
            if (state is ServerState.Ready)
            {
                return file!;
            }

            if (state is ServerState.Absent && await StartAsync(file))
            {
                continue;
            }

            if (state is ServerState.Absent)
            {
                failing.Start();
            }

            await Task.Delay(Pause, cancel);
        }

        throw DatabaseUnavailable.Because($"数据库没有启动成功，原因见数据目录 {folder.Given} 下 {ClusterFolder.LogName} 中的日志；请检查磁盘空间和内存后重试。");
    }

    /// <summary>Fast mode: transactions still open are rolled back, everything committed is written out.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (await PostmasterFile.ReadAsync(folder, cancel) is not { } file)
        {
            return;
        }

        // Where this takes longer the server has its order all the same, and the next start waits for its end.
        var stopped = await account.RunAsync(folder.Root,
            [binaries.Path("pg_ctl"), "stop", "-D", ClusterFolder.DataName, "-m", "fast", "-w", "-t", "120"], TimeSpan.FromMinutes(3));
        if (stopped.Succeeded)
        {
            await sockets.RemoveAsync(file.SocketDirectory);
        }
    }

    private async Task<bool> StartAsync(PostmasterFile? stale)
    {
        await RemoveMisleadingAsync(stale);
        await WriteSettingsAsync(await sockets.PrepareAsync());
        await account.MakePrivateFolderAsync(folder.Root, ClusterFolder.LogName);
        // A short -t: a long recovery is waited for by the caller, who can be cancelled.
        var started = await account.RunAsync(folder.Root, [
            binaries.Path("pg_ctl"), "start", "-D", ClusterFolder.DataName, "-l", $"{ClusterFolder.LogName}/start.log", "-w", "-t", "5",
            "-o", $"-c config_file={ClusterFolder.SettingsName}"]);
        return started.Succeeded;
    }

    /// <summary>Removes a killed server's <c>postmaster.pid</c> where its number belongs to another process, or to a zombie that
    /// nobody reaps: PostgreSQL takes both for a server that runs, and would never start again.</summary>
    /// <remarks>Its second guard, the shared memory that lingering backends still hold, stays in force.</remarks>
    private async Task RemoveMisleadingAsync(PostmasterFile? stale)
    {
        if (stale is not null && Directory.Exists($"/proc/{stale.ProcessId}") && !await Probe.IsOursAsync(stale.ProcessId))
        {
            await account.RunAsync(folder.Root, ["rm", "-f", "--", $"{ClusterFolder.DataName}/postmaster.pid"]);
        }
    }

    private async Task WriteSettingsAsync(string socketDirectory)
    {
        await File.WriteAllTextAsync(folder.SettingsFile, ServerSettings.Text(socketDirectory, options.Durable), CancellationToken.None);
        ClusterFolder.SetMode(folder.SettingsFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }
}
