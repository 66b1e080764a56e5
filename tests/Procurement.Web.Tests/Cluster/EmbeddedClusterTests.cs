using Procurement.Data.Cluster;

namespace Procurement.Web.Tests.Cluster;

/// <summary>One program and its cluster: what it is made like, and who may share it.</summary>
public sealed class EmbeddedClusterTests
{
    [Fact]
    public async Task OpenAsync_NewFolder_MakesAClusterWithChecksumsAndWithoutNetwork()
    {
        await using var scratch = new ClusterScratch();

        await using var cluster = await EmbeddedCluster.OpenAsync(scratch.Folder, TestContext.Current.CancellationToken);

        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(cluster, "select 1"));
        Assert.Equal("procurement", await ClusterScratch.QueryAsync<string>(cluster, "select current_database()::text"));
        Assert.Equal("on", await ClusterScratch.QueryAsync<string>(cluster, "show data_checksums"));
        Assert.Equal("on", await ClusterScratch.QueryAsync<string>(cluster, "show fsync"));
        Assert.Equal("", await ClusterScratch.QueryAsync<string>(cluster, "show listen_addresses"));
        Assert.Equal("UTF8", await ClusterScratch.QueryAsync<string>(cluster, "show server_encoding"));
        Assert.Equal("256MB", await ClusterScratch.QueryAsync<string>(cluster, "show shared_buffers"));
        Assert.Equal("C", await ClusterScratch.QueryAsync<string>(cluster, "select datcollate::text from pg_database where datname = current_database()"));
    }

    [Fact]
    public async Task OpenAsync_NewFolder_ClosesDataAndSocketToOtherUsers()
    {
        await using var scratch = new ClusterScratch();

        await using var cluster = await scratch.OpenAsync();

        Assert.Equal("d700", Mode(Path.Combine(scratch.Folder, "pgdata")));
        Assert.Equal("d700", Mode(Path.Combine(scratch.Folder, "run")));
        Assert.Equal("d700", Mode(Path.Combine(scratch.Folder, "log")));
    }

    [Fact]
    public async Task DisposeAsync_AnotherStillUsesIt_OnlyTheLastOneOutStopsTheServer()
    {
        await using var scratch = new ClusterScratch();
        var first = await scratch.OpenAsync();
        var server = scratch.ServerProcessId;
        var second = await scratch.OpenAsync();

        await first.DisposeAsync();

        Assert.Equal(server, scratch.ServerProcessId);
        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(second, "select 1"));
        await second.DisposeAsync();
        Assert.False(scratch.ServerRuns);
        await ClusterScratch.UntilEndedAsync(server);
    }

    [Fact]
    public async Task DisposeAsync_Twice_IsOnce()
    {
        await using var scratch = new ClusterScratch();
        var cluster = await scratch.OpenAsync();

        await cluster.DisposeAsync();
        await cluster.DisposeAsync();
        await cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);

        Assert.False(scratch.ServerRuns);
    }

    [Fact]
    public async Task OpenAsync_TwoAtOnceInANewFolder_MakeOneCluster()
    {
        const string identity = "select system_identifier from pg_control_system()";
        await using var scratch = new ClusterScratch();

        var both = await Task.WhenAll(Task.Run(scratch.OpenAsync), Task.Run(scratch.OpenAsync));

        Assert.Equal(await ClusterScratch.QueryAsync<long>(both[0], identity), await ClusterScratch.QueryAsync<long>(both[1], identity));
        Assert.Empty(Directory.GetDirectories(scratch.Folder, "pgdata.new-*"));
        await Task.WhenAll(both.Select(cluster => cluster.DisposeAsync().AsTask()));
        Assert.False(scratch.ServerRuns);
    }

    [Fact]
    public async Task OpenAsync_AgainInTheSameProgram_FindsWhatWasWritten()
    {
        await using var scratch = new ClusterScratch();
        await using (var before = await scratch.OpenAsync())
        {
            await ClusterScratch.QueryAsync<int>(before, "create table kept as select 42 as value; select value from kept");
        }

        await using var after = await scratch.OpenAsync();

        Assert.Equal(42, await ClusterScratch.QueryAsync<int>(after, "select value from kept"));
    }

    private static string Mode(string path) => OperatingSystem.IsWindows()
        ? ""
        : $"{(Directory.Exists(path) ? "d" : "-")}{Convert.ToString((int)File.GetUnixFileMode(path), 8)}";
}
