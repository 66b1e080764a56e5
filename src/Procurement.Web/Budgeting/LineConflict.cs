using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>Somebody else changed the line since the person saw it: both wordings and the one before, so that the person can choose.</summary>
/// <param name="Current">What the line says now.</param>
/// <param name="CurrentVersion">The version to name when the person's own wording is to replace it.</param>
/// <param name="Before">What it said when the person saw it; null where that cannot be told.</param>
/// <param name="ChangedBy">Who changed it last, 姓名（登录名）; null where the audit trail says nothing of it (an import).</param>
public sealed record LineChangedMeanwhile(LineDraft Current, int CurrentVersion, LineDraft? Before, string? ChangedBy, Instant ChangedAt)
    : RuleViolation("CC-CHANGED", $"这条明细已被{(ChangedBy is null ? "他人" : " " + ChangedBy + " ")}修改，请对照后选择保留哪一份。");

/// <summary>Finds out what happened to a line between two versions.</summary>
internal static class LineConflict
{
    /// <param name="seen">The version that the person saw.</param>
    public static async Task<LineChangedMeanwhile> ReadAsync(Act act, ProcurementLine line, int seen)
    {
        // Every version but the last left its wording behind.
        var since = line.RowVersion - seen;
        var before = since <= 0 ? null : await act.Context.SupersededLines.AsNoTracking()
            .Where(former => former.LineId == line.Id).OrderByDescending(former => former.SupersededAt)
            .Skip(since - 1).FirstOrDefaultAsync(act.Cancel);
        var changed = await act.Context.AuditRecords.AsNoTracking()
            .Where(record => record.SubjectId == line.Id && record.At >= line.RecordedAt).OrderByDescending(record => record.Sequence)
            .Select(record => record.ActorName).FirstOrDefaultAsync(act.Cancel);
        return new LineChangedMeanwhile(
            LineDraft.Of(line), line.RowVersion, before is null ? null : LineDraft.Of(before, null), changed, line.RecordedAt);
    }
}
