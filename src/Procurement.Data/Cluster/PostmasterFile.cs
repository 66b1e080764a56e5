using System.Globalization;

namespace Procurement.Data.Cluster;

/// <summary>What <c>postmaster.pid</c> says of a server that runs, or ran until it was killed.</summary>
/// <param name="ProcessId">Line 1.</param>
/// <param name="SocketDirectory">Line 5, absolute: the only word on where the server listens; null while it is still being written.</param>
internal sealed record PostmasterFile(int ProcessId, string? SocketDirectory)
{
    public static string PathIn(ClusterFolder folder) => Path.Combine(folder.Data, "postmaster.pid");

    /// <summary>Null where no server has been started since the last clean stop.</summary>
    public static async Task<PostmasterFile?> ReadAsync(ClusterFolder folder, CancellationToken cancel)
    {
        try
        {
            var lines = await File.ReadAllLinesAsync(PathIn(folder), cancel);
            return lines is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new PostmasterFile(id, SocketIn(lines, folder))
                : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string? SocketIn(string[] lines, ClusterFolder folder) =>
        lines.Length > 4 && lines[4].Length > 0 ? Path.GetFullPath(lines[4], folder.Data) : null;
}
