using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>Writes lines within an act: the row, its former wording, the audit record. Edits and approved adjustments go through it.</summary>
/// <remarks>It asks for no status of the year and for no rule: whoever calls it has.</remarks>
public static class LineLedger
{
    /// <summary>A visible line, locked to the end of the act.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public static async Task<ProcurementLine> LockAsync(Act act, Guid id) =>
        await act.Context.Lines
            .FromSql($"select * from procurement_lines where department_id = {act.Actor.DepartmentId} and id = {id} for update")
            .SingleOrDefaultAsync(act.Cancel)
        ?? throw new RuleViolationException(new NothingFound("采购明细"));

    /// <summary>A visible project; many lines may be added to it at once, so it is not locked.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public static async Task<Project> ProjectAsync(Act act, Guid id) =>
        await act.Context.Projects.SingleOrDefaultAsync(project => project.Id == id, act.Cancel)
        ?? throw new RuleViolationException(new NothingFound("项目"));

    /// <summary>The first free place behind all lines of the year, those of units that the actor does not see included.</summary>
    public static async Task<int> NextPositionAsync(Act act, FiscalYear year)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(max(position), -1) + 1 from procurement_lines where department_id = $1 and fiscal_year = $2", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = (short)year.Number, NpgsqlDbType = NpgsqlDbType.Smallint } },
        };
        return (int)(await command.ExecuteScalarAsync(act.Cancel))!;
    }

    /// <param name="id">Null for a new id; an adjustment gave its lines theirs when it was asked for.</param>
    public static ProcurementLine Add(Act act, Project project, int position, LineDraft draft, Guid? id = null, string? reason = null)
    {
        var line = ProcurementLine.Begin(id ?? act.NextId(), project, position, draft, act.Now);
        act.Context.Add(line);
        act.Record(new AuditFact(
            AuditActions.LineAdd, "line", line.Id, line.ItemName, Before: null, AuditedLine.Of(line, project), reason ?? line.FixedAssetReason));
        return line;
    }

    /// <summary>Lets a locked line say something else; a change of nothing writes nothing.</summary>
    /// <param name="reason">Null for the reason of the fixed-asset decision, where that changed.</param>
    /// <returns>Whether anything changed.</returns>
    public static async Task<bool> ChangeAsync(Act act, ProcurementLine line, LineDraft draft, string? reason = null)
    {
        if (LineDraft.Of(line) == Kept(draft))
        {
            return false;
        }

        var before = AuditedLine.Of(line, await ProjectAsync(act, line.ProjectId));
        var formerReason = line.FixedAssetReason;
        var project = await ProjectAsync(act, draft.ProjectId);
        act.Context.Add(SupersededLine.Of(line, act.Now));
        line.Say(project, draft, act.Now);
        var newReason = line.FixedAssetReason == formerReason ? null : line.FixedAssetReason;
        act.Record(new AuditFact(AuditActions.LineChange, "line", line.Id, line.ItemName, before, AuditedLine.Of(line, project), reason ?? newReason));
        return true;
    }

    public static async Task DeleteAsync(Act act, ProcurementLine line, string? reason = null)
    {
        var before = AuditedLine.Of(line, await ProjectAsync(act, line.ProjectId));
        act.Context.Add(SupersededLine.Of(line, act.Now));
        act.Context.Remove(line);
        act.Record(new AuditFact(AuditActions.LineDelete, "line", line.Id, line.ItemName, before, After: null, reason));
    }

    /// <summary>The draft as a line would keep it.</summary>
    private static LineDraft Kept(LineDraft draft) => draft with
    {
        ItemName = draft.ItemName.Trim(),
        MeasureUnit = draft.MeasureUnit.Trim(),
        FixedAssetReason = draft.FixedAsset is null || string.IsNullOrWhiteSpace(draft.FixedAssetReason) ? null : draft.FixedAssetReason.Trim(),
    };
}
