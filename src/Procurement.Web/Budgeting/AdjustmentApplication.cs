using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Domain.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>Writes an approved adjustment into the lines.</summary>
internal static class AdjustmentApplication
{
    /// <summary>The adjustment, locked: two people who decide at once come one after the other.</summary>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/></exception>
    public static async Task<Adjustment> LockAsync(Act act, Guid id)
    {
        await using var command = new NpgsqlCommand("select id from adjustments where department_id = $1 and id = $2 for update", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = id } },
        };
        await command.ExecuteNonQueryAsync(act.Cancel);
        return await act.Context.Adjustments.SingleOrDefaultAsync(row => row.Id == id, act.Cancel)
            ?? throw new RuleViolationException(new NothingFound("调剂单"));
    }

    /// <summary>Each line must still say what the document rests on, and keep what is bought.</summary>
    public static async Task RunAsync(Act act, Adjustment adjustment, IReadOnlyList<AdjustmentItem> items)
    {
        Guid[] ids = [.. items.Select(item => item.LineId)];
        await AdjustedLines.LockAsync(act, ids);
        var lines = await act.Context.Lines.AsNoTracking().Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, act.Cancel);
        foreach (var item in items)
        {
            await ApplyAsync(act, item, lines.GetValueOrDefault(item.LineId));
            Record(act, adjustment, item);
        }
    }

    private static async Task ApplyAsync(Act act, AdjustmentItem item, ProcurementLine? line)
    {
        var after = AdjustmentItems.Read(item.After);
        if ((line?.RowVersion ?? 0) != item.LineVersion)
        {
            throw new RuleViolationException(new LineChangedSince(AdjustmentItems.NameOf(item)));
        }

        if (line is null)
        {
            await AdjustedLines.AddAsync(act, item.LineId, after!);
            return;
        }

        await AdjustmentGuard.RequireAbovePurchasedAsync(act, line, after?.Amounts);
        await (after is null ? AdjustedLines.RemoveAsync(act, line.Id) : AdjustedLines.ChangeAsync(act, line.Id, after));
    }

    private static void Record(Act act, Adjustment adjustment, AdjustmentItem item)
    {
        var action = item.Change switch
        {
            AdjustmentChange.Add => AuditActions.LineAdd,
            AdjustmentChange.Remove => AuditActions.LineDelete,
            _ => AuditActions.LineChange,
        };
        act.Record(new AuditFact(
            action, "line", item.LineId, AdjustmentItems.NameOf(item), AdjustmentItems.Read(item.Before), AdjustmentItems.Read(item.After),
            $"调剂 {adjustment.Number}：{adjustment.Reason}"));
    }
}
