using System.Globalization;

namespace Procurement.Data.Cluster;

/// <summary>The parts of a cluster's folder.</summary>
/// <param name="Root">Absolute path of the folder.</param>
/// <param name="Given">The folder as the user named it, for messages.</param>
/// <remarks>
/// The folder itself belongs to the program's user, <c>pgdata</c>, <c>run</c> and <c>log</c> to the server's. PostgreSQL's tools
/// are run inside it with these short names: <c>pg_ctl</c> hands paths to a shell, and a folder may be named anything.
/// </remarks>
internal sealed record ClusterFolder(string Root, string Given)
{
    public const string DataName = "pgdata";
    public const string RunName = "run";
    public const string LogName = "log";
    public const string SettingsName = "server.conf";

    public string Data => Path.Combine(Root, DataName);

    public string SettingsFile => Path.Combine(Root, SettingsName);

    /// <summary>Held exclusively by who starts or stops the server.</summary>
    public string GateFile => Path.Combine(Root, "gate.lock");

    /// <summary>Held, shared, by everybody who uses the server.</summary>
    public string UsersFile => Path.Combine(Root, "users.lock");

    public bool HasCluster => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>The major version that made the files; null where there are none.</summary>
    public int? ExistingMajor() => HasCluster
        && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        ? major
        : null;

    /// <summary>Makes the folder, and whatever is missing above it, so that the server's account can pass through.</summary>
    public void Create()
    {
        try
        {
            Create(Root);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw DatabaseUnavailable.Because($"无法建立数据目录 {Given}，请检查权限，或用 --data 指定另一个目录。");
        }
    }

    /// <summary>Sets a mode exactly; the one given when a file is made is narrowed by the umask.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())   // always so, see ServerAccount; the compiler wants to read it
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static void Create(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Create(Path.GetDirectoryName(path)!);
        const UnixFileMode passable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(path);
        SetMode(path, passable);
    }
}
