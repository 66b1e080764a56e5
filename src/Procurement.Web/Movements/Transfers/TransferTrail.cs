using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Movements.Transfers;

/// <summary>The other side of a transfer: its movement under lock, and what its audit trail says of acts over here.</summary>
internal static class TransferTrail
{
    private const string Origin = "跨部门划转";

    /// <summary>The movement of that department with the transfer id and kind, locked; null where there is none. It alone is read there.</summary>
    public static Task<AssetMovement?> LockAsync(Act act, Guid departmentId, Guid transferId, MovementKind kind) => act.Context.Movements
        .FromSql($"select * from asset_movements where department_id = {departmentId} and transfer_id = {transferId} for update")
        .IgnoreQueryFilters().Where(movement => movement.Kind == kind).SingleOrDefaultAsync(act.Cancel);

    /// <summary>The receiver's offer is no longer one: the sender took the transfer back.</summary>
    /// <exception cref="RuleViolationException">MV-REVERSE: it was taken in there.</exception>
    public static async Task CancelAsync(Act act, AssetMovement sent, TransferPeer to)
    {
        var offer = await LockAsync(act, to.DepartmentId, sent.TransferId!.Value, MovementKind.TransferIn);
        if (offer is null or { Status: MovementStatus.Withdrawn or MovementStatus.Reversed })
        {
            return;
        }

        RequireNotTakenIn(sent, to, offer);
        var before = offer.Status;
        (offer.Status, offer.RowVersion, offer.DecisionNote) = (MovementStatus.Withdrawn, offer.RowVersion + 1, "对方已冲销划转");
        Record(
            act, await NameAsync(act), offer, AuditActions.MovementWithdraw, new MovementStanding(before), new MovementStanding(offer.Status), offer.DecisionNote);
    }

    /// <exception cref="RuleViolationException">MV-REVERSE: it was taken in there.</exception>
    public static void RequireNotTakenIn(AssetMovement sent, TransferPeer to, AssetMovement? offer)
    {
        if (offer is { Status: MovementStatus.Effective })
        {
            throw new RuleViolationException(new MovementNotReversible(sent.Number, $"{to.Name}已接收入账，请先由对方冲销其调入单"));
        }
    }

    /// <summary>Tells the sender's trail what became of its transfer.</summary>
    public static async Task TellSenderAsync(Act act, AssetMovement offer, string action, object? before, object? after, string? reason)
    {
        var from = MovementJson.Read<TransferPeer>(offer.Details);
        Tell(act, await NameAsync(act), from.DepartmentId, new AuditFact(action, "movement", from.MovementId, from.Number ?? "", before, after, reason));
    }

    /// <param name="name">This department's.</param>
    public static void Record(Act act, string name, AssetMovement there, string action, object? before, object? after, string? reason) =>
        Tell(act, name, there.DepartmentId, new AuditFact(action, "movement", there.Id, there.Number, before, after, reason));

    /// <summary>Another department learns who it was, but neither the account nor the network address.</summary>
    private static void Tell(Act act, string name, Guid departmentId, AuditFact fact) => act.RecordThere(
        act.Actor with { AccountId = null, Name = $"{name} {act.Actor.Name}", Origin = Origin, DepartmentId = departmentId, Units = null, Key = null }, fact);

    private static Task<string> NameAsync(Act act) =>
        act.Context.Departments.Where(row => row.Id == act.Actor.DepartmentId).Select(row => row.Name).SingleAsync(act.Cancel);
}
