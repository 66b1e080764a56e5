using System.Security.Cryptography;

namespace Procurement.Data.Cluster;

/// <summary>Makes a new cluster with its empty database, all of it or nothing.</summary>
/// <remarks>
/// It is made in a sibling folder and renamed at the end: a program that is killed meanwhile leaves rubbish, never a
/// half-made cluster. Whoever makes the next one clears it away.
/// </remarks>
internal sealed class ClusterInitializer(ClusterFolder folder, ServerBinaries binaries, ServerAccount account)
{
    private const string NewPrefix = ClusterFolder.DataName + ".new-";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>To be called under the gate.</summary>
    public async Task InitializeAsync(bool durable, CancellationToken cancel)
    {
        await RemoveLeftoversAsync();
        var name = NewPrefix + RandomNumberGenerator.GetHexString(8, lowercase: true);
        try
        {
            await account.MakePrivateFolderAsync(folder.Root, name);
            await MakeClusterAsync(name, durable);
            cancel.ThrowIfCancellationRequested();
            await MakeDatabaseAsync(name);
            cancel.ThrowIfCancellationRequested();
        }
        catch
        {
            await RemoveLeftoversAsync();
            throw;
        }

        Directory.Move(Path.Combine(folder.Root, name), folder.Data);
        // The new name must be on the disk before anything is committed under it.
        await Tool.RunAsync(["sync", "--", folder.Root], folder.Root, Limit);
    }

    private async Task MakeClusterAsync(string name, bool durable)
    {
        // LC_COLLATE C: order is by code point, the same on every machine and after every upgrade of its C library.
        var made = await account.RunAsync(folder.Root, [
            binaries.Path("initdb"), "-D", name, "-U", EmbeddedCluster.User, "--encoding=UTF8", "--locale=C", "--data-checksums",
            "--text-search-config=simple", "--auth-local=trust", "--auth-host=reject", .. durable ? (string[])[] : ["--no-sync"]], Limit);
        if (!made.Succeeded)
        {
            throw DatabaseUnavailable.Because($"无法在数据目录 {folder.Given} 中建立数据库，请检查目录权限和磁盘空间。");
        }
    }

    /// <summary>Adds the database without a server to connect to; the single-user server ends with code 0 even where it refuses.</summary>
    private async Task MakeDatabaseAsync(string name)
    {
        var made = await account.RunAsync(folder.Root,
            [binaries.Path("postgres"), "--single", "-D", name, "postgres"], Limit, $"CREATE DATABASE {EmbeddedCluster.Database}\n");
        if (!made.Succeeded || made.Error.Contains("ERROR:", StringComparison.Ordinal))
        {
            throw DatabaseUnavailable.Because($"无法在数据目录 {folder.Given} 中建立数据库，请检查磁盘空间后重试。");
        }
    }

    private async Task RemoveLeftoversAsync()
    {
        foreach (var leftover in Directory.GetDirectories(folder.Root, NewPrefix + "*"))
        {
            // First its contents as their owner, then the empty folder as the owner of the one above. What an initdb without
            // its program still writes is left to the next time.
            var name = Path.GetFileName(leftover);
            await account.RunAsync(folder.Root, ["find", name, "-mindepth", "1", "-delete"]);
            await Tool.RunAsync(["rmdir", "--ignore-fail-on-non-empty", "--", name], folder.Root, Limit);
        }
    }
}
