using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Procurement.Data.Publishing;

/// <summary>The time after one instant and up to another; the ends of time stand for no limit.</summary>
public sealed record ActWindow(Instant After, Instant Until)
{
    internal NpgsqlParameter AfterParameter() => Parameter(After);

    internal NpgsqlParameter UntilParameter() => Parameter(Until);

    /// <summary>An array of instants for a statement.</summary>
    internal static NpgsqlParameter Parameter(IEnumerable<Instant> at) => new() { Value = at.Select(Stamp).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz };

    private static NpgsqlParameter Parameter(Instant at) => new() { Value = Stamp(at), NpgsqlDbType = NpgsqlDbType.TimestampTz };

    /// <summary>The ends of time are the database's infinities.</summary>
    private static DateTime Stamp(Instant at) => at == Instant.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)
        : at == Instant.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : at.ToDateTimeUtc();
}
