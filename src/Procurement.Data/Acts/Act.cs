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
    private readonly List<(Actor Actor, AuditFact Fact)> factsElsewhere = [];

    /// <summary>Sees the rows of the actor's department and units; its transaction is open.</summary>
    public RegisterContext Context => context;

    public Actor Actor => actor;

    /// <summary>The instant at which all of it is recorded, in whole microseconds.</summary>
    public Instant Now => now;

    public CancellationToken Cancel => cancel;

    /// <summary>For plain SQL in the same transaction.</summary>
    public NpgsqlConnection Connection => (NpgsqlConnection)context.Database.GetDbConnection();

    public IReadOnlyList<AuditFact> Facts => facts;

    /// <summary>The audit records that the act leaves, chain by chain in the order of the departments' ids: whoever needs two chains takes them so.</summary>
    internal IEnumerable<(Actor Actor, IReadOnlyList<AuditFact> Facts)> Chains => facts.Select(fact => (Actor: actor, Fact: fact)).Concat(factsElsewhere)
        .GroupBy(row => row.Actor.DepartmentId).OrderBy(chain => chain.Key)
        .Select(chain => (chain.First().Actor, (IReadOnlyList<AuditFact>)[.. chain.Select(row => row.Fact)]));

    public Guid NextId() => ids.Next(now);

    /// <summary>Notes what was done for the audit trail; a change of nothing is not noted.</summary>
    public void Record(AuditFact fact)
    {
        if (!fact.ChangesNothing)
        {
            facts.Add(fact);
        }
    }

    /// <summary>Notes in another department's chain what the act did there: a transfer writes into both.</summary>
    /// <param name="there">Who it was, as that department's trail shall name them; its department is where the record goes.</param>
    public void RecordThere(Actor there, AuditFact fact)
    {
        if (!fact.ChangesNothing)
        {
            factsElsewhere.Add((there, fact));
        }
    }
}
