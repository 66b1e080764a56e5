using System.Collections.Concurrent;
using Npgsql;
using Procurement.Data.Cluster;
using Procurement.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(TestDatabase))]

namespace Procurement.Web.Tests.Hosting;

/// <summary>One PostgreSQL for the whole test run, and a database of its own for everybody who asks.</summary>
/// <remarks>A test class takes it as a constructor parameter. Nothing is on the disk for good: the folder goes with the run.</remarks>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("testdb-").FullName;
    private EmbeddedCluster? cluster;
    private int last;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_001_001);   // 0711: the server may run as postgres
        }

        cluster = await EmbeddedCluster.OpenAsync(new ClusterOptions(Path.Combine(folder, "data")) { Durable = false }, CancellationToken.None);
    }

    /// <summary>A fresh database: empty, or a copy of a template made by <see cref="PrepareTemplateAsync"/>.</summary>
    public async Task<FreshDatabase> CreateAsync(string template = "template0")
    {
        var name = $"test_{Interlocked.Increment(ref last)}";
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new FreshDatabase(this, name, ConnectionStringTo(name));
    }

    /// <summary>Makes a database once a run, by <paramref name="fill"/> (migrations, reference tables), to copy it many times.</summary>
    /// <param name="name">Lower-case letters, digits and underscores.</param>
    /// <param name="fill">Receives the connection string of the empty database and closes its connections.</param>
    public Task PrepareTemplateAsync(string name, Func<string, Task> fill) =>
        templates.GetOrAdd(name, _ => new Lazy<Task>(() => FillAsync(name, fill))).Value;

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    internal async Task DropAsync(FreshDatabase database)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(database.ConnectionString));
        await RunAsync($"DROP DATABASE IF EXISTS {database.Name} WITH (FORCE)");
    }

    private async Task FillAsync(string name, Func<string, Task> fill)
    {
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0");
        await fill(ConnectionStringTo(name));
        // A copy is refused while anybody is connected to the template.
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionStringTo(name)));
    }

    private string ConnectionStringTo(string name) => new NpgsqlConnectionStringBuilder(cluster!.ConnectionString)
    {
        Database = name,
        MaxPoolSize = 10,   // many tests at once share the server's 100
    }.ConnectionString;

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster!.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database of one test or one test class; dropped when disposed.</summary>
public sealed class FreshDatabase(TestDatabase owner, string name, string connectionString) : IAsyncDisposable
{
    public string Name => name;

    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync() => await owner.DropAsync(this);
}
