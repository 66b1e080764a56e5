using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>What an adjustment must respect when it is asked for and again when it is approved.</summary>
internal static class AdjustmentGuard
{
    /// <summary>A line never goes below what is bought, by amount and by quantity; one with a purchase behind it stays.</summary>
    /// <param name="after">Null where the line is removed.</param>
    public static async Task RequireAbovePurchasedAsync(Act act, ProcurementLine line, LineAmounts? after)
    {
        RuleViolation? refusal = after switch
        {
            null => await HasPurchasesAsync(act, line.Id) ? new LineHasPurchases(line.ItemName) : null,
            _ when after.Amount < line.PurchasedAmount => new BelowPurchasedAmount(line.ItemName, after.Amount, line.PurchasedAmount),
            _ when after.Quantity < line.PurchasedQuantity => new BelowPurchasedQuantity(line.ItemName, after.Quantity, line.PurchasedQuantity),
            _ => null,
        };
        if (refusal is not null)
        {
            throw new RuleViolationException(refusal);
        }
    }

    /// <summary>No project's lines cost more than its 预算资金.</summary>
    /// <remarks>Who approves has locked the projects before (see <see cref="ProjectRoom.LockAsync"/>); for who asks it is a first look.</remarks>
    public static async Task RequireRoomAsync(Act act, IReadOnlyList<AdjustmentItem> items)
    {
        var deltas = items.ToLookup(item => item.ProjectId, item => FromBudget(item.After) - FromBudget(item.Before));
        foreach (var room in await ProjectRoom.ReadAsync(act, [.. deltas.Select(group => group.Key)]))
        {
            var delta = Money.Sum(deltas[room.Id]);
            var lines = room.Lines + delta;
            if (delta > Money.Zero && lines > room.Budget)
            {
                throw new RuleViolationException(new AdjustmentExceedsBudget(room.Name, lines, room.Budget));
            }
        }
    }

    /// <summary>Only one waiting document speaks of a line; call it with the lines locked.</summary>
    public static async Task RequireNotPendingAsync(Act act, IReadOnlyList<AdjustmentItem> items)
    {
        await using var command = new NpgsqlCommand(
            """
            select item.line_id, adjustment.number from adjustment_items item
            join adjustments adjustment on adjustment.department_id = $1 and adjustment.id = item.adjustment_id
            where item.department_id = $1 and item.line_id = any($2) and adjustment.status = 'pending'
            order by adjustment.number limit 1
            """,
            act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = items.Select(item => item.LineId).ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(act.Cancel);
        if (await reader.ReadAsync(act.Cancel))
        {
            var line = reader.GetGuid(0);
            throw new RuleViolationException(new LineAlreadyPending(AdjustmentItems.NameOf(items.First(item => item.LineId == line)), reader.GetString(1)));
        }
    }

    private static Money FromBudget(string? wording) => AdjustmentItems.Read(wording)?.Amounts.FromBudget ?? Money.Zero;

    private static async Task<bool> HasPurchasesAsync(Act act, Guid lineId)
    {
        await using var command = new NpgsqlCommand("select exists (select from purchase_lines where department_id = $1 and line_id = $2)", act.Connection)
        {
            Parameters = { new() { Value = act.Actor.DepartmentId }, new() { Value = lineId } },
        };
        return (bool)(await command.ExecuteScalarAsync(act.Cancel))!;
    }
}
