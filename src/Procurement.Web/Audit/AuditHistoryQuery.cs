using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Web.Hosting;

namespace Procurement.Web.Audit;

/// <summary>The records of one thing, for the page that shows it: its history, for everybody who may read it.</summary>
public sealed class AuditHistoryQuery(RegisterHost host)
{
    /// <summary>More than anything has; the oldest beyond it are found on the page of the trail.</summary>
    private const int Most = 200;

    /// <summary>Newest first. Somebody who sees some units only gets nothing of a thing of others.</summary>
    /// <param name="kind">As recorded: <c>line</c>, <c>purchase</c>.</param>
    public async Task<IReadOnlyList<AuditEntry>> ForSubjectAsync(Actor actor, string kind, Guid id, CancellationToken cancel)
    {
        var entries = new List<AuditEntry>();
        var filter = new AuditFilter(Kind: kind, SubjectId: id);
        await foreach (var record in AuditSearch.StreamAsync(host.Database, actor, filter, cancel))
        {
            entries.Add(AuditEntry.Of(record));
            if (entries.Count == Most)
            {
                break;
            }
        }

        return entries;
    }
}
