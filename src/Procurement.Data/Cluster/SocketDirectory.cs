using System.Text;

namespace Procurement.Data.Cluster;

/// <summary>Chooses the folder of the server's Unix socket: <c>run</c> inside the cluster's folder, else a private one in <c>/tmp</c>.</summary>
internal sealed class SocketDirectory(ClusterFolder folder, ServerAccount account)
{
    private const string TemporaryPrefix = "/tmp/procurement-";

    /// <summary>The kernel's limit for a socket's path is 107 bytes; the server adds its socket's name to the folder.</summary>
    private const int LongestBytes = 107 - 14;   // "/.s.PGSQL.5432"

    private string Own => Path.Combine(folder.Root, ClusterFolder.RunName);

    /// <summary>Makes the folder; the result is how the server's settings name it.</summary>
    /// <remarks>A temporary folder keeps its name from start to start: programs may still hold a killed server's address.</remarks>
    public async Task<string> PrepareAsync()
    {
        if (Usable(Own))
        {
            await account.MakePrivateFolderAsync(folder.Root, ClusterFolder.RunName);
            return "../" + ClusterFolder.RunName;
        }

        var previous = File.Exists(folder.SettingsFile)
            ? ServerSettings.SocketDirectoryIn(await File.ReadAllTextAsync(folder.SettingsFile, CancellationToken.None))
            : null;
        return previous is not null && IsTemporary(previous) && await ReviveAsync(previous) ? previous : await MakeTemporaryAsync();
    }

    /// <summary>Removes a temporary folder after the server has stopped.</summary>
    public async Task RemoveAsync(string? directory)
    {
        if (directory is not null && IsTemporary(directory))
        {
            await account.RunAsync("/", ["rm", "-rf", "--", directory]);
        }
    }

    /// <summary>Short enough for the kernel, and without the marks that part or end a host in Npgsql's and the server's lists.</summary>
    private static bool Usable(string path) => Encoding.UTF8.GetByteCount(path) <= LongestBytes && path.IndexOfAny([',', ':', '\'', '"', '\\']) < 0;

    private static bool IsTemporary(string path) =>
        path.StartsWith(TemporaryPrefix, StringComparison.Ordinal) && path.AsSpan(TemporaryPrefix.Length).IndexOfAnyExcept(Letters) < 0;

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Whether the old folder is the account's own and closed to others, or could be made again.</summary>
    private async Task<bool> ReviveAsync(string path)
    {
        const string script = """if test -e "$1" -o -h "$1"; then test -d "$1" -a -O "$1" -a ! -h "$1" && chmod 700 "$1"; else mkdir -m 700 "$1"; fi""";
        return (await account.RunAsync("/", ["sh", "-c", script, "sh", path])).Succeeded;
    }

    private async Task<string> MakeTemporaryAsync()
    {
        var made = await account.RunAsync("/", ["mktemp", "-d", TemporaryPrefix + "XXXXXXXXXX"]);
        return made.Succeeded
            ? made.Output.Trim()
            : throw DatabaseUnavailable.Because("数据目录的路径太长，又无法在 /tmp 中建立文件夹。请用 --data 指定路径较短的目录。");
    }
}
