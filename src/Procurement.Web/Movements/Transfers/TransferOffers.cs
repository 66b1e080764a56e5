using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Movements.Transfers;

/// <summary>无偿划转 between departments of this system: a disposal there, and here a 跨部门调入 that waits as a draft, with one transfer id.</summary>
/// <remarks>What the receiver needs to know is written into the receiver's own rows by the act that lets the disposal take effect, all of it or
/// nothing: nobody reads another department's cards. The counter of numbers and the audit trail of the receiver are taken there after
/// everything of the sender's, the trails in the order of the departments' ids.</remarks>
internal static class TransferOffers
{
    /// <summary>A code with the region before it.</summary>
    private const int LongestCode = 200;

    /// <summary>The department that was meant; only an exact code finds one, no list is shown.</summary>
    /// <exception cref="RuleViolationException">MV-DEPARTMENT.</exception>
    public static async Task<TransferPeer> FindAsync(Act act, TransferPeer wanted)
    {
        DocumentTexts.Limit(wanted.Code, "transferTo", "接收部门编码", LongestCode);
        var parts = wanted.Code.Split('/', StringSplitOptions.TrimEntries);
        var code = parts[^1];
        var found = (await act.Context.Departments.AsNoTracking().Where(row => row.Code == code).ToListAsync(act.Cancel))
            .FindAll(row => parts.Length == 1 || row.Region.SequenceEqual(parts.SkipLast(1), StringComparer.Ordinal));
        if (wanted.DepartmentId != Guid.Empty)
        {
            found = found.FindAll(row => row.Id == wanted.DepartmentId);
        }

        return found switch
        {
            [] => throw Wrong($"本系统中没有编码为“{wanted.Code}”的部门，请核对；接收方不在本系统中的，请只填写接收方名称。"),
            [{ } only] when only.Id == act.Actor.DepartmentId => throw Wrong("接收部门是本部门；部门内各单位之间请办理单位间调拨。"),
            [{ } only] when await UnitAsync(act, only.Id) is null => throw Wrong($"{only.Name}在本系统中还没有单位，不能接收。"),
            [{ } only] => new TransferPeer(wanted.Code.Trim(), only.Id, only.Name),
            _ => throw Wrong($"不止一个部门的编码是“{wanted.Code}”，请连同行政区划写明，如 河北省/石家庄市/高新区/{code}。"),
        };
    }

    /// <summary>Writes the waiting 跨部门调入 into the receiving department, with a record in its audit trail.</summary>
    public static async Task SendAsync(MovementWork work, TransferPeer to, IReadOnlyList<(AssetMovementItem Item, TransferredCard Card)> leaving)
    {
        var (act, sent) = (work.Act, work.Movement);
        var from = await act.Context.Departments.AsNoTracking().SingleAsync(row => row.Id == act.Actor.DepartmentId, act.Cancel);
        var offer = new AssetMovement
        {
            DepartmentId = to.DepartmentId,
            Id = act.NextId(),
            Number = await DocumentNumbers.NextAsync(act, "BD", FiscalYear.Of(sent.EffectiveOn.Year), to.DepartmentId),
            Kind = MovementKind.TransferIn,
            Way = AssetWay.TransferIn,
            UnitId = await UnitAsync(act, to.DepartmentId) ?? throw Wrong($"{to.Name}在本系统中还没有单位，不能接收。"),
            EffectiveOn = sent.EffectiveOn,
            Reason = sent.Reason,
            Evidence = sent.Evidence,
            Status = MovementStatus.Draft,
            Details = MovementJson.Write(new TransferPeer(from.Code, from.Id, from.Name, sent.Number, sent.Id)),
            TransferId = sent.TransferId,
            Counterparty = from.Name,
            RequestedBy = null,
            RequestedByName = $"{from.Name} {act.Actor.Name}",
            RequestedAt = act.Now,
            RowVersion = 1,
        };
        List<AssetMovementItem> items = [.. leaving.Select((row, ordinal) => ItemOf(offer, ordinal, row.Item, row.Card))];
        act.Context.Movements.Add(offer);
        act.Context.MovementItems.AddRange(items);
        TransferTrail.Record(act, from.Name, offer, AuditActions.MovementDraft, null, MovementState.Of(offer, items), null);
    }

    private static AssetMovementItem ItemOf(AssetMovement offer, int ordinal, AssetMovementItem sent, TransferredCard card) => new()
    {
        DepartmentId = offer.DepartmentId,
        MovementId = offer.Id,
        Ordinal = ordinal,
        Quantity = sent.Quantity,
        Value = sent.Value,
        Depreciation = sent.Depreciation,
        Area = sent.Area,
        Details = MovementJson.Write(card),
    };

    /// <summary>The department's first unit, where the offer waits until somebody there chooses one; null where it has none.</summary>
    private static async Task<Guid?> UnitAsync(Act act, Guid departmentId) => await act.Context.Units.IgnoreQueryFilters()
        .Where(unit => unit.DepartmentId == departmentId).OrderBy(unit => unit.Position).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(act.Cancel);

    private static RuleViolationException Wrong(string explanation) => new(new TransferTargetWrong(explanation));
}
