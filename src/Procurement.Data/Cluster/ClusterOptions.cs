namespace Procurement.Data.Cluster;

/// <summary>Where the embedded cluster keeps its files, and how it runs.</summary>
/// <param name="DataDirectory">The folder as the user gave it; it is made when missing.</param>
public sealed record ClusterOptions(string DataDirectory)
{
    /// <summary>Whether a folder that the server's account cannot enter may be replaced by one under <see cref="FallbackRoot"/>.</summary>
    /// <remarks>True for the program's own default, never for a folder that somebody named: data is not put where nobody looks.</remarks>
    public bool MayMove { get; init; }

    /// <summary>The parent of replacement folders; each is named by a hash of the folder that was wanted.</summary>
    public string FallbackRoot { get; init; } = "/var/lib/procurement";

    /// <summary>Whether a commit is on the disk before it is acknowledged. False only for tests: a power cut then loses the cluster.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How long to wait for the server to answer, crash recovery included, and for another process that is starting it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Folders that may hold <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null for the places where systems put them.</summary>
    public IReadOnlyList<string>? BinaryFolders { get; init; }
}
