using System.Globalization;
using System.Text.RegularExpressions;

namespace Procurement.Data.Cluster;

/// <summary>One installed PostgreSQL server: its major version and the folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
internal sealed partial record ServerBinaries(int Major, string Folder)
{
    /// <summary>The oldest version that the program works with.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Names = ["initdb", "pg_ctl", "postgres"];

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>The newest server for a new cluster; for existing files the one of their major version, since no other reads them.</summary>
    /// <param name="folders">Where to look; null for Debian's place and PATH.</param>
    /// <param name="existing">The major version in the cluster's <c>PG_VERSION</c>; null where there is no cluster yet.</param>
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: none is installed, or none that fits.</exception>
    public static async Task<ServerBinaries> FindAsync(IReadOnlyList<string>? folders, int? existing)
    {
        var found = new List<ServerBinaries>();
        foreach (var folder in (folders ?? UsualFolders()).Where(Complete))
        {
            if (await MajorOfAsync(folder) is { } major)
            {
                found.Add(new ServerBinaries(major, folder));
            }
        }

        return found.Where(server => existing is null ? server.Major >= OldestMajor : server.Major == existing).MaxBy(server => server.Major)
            ?? throw DatabaseUnavailable.Because(existing is { } needed && found.Count > 0
                ? $"数据目录由 PostgreSQL {needed} 建立，本机没有这个版本。请安装 postgresql-{needed}，或用 --database 指定已有的数据库。"
                : $"本机没有 PostgreSQL {existing ?? OldestMajor}{(existing is null ? " 或更高版本" : "")}。"
                    + "请先安装：apt-get install postgresql，或用 --database 指定已有的数据库。");
    }

    private static IEnumerable<string> UsualFolders()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian) ? Directory.GetDirectories(debian).Select(version => System.IO.Path.Combine(version, "bin")) : [];
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return installed.Concat(path.Split(':', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Complete(string folder) => Names.All(name => File.Exists(System.IO.Path.Combine(folder, name)));

    private static async Task<int?> MajorOfAsync(string folder)
    {
        var said = await Tool.RunAsync([System.IO.Path.Combine(folder, "postgres"), "--version"], "/", TimeSpan.FromMinutes(1));
        var match = VersionText().Match(said.Output);
        return match.Success ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) : null;
    }

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d{1,3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionText();
}
