using NodaTime;
using Procurement.Data.Catalogue;
using Procurement.Data.Cluster;
using Procurement.Data.Model;
using Procurement.Documents.Templating;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Hosting;

/// <summary>An opened register: the database with its schema and reference tables in place, and what never changes while the
/// program runs. Commands and the web application work on the same one.</summary>
public sealed class RegisterHost : IAsyncDisposable
{
    private CatalogueIndex? catalogue;

    private RegisterHost(EmbeddedCluster? cluster, RegisterDatabase database, AssetClassRules assetClasses)
    {
        Cluster = cluster;
        Database = database;
        AssetClasses = assetClasses;
    }

    /// <summary>The embedded server, null where the user brought one.</summary>
    public EmbeddedCluster? Cluster { get; }

    public RegisterDatabase Database { get; }

    public AssetClassRules AssetClasses { get; }

    public HandlebarsTemplates Templates { get; } = new();

    public SequentialId Ids { get; } = new();

    public IClock Clock { get; } = SystemClock();

    /// <summary>Opens the register; the embedded one is made where there is none, and brought up to date.</summary>
    /// <exception cref="RuleViolationException">The database cannot be had, or its schema is not this program's.</exception>
    public static async Task<RegisterHost> OpenAsync(DatabaseChoice choice, CancellationToken cancel)
    {
        var cluster = choice.ConnectionString is null
            ? await EmbeddedCluster.OpenAsync(new ClusterOptions(choice.DataDirectory) { MayMove = !choice.DataIsExplicit }, cancel)
            : null;
        var database = new RegisterDatabase(choice.ConnectionString ?? cluster!.ConnectionString);
        try
        {
            await SchemaUpdate.RunAsync(database, mayUpdate: cluster is not null, cancel);
            await ReferenceTables.EnsureLoadedAsync(database, SystemClock().GetCurrentInstant(), cancel);
            return new RegisterHost(cluster, database, await ReferenceTables.ReadClassRulesAsync(database, cancel));
        }
        catch
        {
            await CloseAsync(database, cluster);
            throw;
        }
    }

    /// <summary>Both catalogue editions; read at the first call, which most commands never make.</summary>
    /// <remarks>A reading that fails is tried again by the next caller; two at once may both read, and keep the same.</remarks>
    public async Task<ICatalogue> CatalogueAsync(CancellationToken cancel) => catalogue ??= await ReferenceTables.ReadCatalogueAsync(Database, cancel);

    public async ValueTask DisposeAsync() => await CloseAsync(Database, Cluster);

    private static async Task CloseAsync(RegisterDatabase database, EmbeddedCluster? cluster)
    {
        await database.DisposeAsync();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

#pragma warning disable RS0030 // The one place where the wall clock enters.
    private static NodaTime.SystemClock SystemClock() => NodaTime.SystemClock.Instance;
#pragma warning restore RS0030
}
