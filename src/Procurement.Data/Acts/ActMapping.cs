using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Data.Acts;

/// <summary>A request that was carried out, with its answer: repeated, it is answered again and done once.</summary>
internal sealed class AnsweredAct : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>What was asked for (see <see cref="Domain.Access.ActKey"/>).</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The answer as JSON text; null only inside the transaction that carries it out.</summary>
    public string? Answer { get; init; }

    public required Instant RecordedAt { get; init; }
}

internal sealed class AnsweredActMapping : IEntityTypeConfiguration<AnsweredAct>
{
    public void Configure(EntityTypeBuilder<AnsweredAct> builder)
    {
        builder.ToTable("answered_acts");
        builder.HasKey(act => new { act.DepartmentId, act.AccountId, act.Key });
        builder.HasIndex(act => new { act.DepartmentId, act.RecordedAt });
    }
}

/// <summary>The last number given out of a kind of document, e.g. purchases of 2020.</summary>
internal sealed class Counter : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required string Key { get; init; }

    public required int Last { get; init; }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("counters");
        builder.HasKey(counter => new { counter.DepartmentId, counter.Key });
    }
}
