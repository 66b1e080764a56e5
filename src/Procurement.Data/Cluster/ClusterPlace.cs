using System.Security.Cryptography;
using System.Text;

namespace Procurement.Data.Cluster;

/// <summary>Decides which folder a cluster lives in.</summary>
internal static class ClusterPlace
{
    /// <summary>The wanted folder, or its replacement where the server's account cannot enter it and it may move.</summary>
    /// <remarks>
    /// As root the server runs as <c>postgres</c>, which cannot pass a clone under <c>/root</c>. Data stays where it was made:
    /// a wanted folder that holds a cluster is never replaced, nor is a replacement that holds one left.
    /// </remarks>
    /// <exception cref="Procurement.Domain.Common.RuleViolationException">DB-UNAVAILABLE: the folder cannot be entered and may not move.</exception>
    public static async Task<ClusterFolder> FindAsync(ClusterOptions options, ServerAccount account)
    {
        var wanted = new ClusterFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataDirectory)), options.DataDirectory);
        if (!account.Switched)
        {
            return wanted;
        }

        var moved = Moved(wanted, options.FallbackRoot);
        var reachable = await account.CanEnterAsync(NearestExisting(wanted.Root));
        var stay = wanted.HasCluster || !options.MayMove || (reachable && !moved.HasCluster);
        return (stay, reachable) switch
        {
            (false, _) => moved,
            (true, true) => wanted,
            _ => throw DatabaseUnavailable.Because(
                $"以 root 运行时数据库由系统用户 postgres 启动，而它进不了数据目录 {wanted.Given}。"
                + "请用 --data 指定它能进入的目录（例如 /var/lib/procurement/data），或者对该目录及其上级目录执行 chmod o+x。"),
        };
    }

    private static ClusterFolder Moved(ClusterFolder wanted, string root)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted.Root)))[..12];
        var path = Path.Combine(Path.GetFullPath(root), hash);
        return new ClusterFolder(path, path);
    }

    private static string NearestExisting(string path) => Directory.Exists(path) ? path : NearestExisting(Path.GetDirectoryName(path)!);
}
