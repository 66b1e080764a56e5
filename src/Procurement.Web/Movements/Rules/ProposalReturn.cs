using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Purchasing;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Rules;

/// <summary>The cards of a purchase that are taken back wait for the asset manager again, and no longer count as 已建卡 of their budget lines.</summary>
internal static class ProposalReturn
{
    /// <summary>Locks the lines, then the proposals, before any movement or card is locked; does nothing for a movement that came of no proposal.</summary>
    public static async Task LockAsync(Act act, Guid movementId)
    {
        var rows = await act.Context.CardProposals.AsNoTracking()
            .Where(row => act.Context.MovementItems.Any(item => item.MovementId == movementId && item.CardId == row.CardId)
                && act.Context.Movements.Any(movement => movement.Id == movementId && movement.Kind == MovementKind.Intake))
            .Select(row => new { row.Id, row.LineId }).ToListAsync(act.Cancel);
        if (rows.Count > 0)
        {
            await LineLocks.TakeAsync(act, rows.Select(row => row.LineId));
            await DocumentLocks.ProposalsAsync(act, [.. rows.Select(row => row.Id)]);
        }
    }

    /// <summary>They are under lock, and the context has them.</summary>
    public static async Task ReturnAsync(Act act, AssetMovement wrong, IReadOnlyCollection<Guid> cards)
    {
        if (wrong is not { Kind: MovementKind.Intake, Way: AssetWay.Purchase })
        {
            return;
        }

        var proposals = await act.Context.CardProposals.Where(row => row.CardId != null && cards.Contains(row.CardId.Value)).ToListAsync(act.Cancel);
        foreach (var proposal in proposals)
        {
            (proposal.Status, proposal.CardId, proposal.DecidedByName, proposal.DecidedAt, proposal.DecisionNote) = (CardProposalStatus.Waiting, null, null, null, null);
            proposal.RowVersion++;
        }

        await LineTotals.AddCardedAsync(act, proposals.Select(row => new LineChange(row.LineId, row.Quantity, row.Value).Negated));
    }
}
