using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>Documents under lock, as they stand once the lock is had; null where the actor sees none.</summary>
public static class DocumentLocks
{
    public static Task<Purchase?> PurchaseAsync(Act act, Guid id) => act.Context.Purchases
        .FromSql($"select * from purchases where department_id = {act.Actor.DepartmentId} and id = {id} for update")
        .SingleOrDefaultAsync(act.Cancel);

    public static Task<Acceptance?> AcceptanceAsync(Act act, Guid id) => act.Context.Acceptances
        .FromSql($"select * from acceptances where department_id = {act.Actor.DepartmentId} and id = {id} for update")
        .SingleOrDefaultAsync(act.Cancel);

    /// <summary>The proposals in the order of their ids.</summary>
    public static Task<List<CardProposal>> ProposalsAsync(Act act, Guid[] ids) => act.Context.CardProposals
        .FromSql($"select * from card_proposals where department_id = {act.Actor.DepartmentId} and id = any({ids}) order by id for update")
        .ToListAsync(act.Cancel);
}
