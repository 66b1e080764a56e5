using System.Globalization;

namespace Procurement.Web.Tests.Cluster;

/// <summary>kill -9 of either side: nothing committed is lost, and the next program needs nobody's help.</summary>
public sealed class ClusterCrashTests
{
    private const string Write = "create table kept as select 42 as value; select value from kept";
    private const string Read = "select value from kept";

    [Fact]
    public async Task OpenAsync_ServerWasKilled_RecoversWhatWasCommitted()
    {
        await using var scratch = new ClusterScratch();
        var before = await scratch.OpenAsync();
        await ClusterScratch.QueryAsync<int>(before, Write);
        await scratch.KillServerAsync();

        await using var after = await scratch.OpenAsync();

        Assert.Equal(42, await ClusterScratch.QueryAsync<int>(after, Read));
        await before.DisposeAsync();
    }

    [Fact]
    public async Task EnsureRunningAsync_ServerWasKilled_StartsItWithTheSameConnectionString()
    {
        await using var scratch = new ClusterScratch();
        await using var cluster = await scratch.OpenAsync();
        await ClusterScratch.QueryAsync<int>(cluster, Write);
        var connectionString = cluster.ConnectionString;
        var killed = scratch.ServerProcessId;
        await scratch.KillServerAsync();

        var restarted = await cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);

        Assert.True(restarted);
        Assert.NotEqual(killed, scratch.ServerProcessId);
        Assert.Equal(connectionString, cluster.ConnectionString);
        Assert.Equal(42, await ClusterScratch.QueryAsync<int>(cluster, Read));
    }

    [Fact]
    public async Task EnsureRunningAsync_ServerAnswers_LeavesItAlone()
    {
        await using var scratch = new ClusterScratch();
        await using var cluster = await scratch.OpenAsync();
        var server = scratch.ServerProcessId;

        var restarted = await cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);

        Assert.False(restarted);
        Assert.Equal(server, scratch.ServerProcessId);
    }

    [Fact]
    public async Task DisposeAsync_ServerWasKilled_EndsQuietly()
    {
        await using var scratch = new ClusterScratch();
        var cluster = await scratch.OpenAsync();
        await scratch.KillServerAsync();

        await cluster.DisposeAsync();

        Assert.False(scratch.ServerRuns);
    }

    [Fact]
    public async Task OpenAsync_ProgramWasKilled_TakesItsServerOverAndStopsItAtTheEnd()
    {
        await using var scratch = new ClusterScratch();
        await (await scratch.OpenAsync()).DisposeAsync();
        await scratch.StartServerWithoutProgramAsync();
        var server = scratch.ServerProcessId;

        var cluster = await scratch.OpenAsync();

        Assert.Equal(server, scratch.ServerProcessId);
        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(cluster, "select 1"));
        await cluster.DisposeAsync();
        await ClusterScratch.UntilEndedAsync(server);   // pg_ctl waits for the server's file to go, the process for a moment more
    }

    [Fact]
    public async Task OpenAsync_KilledServersNumberIsAnotherProcessNow_StartsAllTheSame()
    {
        await using var scratch = new ClusterScratch();
        await using var before = await scratch.OpenAsync();
        await ClusterScratch.QueryAsync<int>(before, Write);
        await scratch.KillServerAsync();
        var file = Path.Combine(scratch.Folder, "pgdata", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        await using var after = await scratch.OpenAsync();

        Assert.Equal(42, await ClusterScratch.QueryAsync<int>(after, Read));
    }

    [Fact]
    public async Task OpenAsync_ProgramWasKilledDuringInitdb_StartsAfreshAndClearsAway()
    {
        await using var scratch = new ClusterScratch();
        var halfMade = Directory.CreateDirectory(Path.Combine(scratch.Folder, "pgdata.new-0123abcd"));

        await using var cluster = await scratch.OpenAsync();

        Assert.Equal(1, await ClusterScratch.QueryAsync<int>(cluster, "select 1"));
        halfMade.Refresh();
        Assert.False(halfMade.Exists);
    }
}
