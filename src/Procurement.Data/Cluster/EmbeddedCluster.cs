using Npgsql;

namespace Procurement.Data.Cluster;

/// <summary>The program's own PostgreSQL: files in one folder, a Unix socket, no network. Runs while anybody uses it.</summary>
/// <remarks>
/// Several programs at once share one server. The first starts it, each holds a shared lock while it uses it, the last one out
/// stops it. Locks end with their process, so a killed program leaves at most a server that the next one takes over.
/// </remarks>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    internal const string User = "postgres";
    internal const string Database = "procurement";

    private readonly ClusterFolder folder;
    private readonly ServerControl control;
    private readonly ClusterOptions options;
    private FileStream? use;
    private volatile PostmasterFile? server;

    private EmbeddedCluster(ClusterFolder folder, ServerControl control, ClusterOptions options) =>
        (this.folder, this.control, this.options) = (folder, control, options);

    /// <summary>For Npgsql: the database <c>procurement</c>, empty in a new cluster.</summary>
    /// <remarks>It stays the same when the server is started again, except where somebody took its socket's place in <c>/tmp</c>.</remarks>
    public string ConnectionString => ConnectionStringFor(server!.SocketDirectory!, pooling: true);

    /// <summary>Where the files are; another folder than the wanted one where that could not be entered and might be replaced.</summary>
    public string DataDirectory => folder.Root;

    /// <inheritdoc cref="OpenAsync(ClusterOptions, CancellationToken)"/>
    /// <param name="dataDirectory">The folder that the user named.</param>
    /// <param name="cancel">Gives up waiting; a server that nobody else uses is stopped again.</param>
    public static Task<EmbeddedCluster> OpenAsync(string dataDirectory, CancellationToken cancel = default) =>
        OpenAsync(new ClusterOptions(dataDirectory), cancel);

    /// <summary>Makes the cluster where there is none, starts its server where it does not run, and joins its users.</summary>
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: see <see cref="DatabaseUnavailable"/>.</exception>
    public static async Task<EmbeddedCluster> OpenAsync(ClusterOptions options, CancellationToken cancel = default)
    {
        var account = await ServerAccount.FindAsync();
        var place = await ClusterPlace.FindAsync(options, account);
        var binaries = await ServerBinaries.FindAsync(options.BinaryFolders, place.ExistingMajor());
        place.Create();
        var cluster = new EmbeddedCluster(place, new ServerControl(place, binaries, account, options), options);
        await cluster.JoinAsync(new ClusterInitializer(place, binaries, account), cancel);
        return cluster;
    }

    /// <summary>Starts the server again where it died under the running program; a look and nothing more where it answers.</summary>
    /// <remarks>For a watchdog. Connections that were open are lost, everything committed is there. Does nothing once disposed.</remarks>
    /// <returns>Whether another server answers than before: connections that a data source keeps must be dropped (<c>Clear</c>);
    /// those of <c>new NpgsqlConnection(ConnectionString)</c> already are.</returns>
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: it does not start; try again later.</exception>
    public async Task<bool> EnsureRunningAsync(CancellationToken cancel = default)
    {
        if (await control.Probe.LookAsync(cancel) is (ServerState.Ready, { } found) && found == server)
        {
            return false;
        }

        await using var gate = await EnterAsync(cancel);
        return use is not null && Meet(await control.EnsureAsync(cancel));
    }

    /// <summary>Leaves the cluster; the last one out stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (use is null)
        {
            return;
        }

        // Who waits in vain here meets a program that is starting the server: it uses the server after us, and stops it.
        await using var gate = await ClusterLock.ExclusiveAsync(folder.GateFile, options.Patience, CancellationToken.None);
        await LeaveAsync();
    }

    internal static string ConnectionStringFor(string socketDirectory, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = socketDirectory,
        Port = 5432,
        Database = pooling ? Database : User,
        Username = User,
        ApplicationName = Database,
        Pooling = pooling,
        MaxPoolSize = 40,   // of the server's 100: two programs and a look from outside
        Timeout = pooling ? 15 : 5,   // seconds
    }.ConnectionString;

    private async Task<FileStream> EnterAsync(CancellationToken cancel) =>
        await ClusterLock.ExclusiveAsync(folder.GateFile, options.Patience + options.Patience, cancel)
        ?? throw DatabaseUnavailable.Because($"另一个程序一直在启动数据目录 {folder.Given} 中的数据库，请等它完成后重试。");

    private async Task JoinAsync(ClusterInitializer initializer, CancellationToken cancel)
    {
        await using var gate = await EnterAsync(cancel);
        use = ClusterLock.TryShared(folder.UsersFile)
            ?? throw new InvalidOperationException("The users' lock is taken exclusively outside the gate.");
        try
        {
            if (!folder.HasCluster)
            {
                await initializer.InitializeAsync(options.Durable, cancel);
            }

            Meet(await control.EnsureAsync(cancel));
        }
        catch
        {
            await LeaveAsync();
            throw;
        }
    }

    /// <summary>Takes note of the server; true where it is another one than before.</summary>
    private bool Meet(PostmasterFile found)
    {
        if (found == server)
        {
            return false;
        }

        server = found;
        ForgetConnections();
        return true;
    }

    /// <summary>Nobody is to be handed a pooled connection of a server that is gone.</summary>
    private void ForgetConnections()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        }
    }

    private async Task LeaveAsync()
    {
        if (use is null)
        {
            return;
        }

        ForgetConnections();
        await use.DisposeAsync();
        use = null;
        await using var last = ClusterLock.TryExclusive(folder.UsersFile);
        if (last is not null)
        {
            await control.StopAsync(CancellationToken.None);
        }
    }
}
