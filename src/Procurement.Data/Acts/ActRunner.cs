using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Data.Acts;

/// <summary>Carries out what people do: each act in one transaction with its audit records, and a repeated one only once.</summary>
public sealed class ActRunner(RegisterDatabase database, IClock clock, SequentialId ids)
{
    /// <summary>Runs the work, saves what it changed, writes the audit records and commits.</summary>
    /// <typeparam name="T">The answer; it is kept as JSON where the actor brought a key, so that a repetition gets the same.</typeparam>
    /// <exception cref="RuleViolationException">A rule refused, or somebody changed the same row meanwhile; nothing is written.</exception>
    public async Task<T> RunAsync<T>(Actor actor, Func<Act, Task<T>> work, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var act = new Act(context, actor, ToDatabasePrecision(clock.GetCurrentInstant()), ids, cancel);
        if (await AnsweredActs.ClaimAsync(act) is { } earlier)
        {
            return JsonSerializer.Deserialize<T>(earlier, AuditJson.Options)!;
        }

        var answer = await work(act);
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }

        foreach (var (who, facts) in act.Chains)
        {
            await AuditTrail.AppendAsync(act.Connection, who, facts, act.Now, cancel);
        }

        await AnsweredActs.AnswerAsync(act, answer);

        // Not to be cancelled: whoever asked shall not be told that it failed while it was written.
        await transaction.CommitAsync(CancellationToken.None);
        return answer;
    }

    /// <summary>PostgreSQL keeps microseconds; the audit trail's hashes must not depend on more.</summary>
    public static Instant ToDatabasePrecision(Instant now) => Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / 10 * 10);
}

/// <summary>Somebody else changed the same thing between reading and saving.</summary>
public sealed record ChangedMeanwhile() : RuleViolation("CC-CHANGED", "内容已被他人修改，请查看最新内容后再保存。");
