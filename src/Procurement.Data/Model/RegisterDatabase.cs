using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Procurement.Data.Model;

/// <summary>The program's PostgreSQL (15 or later): one pool of connections for EF Core and for bulk loading.</summary>
public sealed class RegisterDatabase : IAsyncDisposable
{
    private const string MigrationsAssembly = "Procurement.Migrations";
    private readonly DbContextOptions<RegisterContext> options;

    /// <remarks>The driver prepares no statements by itself: after five uses the server would plan them for no value in particular, and a list
    /// with many filters is quick only when it is planned for those that are given.</remarks>
    public RegisterDatabase(string connectionString)
    {
        Source = new NpgsqlDataSourceBuilder(connectionString).Build();
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

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
