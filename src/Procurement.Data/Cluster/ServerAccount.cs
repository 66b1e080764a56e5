namespace Procurement.Data.Cluster;

/// <summary>The user of the operating system that the server runs as: <c>postgres</c> when the program is root, else the program's own.</summary>
/// <remarks>PostgreSQL refuses to run as root. Whatever touches the server's own files runs as its account too, so that nothing
/// a server could have put there (a symbolic link, say) is ever followed with root's rights.</remarks>
internal sealed class ServerAccount
{
    private const string Postgres = "postgres";

    /// <summary>Longest time for the small tools (<c>install</c>, <c>readlink</c>, <c>rm</c>).</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);

    private ServerAccount(bool switched) => Switched = switched;

    /// <summary>Whether the server runs as somebody else than the program.</summary>
    public bool Switched { get; }

    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: not Linux, or root without a user <c>postgres</c>.</exception>
    public static async Task<ServerAccount> FindAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw DatabaseUnavailable.Because("内嵌数据库只能在 Linux 上运行，请用 --database 指定已有的 PostgreSQL 数据库。");
        }

        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(switched: false);
        }

        var known = await Tool.RunAsync(["id", "-u", Postgres], "/", Short);
        return known.Succeeded
            ? new ServerAccount(switched: true)
            : throw DatabaseUnavailable.Because(
                "以 root 运行时需要系统用户 postgres，本机没有。请先安装：apt-get install postgresql，或用 --database 指定已有的数据库。");
    }

    /// <summary>Runs a tool as the account, in <paramref name="workingDirectory"/>.</summary>
    public Task<ToolResult> RunAsync(string workingDirectory, IEnumerable<string> command, TimeSpan? limit = null, string input = "")
    {
        IEnumerable<string> prefix = Switched ? ["runuser", "-u", Postgres, "--"] : [];
        return Tool.RunAsync([.. prefix, .. command], workingDirectory, limit ?? Short, input);
    }

    /// <summary>Whether the account can enter the existing folder <paramref name="path"/>.</summary>
    public async Task<bool> CanEnterAsync(string path) => (await RunAsync("/", ["test", "-x", path])).Succeeded;

    /// <summary>Makes <paramref name="name"/> inside <paramref name="parent"/>, a folder for the account alone (mode 0700).</summary>
    public async Task MakePrivateFolderAsync(string parent, string name)
    {
        IEnumerable<string> owner = Switched ? ["-o", Postgres, "-g", Postgres] : [];
        var made = await Tool.RunAsync(["install", "-d", "-m", "0700", .. owner, "--", name], parent, Short);
        if (!made.Succeeded)
        {
            throw DatabaseUnavailable.Because($"无法在数据目录中建立文件夹 {name}，请检查目录权限和磁盘空间。");
        }
    }
}
