using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Procurement.Data.Model;

/// <summary>The program's PostgreSQL (15 or later): one pool of connections for EF Core and for bulk loading.</summary>
public sealed class RegisterDatabase : IAsyncDisposable
{
    private const string MigrationsAssembly = "Procurement.Migrations";
    private readonly DbContextOptions<RegisterContext> options;

    public RegisterDatabase(string connectionString)
    {
        Source = new NpgsqlDataSourceBuilder(Prepared(connectionString)).Build();
        options = new DbContextOptionsBuilder<RegisterContext>()
            .UseNpgsql(Source, npgsql => npgsql.MigrationsAssembly(MigrationsAssembly))
            .Options;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>The options that <c>dotnet ef</c> needs; they connect to nothing.</summary>
    public static DbContextOptions<RegisterContext> DesignTimeOptions { get; } = new DbContextOptionsBuilder<RegisterContext>()
        .UseNpgsql("Host=design-time", npgsql => npgsql.MigrationsAssembly(MigrationsAssembly))
        .Options;

    /// <summary>A context that sees the rows of no department yet.</summary>
    public RegisterContext NewContext() => new(options);

    /// <summary>A context that sees the rows of one department.</summary>
    public RegisterContext NewContext(Guid departmentId)
    {
        var context = NewContext();
        context.Enter(departmentId);
        return context;
    }

    /// <summary>Statements that come back are prepared by the driver: the server parses and plans them once a connection.</summary>
    /// <remarks>Whoever names the setting decides for himself: behind a pooler that changes servers in mid-session it must be 0.</remarks>
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = 100;
        }

        return settings.ConnectionString;
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
