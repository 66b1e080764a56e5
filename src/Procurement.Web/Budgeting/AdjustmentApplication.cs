using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Budgeting;
using Procurement.Data.Purchasing;
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
        await LineLocks.TakeAsync(act, ids);
        var lines = await act.Context.Lines.Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, act.Cancel);
        var position = await LineLedger.NextPositionAsync(act, adjustment.FiscalYear);
        foreach (var item in items)
        {
            var reason = $"调剂 {adjustment.Number}：{adjustment.Reason}";
            var line = lines.GetValueOrDefault(item.LineId);
            if ((line?.RowVersion ?? 0) != item.LineVersion)
            {
                throw new RuleViolationException(new LineChangedSince(AdjustmentItems.NameOf(item)));
            }

            if (line is not null)
            {
                await ApplyAsync(act, line, AdjustmentItems.Read(item.After), reason);
            }
            else
            {
                var draft = AdjustmentItems.Read(item.After)!.Draft(fixedAssetReason: null);
                LineLedger.Add(act, await LineLedger.ProjectAsync(act, item.ProjectId), position++, draft, item.LineId, reason);
            }
        }
    }

    private static async Task ApplyAsync(Act act, ProcurementLine line, LineWording? after, string reason)
    {
        await AdjustmentGuard.RequireAbovePurchasedAsync(act, line, after?.Amounts);
        await (after is null ? LineLedger.DeleteAsync(act, line, reason) : LineLedger.ChangeAsync(act, line, after.Draft(line.FixedAssetReason), reason));
    }
}
