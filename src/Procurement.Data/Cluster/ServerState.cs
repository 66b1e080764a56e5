using Npgsql;

namespace Procurement.Data.Cluster;

/// <summary>How a cluster's server is found.</summary>
internal enum ServerState
{
    /// <summary>No server runs on the files.</summary>
    Absent,

    /// <summary>A server is there and takes no queries yet or any more: starting, recovering, stopping.</summary>
    Busy,

    /// <summary>It answers.</summary>
    Ready,
}

/// <summary>Asks a cluster's server how it is, by its socket first and by its process where the socket is silent.</summary>
internal sealed class ServerProbe(ClusterFolder folder, ServerAccount account)
{
    public async Task<(ServerState State, PostmasterFile? File)> LookAsync(CancellationToken cancel)
    {
        var file = await PostmasterFile.ReadAsync(folder, cancel);
        if (file is null)
        {
            return (ServerState.Absent, null);
        }

        var state = file.SocketDirectory is { } socket ? await AskAsync(socket, cancel) : ServerState.Absent;
        return state is ServerState.Absent && await IsOursAsync(file.ProcessId) ? (ServerState.Busy, file) : (state, file);
    }

    /// <summary>Whether the process works in this cluster's data directory, as its server does and no other program.</summary>
    /// <remarks>
    /// A number in <c>postmaster.pid</c> may by now be another process's, after a restart of a container even likely.
    /// Asked as the server's account: in a container root may not look into other users' processes.
    /// </remarks>
    public async Task<bool> IsOursAsync(int processId)
    {
        var links = await account.RunAsync(folder.Root, ["readlink", "-f", "--", ClusterFolder.DataName, $"/proc/{processId}/cwd"]);
        return links.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var data, var place] && data == place;
    }

    private static async Task<ServerState> AskAsync(string socketDirectory, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(socketDirectory, ".s.PGSQL.5432")))
        {
            return ServerState.Absent;
        }

        var connection = new NpgsqlConnection(EmbeddedCluster.ConnectionStringFor(socketDirectory, pooling: false));
        await using (connection)
        {
            try
            {
                await connection.OpenAsync(cancel);
                return ServerState.Ready;
            }
            catch (PostgresException refused)
            {
                return refused.SqlState is PostgresErrorCodes.CannotConnectNow ? ServerState.Busy : ServerState.Ready;
            }
            catch (NpgsqlException)
            {
                return ServerState.Absent;
            }
        }
    }
}
