using Npgsql;

namespace Procurement.Web.CommandLine;

/// <summary>Tells a database that cannot be reached, or that broke off, from a mistake of ours that it complains about.</summary>
internal static class DatabaseOutage
{
    /// <summary>SQLSTATE classes: 08 connection, 28 who may enter, 3D no such database, 53 resources, 57 operator intervention, 58 system.</summary>
    private static readonly string[] Classes = ["08", "28", "3D", "53", "57", "58"];

    /// <summary>The outage behind an exception, or null; EF wraps what it thinks may pass.</summary>
    public static NpgsqlException? In(Exception failure) => failure switch
    {
        PostgresException answer => Classes.Any(known => answer.SqlState.StartsWith(known, StringComparison.Ordinal)) ? answer : null,
        NpgsqlException broken => broken,
        { InnerException: { } inner } => In(inner),
        _ => null,
    };

    /// <summary>What whoever looks after the server can look up: the SQLSTATE, or that there was no answer.</summary>
    public static string Code(NpgsqlException outage) => outage.SqlState is { Length: > 0 } state ? $"SQLSTATE {state}" : "没有应答";
}
