using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Publishing;
using Procurement.Documents.Publishing;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing;

/// <summary>提交, 撤回, 退回 and 发布 of a year's disclosure; each is one act.</summary>
public sealed class VersionHandler(ActRunner acts, VersionDrafting drafting)
{
    public const string SubjectKind = "disclosureVersion";

    /// <summary>In characters.</summary>
    public const int LongestText = 1000;

    /// <summary>提交: freezes figures, texts, layout and files as they are at this instant.</summary>
    /// <exception cref="RuleViolationException">One of the DS rules, or <see cref="NothingFound"/></exception>
    public Task<VersionState> SubmitAsync(Actor actor, SubmitVersion command, CancellationToken cancel) => acts.RunAsync(actor, async act =>
    {
        var person = actor.RequirePerson();
        await VersionLocks.FreezeAsync(act, command.Year);
        var versions = await VersionList.ReadAsync(act.Context, command.Year, status: null, act.Cancel);
        if (versions.FirstOrDefault(row => row.Status is VersionStatus.Submitted) is { } waiting)
        {
            throw new RuleViolationException(new VersionWaits(command.Year, waiting.Number));
        }

        var last = versions.FirstOrDefault(row => row.Status is VersionStatus.Released);
        var draft = await drafting.ReadAsync(act.Context, command.Year, act.Now, layoutName: null, act.Cancel);
        SubmissionRules.Require(command, draft, isCorrection: last is not null);
        var frozen = FrozenVersion.Make(draft, versions.Select(row => row.Number).DefaultIfEmpty().Max() + 1, last is null ? null : command.Reason?.Trim(), actor.Name, act.Now);
        await RequireChangeAsync(act, last, frozen);
        var version = frozen.ToVersion(actor.DepartmentId, act.NextId(), person);
        act.Context.Add(version);
        act.Context.AddRange(frozen.ToFiles(version));
        act.Record(Fact(AuditActions.DisclosureSubmit, version, before: null, version.Reason));
        return StateOf(version);
    }, cancel);

    /// <summary>撤回 by an author before anybody decided.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/>, <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<VersionState> WithdrawAsync(Actor actor, DecideVersion command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.DisclosureWithdraw, (act, version, person) => version.Withdraw(person, actor.Name, act.Now, command.Note), cancel);

    /// <summary>退回 with a note.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/>, <see cref="AuthorDecides"/>, <see cref="ReturnNoteMissing"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<VersionState> ReturnAsync(Actor actor, DecideVersion command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.DisclosureReturn, (act, version, person) => version.Return(person, actor.Name, act.Now, command.Note), cancel);

    /// <summary>发布, by another person; what is stored must still be what was frozen.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/>, <see cref="AuthorDecides"/>, <see cref="VersionDamaged"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="NothingFound"/></exception>
    public Task<VersionState> ReleaseAsync(Actor actor, DecideVersion command, CancellationToken cancel) =>
        DecideAsync(actor, command, AuditActions.DisclosureRelease, (act, version, person) =>
        {
            if (ReleasedFiles.HashOf(version.Content) != version.Sha256)
            {
                throw new RuleViolationException(new VersionDamaged(version.FiscalYear, version.Number));
            }

            version.Release(person, actor.Name, act.Now, command.Note);
        }, cancel);

    /// <summary>What the audit trail and pages call a version.</summary>
    public static string LabelOf(FiscalYear year, int number) => $"{year} 年信息公开第 {number} 版";

    private Task<VersionState> DecideAsync(Actor actor, DecideVersion command, string action, Action<Act, DisclosureVersion, Guid> decide, CancellationToken cancel) =>
        acts.RunAsync(actor, async act =>
        {
            var person = actor.RequirePerson();
            SubmissionRules.RequireLength("意见", command.Note);
            var version = await VersionLocks.TakeAsync(act, command.Id);
            if (version.RowVersion != command.RowVersion)
            {
                throw new RuleViolationException(version.Status is VersionStatus.Submitted
                    ? new ChangedMeanwhile() : new VersionNotWaiting(version.FiscalYear, version.Number, version.Status));
            }

            var before = version.Status;
            decide(act, version, person);
            act.Record(Fact(action, version, before, version.DecisionNote));
            return StateOf(version);
        }, cancel);

    private static async Task RequireChangeAsync(Act act, VersionRow? last, FrozenVersion frozen)
    {
        if (last is null)
        {
            return;
        }

        var known = await act.Context.DisclosureFiles.Where(file => file.VersionId == last.Id).Select(file => file.Sha256).ToListAsync(act.Cancel);
        if (frozen.Files.All(file => known.Contains(file.File.Sha256)))
        {
            throw new RuleViolationException(new VersionSaysTheSame(last.Year, last.Number));
        }
    }

    private static AuditFact Fact(string action, DisclosureVersion version, VersionStatus? before, string? reason)
    {
        VersionFact At(VersionStatus status) => new(status.ChineseName(), version.LayoutName, version.AsOf.ToString("uuuu-MM-dd", null), version.Sha256);
        return new AuditFact(
            action, SubjectKind, version.Id, LabelOf(version.FiscalYear, version.Number), before is { } status ? At(status) : null, At(version.Status), reason);
    }

    private static VersionState StateOf(DisclosureVersion version) => new(version.Id, version.FiscalYear, version.Number, version.Status, version.Sha256, version.RowVersion);

    private sealed record VersionFact(string Status, string Layout, string AsOf, string Sha256);
}

/// <param name="WarningsConfirmed">Whether the person looked at what the checks warn of.</param>
/// <param name="Reason">更正原因; needed where a version of the year is released.</param>
public sealed record SubmitVersion(FiscalYear Year, bool WarningsConfirmed, string? Reason);

/// <param name="RowVersion">The row version that the person saw.</param>
/// <param name="Note">What is said about it; a return needs it.</param>
public sealed record DecideVersion(Guid Id, int RowVersion, string? Note);

/// <summary>Where a version stands after an act.</summary>
public sealed record VersionState(Guid Id, FiscalYear Year, int Number, VersionStatus Status, string Sha256, int RowVersion);

/// <summary>What is stored is no longer what was frozen.</summary>
public sealed record VersionDamaged(FiscalYear Year, int Number) : RuleViolation(
    "DS-DAMAGED", $"{Year} 年第 {Number} 版存储的内容与冻结时的 SHA-256 不符，不能发布；请退回重新提交，并请系统管理员查明原因。");
