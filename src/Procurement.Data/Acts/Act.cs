using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Acts;

/// <summary>One thing that one person does, in one transaction: check, change, audit record, commit.</summary>
/// <remarks>Handed out by <see cref="ActRunner"/>, which saves, writes the audit records and commits when the work returns; an exception takes all of it back.</remarks>
public sealed class Act(RegisterContext context, Actor actor, Instant now, SequentialId ids, CancellationToken cancel)
{
    private readonly List<AuditFact> facts = [];

    /// <summary>Sees the rows of the actor's department and units; its transaction is open.</summary>
    public RegisterContext Context => context;

    public Actor Actor => actor;

    /// <summary>The instant at which all of it is recorded, in whole microseconds.</summary>
    public Instant Now => now;

    public CancellationToken Cancel => cancel;

    /// <summary>For plain SQL in the same transaction.</summary>
    public NpgsqlConnection Connection => (NpgsqlConnection)context.Database.GetDbConnection();

    public IReadOnlyList<AuditFact> Facts => facts;

    public Guid NextId() => ids.Next(now);

    /// <summary>Notes what was done for the audit trail; a change of nothing is not noted.</summary>
    public void Record(AuditFact fact)
    {
        if (!fact.ChangesNothing)
        {
            facts.Add(fact);
        }
    }
}
