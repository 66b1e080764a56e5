using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Publishing;

namespace Procurement.Web.OpenData;

/// <summary>Opens a department's released disclosures to everybody, or ends that.</summary>
public sealed class OpenDataHandler(ActRunner acts)
{
    public const string SubjectKind = "openData";

    /// <exception cref="RuleViolationException"><see cref="OcidPrefixWrong"/>, <see cref="OpenDataReasonMissing"/>, <see cref="ChangedMeanwhile"/> and the
    /// rules of publishing.</exception>
    public Task<ConsentState> ChangeAsync(Actor actor, ChangeConsent command, CancellationToken cancel)
    {
        actor.RequirePerson();
        if (!OpenDataRules.TryReadPrefix(command.OcidPrefix, out var prefix, out var refusal))
        {
            throw new RuleViolationException(refusal);
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            throw new RuleViolationException(new OpenDataReasonMissing());
        }

        SubmissionRules.RequireLength("依据", command.Reason);
        return acts.RunAsync(actor, act => ChangeAsync(act, command with { OcidPrefix = prefix, Reason = command.Reason.Trim() }), cancel);
    }

    private static async Task<ConsentState> ChangeAsync(Act act, ChangeConsent command)
    {
        await LockAsync(act);
        var consent = await act.Context.OpenDataConsents.SingleOrDefaultAsync(row => row.DepartmentId == act.Actor.DepartmentId, act.Cancel);
        if ((consent?.RowVersion ?? 0) != command.RowVersion)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }

        var before = new ConsentFact(consent?.IsOpen ?? false, consent?.OcidPrefix);
        var after = new ConsentFact(command.IsOpen, command.OcidPrefix);
        if (before == after)
        {
            return new ConsentState(command.IsOpen, command.OcidPrefix, consent?.ChangedByName, consent?.ChangedAt, command.RowVersion);
        }

        if (consent is null)
        {
            consent = new OpenDataConsent { DepartmentId = act.Actor.DepartmentId, IsOpen = false, ChangedByName = "", ChangedAt = act.Now };
            act.Context.Add(consent);
        }

        (consent.IsOpen, consent.OcidPrefix, consent.ChangedByName, consent.ChangedAt) = (command.IsOpen, command.OcidPrefix, act.Actor.Name, act.Now);
        consent.RowVersion++;
        act.Record(new AuditFact(AuditActions.OpenDataChange, SubjectKind, act.Actor.DepartmentId, "信息公开的开放数据", before, after, command.Reason));
        return new ConsentState(consent.IsOpen, consent.OcidPrefix, consent.ChangedByName, consent.ChangedAt, consent.RowVersion);
    }

    /// <summary>Two who decide for the first time at once come one after the other: there is no row yet to lock but the department's.</summary>
    private static async Task LockAsync(Act act)
    {
        await using var command = new NpgsqlCommand("select 1 from departments where id = $1 for no key update", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId } },
        };
        await command.ExecuteScalarAsync(act.Cancel);
    }

    private sealed record ConsentFact(bool IsOpen, string? OcidPrefix);
}

/// <param name="OcidPrefix">Blank where the department registered none.</param>
/// <param name="RowVersion">The row version that the person saw; 0 where nobody ever decided.</param>
public sealed record ChangeConsent(bool IsOpen, string? OcidPrefix, string? Reason, int RowVersion);
