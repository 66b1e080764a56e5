using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Purchasing;

/// <summary>验收: accepts all or part of a purchase, and takes an acceptance back; pages and the API go through it.</summary>
public sealed class AcceptanceHandler(RegisterHost host, ActRunner acts)
{
    private const string SubjectKind = "acceptance";

    /// <summary>Accepts what arrived. What becomes a fixed asset proposes its cards in the same transaction.</summary>
    /// <exception cref="RuleViolationException">PU-FIELD, PU-CANCELLED, AC-DAY, AC-OVER, AC-EACH, CC-CHANGED or NF-NONE; nothing is written.</exception>
    public Task<AcceptanceAnswer> RecordAsync(Actor actor, AcceptanceDraft draft, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            AcceptanceRules.CheckFields(draft);
            var (purchase, bought, standings) = await OpenAsync(act, draft);
            AcceptanceRules.CheckDay(draft.AcceptedOn, purchase.ContractDay, ChinaTime.DayOf(act.Now));
            var lines = draft.Lines.OrderBy(line => line.PurchaseOrdinal).Select((line, index) => Take(line, index, bought, standings)).ToList();
            var acceptance = await AddAsync(act, draft, purchase, lines);
            var proposals = lines.SelectMany(line => Proposals(act, acceptance, line)).ToList();
            act.Context.CardProposals.AddRange(proposals);
            await LineTotals.AddAcceptedAsync(act, lines.Select(line => new LineChange(line.Standing.Id, line.Quantity, line.Amount)));
            act.Record(new AuditFact(
                AuditActions.AcceptanceRecord, SubjectKind, acceptance.Id, acceptance.Number, null, AcceptanceState.Of(acceptance, purchase, lines, proposals.Count)));
            return new AcceptanceAnswer(acceptance.Id, acceptance.Number, acceptance.Amount, proposals.Count);
        },
        cancel);

    /// <summary>Takes an acceptance back: what it accepted may be accepted again, its waiting proposals are withdrawn.</summary>
    /// <param name="seenVersion">The row version that the person saw; null for whichever.</param>
    /// <exception cref="RuleViolationException">PU-REASON, AC-REVOKED, AC-CARDED, CC-CHANGED or NF-NONE.</exception>
    public Task<DocumentAnswer> RevokeAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "撤销验收");
            var lines = await act.Context.AcceptanceLines.AsNoTracking().Where(line => line.AcceptanceId == id).ToListAsync(act.Cancel);
            await LineLocks.TakeAsync(act, lines.Select(line => line.LineId));
            var purchase = lines.Count == 0 ? null : await DocumentLocks.PurchaseAsync(act, lines[0].PurchaseId);
            var acceptance = purchase is null ? null : await DocumentLocks.AcceptanceAsync(act, id);
            if (purchase is null || acceptance is null)
            {
                throw new RuleViolationException(new NothingFound("验收单"));
            }

            await RequireRevocableAsync(act, acceptance, seenVersion);
            await GiveBackAsync(act, purchase, lines);
            (acceptance.Status, acceptance.RevokeReason, acceptance.RevokedByName, acceptance.RevokedAt) = (AcceptanceStatus.Revoked, why, actor.Name, act.Now);
            acceptance.RowVersion++;
            act.Record(new AuditFact(
                AuditActions.AcceptanceRevoke, SubjectKind, id, acceptance.Number,
                new AcceptanceStanding(AcceptanceStatus.Active, acceptance.Amount), new AcceptanceStanding(AcceptanceStatus.Revoked, Money.Zero), why));
            return new DocumentAnswer(id, acceptance.Number, acceptance.RowVersion);
        },
        cancel);

    /// <summary>The day in China now: the last that an acceptance may bear.</summary>
    public NodaTime.LocalDate CurrentDay => ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    private static async Task<Opened> OpenAsync(Act act, AcceptanceDraft draft)
    {
        var lineIds = await act.Context.PurchaseLines.Where(line => line.PurchaseId == draft.PurchaseId).Select(line => line.LineId).ToListAsync(act.Cancel);
        var standings = await LineLocks.TakeAsync(act, lineIds);
        var purchase = await DocumentLocks.PurchaseAsync(act, draft.PurchaseId) ?? throw new RuleViolationException(new NothingFound("采购"));
        if (purchase.Status is PurchaseStatus.Cancelled)
        {
            throw new RuleViolationException(new PurchaseAlreadyCancelled(purchase.Number));
        }

        if (draft.SeenVersion is { } seen && seen != purchase.RowVersion)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }

        var bought = await act.Context.PurchaseLines.Where(line => line.PurchaseId == purchase.Id).ToDictionaryAsync(line => line.Ordinal, act.Cancel);
        return new Opened(purchase, bought, standings);
    }

    /// <summary>Works one line out and adds it to what the purchase line counts as accepted.</summary>
    private TakenLine Take(AcceptanceDraftLine draft, int ordinal, Dictionary<int, PurchaseLine> bought, IReadOnlyDictionary<Guid, LineStanding> standings)
    {
        if (!bought.TryGetValue(draft.PurchaseOrdinal, out var line))
        {
            throw new RuleViolationException(new DocumentFieldWrong("lines", $"这笔采购没有第 {draft.PurchaseOrdinal + 1} 条明细，请刷新后重新填写。"));
        }

        var standing = standings[line.LineId];
        var amount = AcceptanceRules.AmountOf(line, draft.Quantity, standing.ItemName, standing.MeasureUnit);
        line.AcceptedQuantity += draft.Quantity;
        line.AcceptedAmount += amount;
        var kind = AssetKindRules.KindOf(standing.Code, host.AssetClasses);
        return new TakenLine(
            ordinal, draft.PurchaseOrdinal, standing, draft.Quantity, amount, standing.BecomesFixedAsset(host.AssetClasses), kind,
            draft.Cards ?? CardProposals.UsualSplit(kind, draft.Quantity));
    }

    private static async Task<Acceptance> AddAsync(Act act, AcceptanceDraft draft, Purchase purchase, IReadOnlyList<TakenLine> lines)
    {
        var acceptance = new Acceptance
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            PurchaseId = purchase.Id,
            UnitId = purchase.UnitId,
            FiscalYear = purchase.FiscalYear,
            Number = await DocumentNumbers.NextAsync(act, "YS", purchase.FiscalYear),
            AcceptedOn = draft.AcceptedOn,
            Note = draft.Note.Trim(),
            Amount = Money.Sum(lines.Select(line => line.Amount)),
            Status = AcceptanceStatus.Active,
            RecordedBy = act.Actor.AccountId,
            RecordedByName = act.Actor.Name,
            RecordedAt = act.Now,
            RowVersion = 1,
        };
        purchase.AcceptedAmount += acceptance.Amount;
        purchase.RowVersion++;
        act.Context.Acceptances.Add(acceptance);
        act.Context.AcceptanceLines.AddRange(lines.Select(line => new AcceptanceLine
        {
            DepartmentId = acceptance.DepartmentId,
            AcceptanceId = acceptance.Id,
            Ordinal = line.Ordinal,
            PurchaseId = purchase.Id,
            PurchaseOrdinal = line.PurchaseOrdinal,
            LineId = line.Standing.Id,
            Quantity = line.Quantity,
            Amount = line.Amount,
            IsFixedAsset = line.IsFixedAsset,
        }));
        return acceptance;
    }

    private static IEnumerable<CardProposal> Proposals(Act act, Acceptance acceptance, TakenLine line) => !line.IsFixedAsset
        ? []
        : CardProposals.Split(line.Cards, line.Quantity, line.Amount, line.Standing.ItemName).Select(part => new CardProposal
        {
            DepartmentId = acceptance.DepartmentId,
            Id = act.NextId(),
            AcceptanceId = acceptance.Id,
            AcceptanceOrdinal = line.Ordinal,
            LineId = line.Standing.Id,
            UnitId = acceptance.UnitId,
            Name = line.Standing.ItemName,
            Edition = line.Standing.Code.Edition,
            CodeText = line.Standing.Code.Text,
            Kind = line.Kind,
            Quantity = part.Quantity,
            MeasureUnit = line.Standing.MeasureUnit,
            Value = part.Value,
            AcceptedOn = acceptance.AcceptedOn,
            Status = CardProposalStatus.Waiting,
            RecordedAt = act.Now,
            RowVersion = 1,
        });

    private static async Task RequireRevocableAsync(Act act, Acceptance acceptance, int? seenVersion)
    {
        if (acceptance.Status is AcceptanceStatus.Revoked)
        {
            throw new RuleViolationException(new AcceptanceAlreadyRevoked(acceptance.Number));
        }

        if (seenVersion is { } seen && seen != acceptance.RowVersion)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }

        // Under the lines' locks, which whoever confirms takes first too.
        var proposals = await act.Context.CardProposals.Where(row => row.AcceptanceId == acceptance.Id).ToListAsync(act.Cancel);
        var confirmed = proposals.Count(row => row.Status is CardProposalStatus.Confirmed);
        if (confirmed > 0)
        {
            throw new RuleViolationException(new AcceptanceHasCards(acceptance.Number, confirmed));
        }

        foreach (var proposal in proposals.Where(row => row.Status is CardProposalStatus.Waiting))
        {
            (proposal.Status, proposal.DecidedByName, proposal.DecidedAt) = (CardProposalStatus.Withdrawn, act.Actor.Name, act.Now);
            proposal.RowVersion++;
        }
    }

    private static async Task GiveBackAsync(Act act, Purchase purchase, IReadOnlyList<AcceptanceLine> lines)
    {
        var bought = await act.Context.PurchaseLines.Where(line => line.PurchaseId == purchase.Id).ToDictionaryAsync(line => line.Ordinal, act.Cancel);
        foreach (var line in lines)
        {
            bought[line.PurchaseOrdinal].AcceptedQuantity += -line.Quantity;
            bought[line.PurchaseOrdinal].AcceptedAmount -= line.Amount;
            purchase.AcceptedAmount -= line.Amount;
        }

        purchase.RowVersion++;
        await LineTotals.AddAcceptedAsync(act, lines.Select(line => new LineChange(line.LineId, line.Quantity, line.Amount).Negated));
    }

    private sealed record Opened(Purchase Purchase, Dictionary<int, PurchaseLine> Bought, IReadOnlyDictionary<Guid, LineStanding> Standings);
}
