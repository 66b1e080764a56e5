using System.Diagnostics;

namespace Procurement.Data.Cluster;

/// <summary>A lock on a file that ends with the process that holds it, however that ends (<c>flock</c>).</summary>
/// <remarks>
/// .NET takes <c>flock</c> when it opens a file: exclusive for <see cref="FileShare.None"/>, shared for a reader with
/// <see cref="FileShare.Read"/>, never waiting. It opens with <c>O_CLOEXEC</c>, so the server that a program starts
/// does not hold the lock on.
/// </remarks>
internal static class ClusterLock
{
    private const int WouldBlock = 11;   // EWOULDBLOCK on Linux

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The exclusive lock, or null where anybody holds the file.</summary>
    public static FileStream? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>The shared lock, or null where somebody holds the file exclusively.</summary>
    public static FileStream? TryShared(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    /// <summary>Waits for the exclusive lock; null when <paramref name="patience"/> is over.</summary>
    public static async Task<FileStream?> ExclusiveAsync(string path, TimeSpan patience, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var held = TryExclusive(path);
            if (held is not null || waited.Elapsed > patience)
            {
                return held;
            }

            await Task.Delay(Pause, cancel);
        }
    }

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0);
        }
        catch (IOException refused) when (refused.HResult == WouldBlock)
        {
            return null;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw DatabaseUnavailable.Because("无法读写数据目录，请检查目录权限和磁盘空间；同一数据目录要始终由同一个系统用户使用。");
        }
    }
}
