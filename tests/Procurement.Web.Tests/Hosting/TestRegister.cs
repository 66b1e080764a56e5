using System.Text;
using NodaTime;
using Procurement.Data.Register;
using Procurement.Documents.Bundles;
using Procurement.Domain.Access;
using Procurement.Domain.Register;
using Procurement.Web.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Tests.Hosting;

/// <summary>An opened register over a database of its own, with schema and reference tables in place.</summary>
public sealed class TestRegister : IAsyncDisposable
{
    private const string Template = "register_template";
    private const string SampleTemplate = "sample_template";
    private readonly FreshDatabase database;

    private TestRegister(FreshDatabase database, RegisterHost host)
    {
        this.database = database;
        Host = host;
    }

    public RegisterHost Host { get; private set; }

    public string ConnectionString => database.ConnectionString;

    public static Task<TestRegister> CreateAsync(TestDatabase databases) => CopyAsync(databases, Template, _ => Task.CompletedTask);

    /// <summary>One with the departments and people that a new program starts with; loaded once a run.</summary>
    public static Task<TestRegister> CreateSampleAsync(TestDatabase databases) => CopyAsync(databases, SampleTemplate, async host =>
    {
        await SampleData.EnsureLoadedAsync(host, CancellationToken.None);
        await SampleAccounts.EnsureAsync(host, CancellationToken.None);
    });

    private static async Task<TestRegister> CopyAsync(TestDatabase databases, string template, Func<RegisterHost, Task> fill)
    {
        await databases.PrepareTemplateAsync(template, async connectionString =>
        {
            await using var host = await OpenAsync(connectionString);
            await fill(host);
        });
        var fresh = await databases.CreateAsync(template);
        return new TestRegister(fresh, await OpenAsync(fresh.ConnectionString));
    }

    /// <summary>Closes the register and opens it anew over the same database, as a program does that is started again.</summary>
    public async Task ReopenAsync()
    {
        await Host.DisposeAsync();
        Host = await OpenAsync(ConnectionString);
    }

    /// <summary>Imports as of the given instant and expects no problem.</summary>
    public async Task<ImportSummary> ImportAsync(RegisterBundle bundle, Instant? now = null)
    {
        var outcome = await TryImportAsync(now, bundle);
        Assert.Empty(outcome.Problems);
        Assert.True(outcome.Written);
        return Assert.Single(outcome.Summaries);
    }

    public Task<ImportOutcome> TryImportAsync(Instant? now, params RegisterBundle[] bundles) =>
        TryImportAsync(Actor.CommandLine(Actor.WholeSystem), now, bundles);

    public Task<ImportOutcome> TryImportAsync(Actor actor, Instant? now, params RegisterBundle[] bundles) =>
        new RegisterImport(Host.Database, Host.Ids, new HashSet<string>(["hebei-2024", "hebei-2020-flat"], StringComparer.Ordinal))
            .RunAsync(actor, [.. bundles.Select(bundle => new GivenBundle("试.json", bundle))], now ?? Host.Clock.GetCurrentInstant(), dryRun: false, CancellationToken.None);

    /// <summary>The department as bundle text.</summary>
    public async Task<string> ExportJsonAsync(Guid departmentId)
    {
        using var stream = new MemoryStream();
        await RegisterBundleWriter.WriteAsync(await new RegisterExport(Host.Database).ReadAsync(departmentId, CancellationToken.None), stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>One value of a plain SQL query, past EF and its filters.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Host.Database.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await database.DisposeAsync();
    }

    private static Task<RegisterHost> OpenAsync(string connectionString) =>
        RegisterHost.OpenAsync(new DatabaseChoice(connectionString, ".data", DataIsExplicit: true), CancellationToken.None);
}
