namespace Procurement.Data.Cluster;

/// <summary>The server's whole configuration, written anew before each start so that a new release's settings hold.</summary>
/// <remarks>For one machine with two cores and some gigabytes. An administrator's own settings go through <c>ALTER SYSTEM</c>.</remarks>
internal static class ServerSettings
{
    private const string SocketName = "unix_socket_directories";

    private const string Common = """
        # Written by the program before each start. Use ALTER SYSTEM for settings of your own.
        listen_addresses = ''
        port = 5432                           # only part of the socket's name
        unix_socket_permissions = 0700
        max_connections = 100
        shared_buffers = 256MB
        work_mem = 16MB
        maintenance_work_mem = 128MB
        jit = off
        # Parallel plans need /dev/shm, which containers limit to 64 MB, and cores, which the web server needs.
        max_parallel_workers_per_gather = 0
        max_parallel_maintenance_workers = 0
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        wal_compression = on
        timezone = 'UTC'
        log_timezone = 'UTC'
        datestyle = 'ISO, YMD'
        # A file for each day of the week; a server that runs on overwrites last week's.
        log_destination = 'stderr'
        logging_collector = on
        log_directory = '../log'
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on

        """;

    // Commits still reach the kernel before they are acknowledged: kill -9 loses nothing, a power cut everything.
    private const string NotDurable = """
        fsync = off
        full_page_writes = off

        """;

    /// <param name="socketDirectory">Relative to the data directory, or absolute; without a comma or an apostrophe.</param>
    /// <param name="durable">See <see cref="ClusterOptions.Durable"/>.</param>
    public static string Text(string socketDirectory, bool durable) =>
        $"{Common}{(durable ? "" : NotDurable)}{SocketName} = '{socketDirectory}'\n";

    /// <summary>The folder of the socket in settings written before; null where it does not name one.</summary>
    public static string? SocketDirectoryIn(string text)
    {
        var line = text.Split('\n').LastOrDefault(line => line.StartsWith(SocketName, StringComparison.Ordinal));
        return line?.Split('\'') is [_, var directory, _] ? directory : null;
    }
}
