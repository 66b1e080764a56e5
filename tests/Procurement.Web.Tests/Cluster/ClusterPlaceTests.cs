using Procurement.Data.Cluster;
using Procurement.Domain.Common;

namespace Procurement.Web.Tests.Cluster;

/// <summary>Where a cluster may lie, and what the user is told where it cannot.</summary>
public sealed class ClusterPlaceTests
{
    [Fact]
    public async Task OpenAsync_FolderTooLongForASocket_ListensInAPrivateFolderThatGoesWithTheServer()
    {
        await using var top = new ClusterScratch();
        await using var scratch = new ClusterScratch { Folder = Path.Combine(top.Top, new string('长', 40), "数据") };   // 120 bytes and more

        var cluster = await scratch.OpenAsync();

        var socket = new Npgsql.NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;
        Assert.StartsWith("/tmp/procurement-", socket, StringComparison.Ordinal);
        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(cluster, "select 1"));
        await scratch.KillServerAsync();
        await cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);
        Assert.Equal(socket, new Npgsql.NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host);
        await cluster.DisposeAsync();
        Assert.False(Directory.Exists(socket));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("it's, \"so\" $HOME `x`\\")]   // what a shell, a host list and a settings file would each stumble over
    public async Task OpenAsync_FolderWithMarks_Works(string name)
    {
        await using var top = new ClusterScratch();
        await using var scratch = new ClusterScratch { Folder = Path.Combine(top.Top, name) };

        await using var cluster = await scratch.OpenAsync();

        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(cluster, "select 1"));
    }

    [Fact]
    public async Task OpenAsync_NoBinaries_SaysWhatToInstallAndMakesNothing()
    {
        await using var scratch = new ClusterScratch();

        var refused = await Assert.ThrowsAsync<RuleViolationException>(
            () => EmbeddedCluster.OpenAsync(scratch.Options with { BinaryFolders = [scratch.Top] }, CancellationToken.None));

        Assert.Equal("DB-UNAVAILABLE", refused.Violation.Code);
        Assert.Equal("数据库无法使用：本机没有 PostgreSQL 15 或更高版本。请先安装：apt-get install postgresql，或用 --database 指定已有的数据库。", refused.Message);
        Assert.False(Directory.Exists(scratch.Folder));
    }

    [Fact]
    public async Task OpenAsync_FilesOfAnotherVersion_NamesTheVersionToInstall()
    {
        await using var scratch = new ClusterScratch();
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "pgdata"));
        await File.WriteAllTextAsync(Path.Combine(scratch.Folder, "pgdata", "PG_VERSION"), "99\n", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(scratch.OpenAsync);

        Assert.Contains("postgresql-99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_AnotherProgramNeverEndsItsStart_RefusesInsteadOfWaitingForEver()
    {
        await using var scratch = new ClusterScratch();
        Directory.CreateDirectory(scratch.Folder);
        await using var gate = new FileStream(Path.Combine(scratch.Folder, "gate.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(
            () => EmbeddedCluster.OpenAsync(scratch.Options with { Patience = TimeSpan.FromMilliseconds(50) }, CancellationToken.None));

        Assert.Contains("另一个程序", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NamedFolderIsClosedToTheServer_Refuses()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        await using var scratch = new ClusterScratch();
        Close(scratch.Top);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(scratch.OpenAsync);

        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.Folder));
    }

    [Fact]
    public async Task OpenAsync_DefaultFolderIsClosedToTheServer_MovesAndStaysThere()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        await using var scratch = new ClusterScratch();
        await using var fallback = new ClusterScratch();
        var options = scratch.Options with { MayMove = true, FallbackRoot = fallback.Folder };
        Close(scratch.Top);

        string moved;
        await using (var first = await EmbeddedCluster.OpenAsync(options, CancellationToken.None))
        {
            moved = first.DataDirectory;
        }

        Open(scratch.Top);   // later the wanted folder opens up: the data is still where it was made
        await using var second = await EmbeddedCluster.OpenAsync(options, CancellationToken.None);
        Assert.Equal(fallback.Folder, Path.GetDirectoryName(moved));
        Assert.Equal(moved, second.DataDirectory);
        Assert.False(Directory.Exists(scratch.Folder));
    }

    private static void Close(string path) => SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void Open(string path) => SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
