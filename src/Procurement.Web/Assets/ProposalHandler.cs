using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements;

namespace Procurement.Web.Assets;

/// <summary>待建卡: the asset manager makes cards of what acceptances propose, or says why not.</summary>
public sealed class ProposalHandler(ActRunner acts, MovementBook movements)
{
    private const string IntakeReason = "采购验收";
    private const string SubjectKind = "card-proposal";

    /// <summary>Makes the cards, each with its first entry, effective on the day of the acceptance and recorded now; all of them or none.</summary>
    /// <exception cref="RuleViolationException">CP-DECIDED, CP-NUMBER, CP-AREA, PU-FIELD, CC-CHANGED or NF-NONE.</exception>
    public Task<CardsAnswer> ConfirmAsync(Actor actor, IReadOnlyList<CardConfirmation> confirmations, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var closed = await BooksLock.ShareAsync(act);
            var proposals = await OpenAsync(act, [.. confirmations.Select(row => (row.ProposalId, row.SeenVersion))]);
            var cards = new List<CardMade>();
            foreach (var together in confirmations.Select(row => (Proposal: proposals[row.ProposalId], Confirmation: row)).GroupBy(row => (row.Proposal.UnitId, row.Proposal.AcceptedOn)))
            {
                cards.AddRange(await TakeInAsync(act, together.Key, [.. together], closed));
            }

            await LineTotals.AddCardedAsync(act, proposals.Values.Select(row => new LineChange(row.LineId, row.Quantity, row.Value)));
            var made = cards.ToDictionary(card => card.ProposalId);
            return new CardsAnswer([.. confirmations.Select(row => made[row.ProposalId])]);
        },
        cancel);

    /// <summary>Makes no card, for a reason; what was accepted stays accepted and uses up the budget.</summary>
    /// <exception cref="RuleViolationException">PU-REASON, CP-DECIDED, CC-CHANGED or NF-NONE.</exception>
    public Task<int> RejectAsync(Actor actor, IReadOnlyList<ProposalSeen> seen, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "不建卡");
            var proposals = await OpenAsync(act, [.. seen.Select(row => (row.ProposalId, row.SeenVersion))]);
            foreach (var proposal in proposals.Values)
            {
                Decide(act, proposal, CardProposalStatus.Rejected, why);
                act.Record(new AuditFact(
                    AuditActions.CardReject, SubjectKind, proposal.Id, proposal.Name,
                    new ProposalStanding(CardProposalStatus.Waiting), new ProposalStanding(CardProposalStatus.Rejected), why));
            }

            return proposals.Count;
        },
        cancel);

    /// <summary>Locks the lines, then the proposals, which must all still wait.</summary>
    private static async Task<Dictionary<Guid, CardProposal>> OpenAsync(Act act, IReadOnlyList<(Guid Id, int? Version)> wanted)
    {
        var ids = wanted.Select(row => row.Id).Distinct().ToArray();
        if (ids.Length != wanted.Count || ids.Length == 0)
        {
            throw new RuleViolationException(new DocumentFieldWrong("proposals", "请选择要处理的建卡建议，每条只选一次。"));
        }

        var lineIds = await act.Context.CardProposals.Where(row => ids.Contains(row.Id)).Select(row => row.LineId).Distinct().ToListAsync(act.Cancel);
        await LineLocks.TakeAsync(act, lineIds);
        var proposals = (await DocumentLocks.ProposalsAsync(act, ids)).ToDictionary(row => row.Id);
        foreach (var (id, version) in wanted)
        {
            var proposal = proposals.GetValueOrDefault(id) ?? throw new RuleViolationException(new NothingFound("建卡建议"));
            if (proposal.Status is not CardProposalStatus.Waiting)
            {
                throw new RuleViolationException(new ProposalAlreadyDecided(proposal.Name));
            }

            if (version is { } seen && seen != proposal.RowVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }
        }

        return proposals;
    }

    /// <summary>One movement for what one unit accepted on one day; each card stands for its proposal, in the same order.</summary>
    private async Task<IReadOnlyList<CardMade>> TakeInAsync(
        Act act, (Guid UnitId, LocalDate Day) together, IReadOnlyList<(CardProposal Proposal, CardConfirmation Confirmation)> rows, LocalDate? closed)
    {
        var effectiveOn = closed is { } last && together.Day <= last ? last.PlusDays(1) : together.Day;
        var items = rows.Select(row => new MovementItemDraft(
            null, row.Proposal.Quantity, row.Proposal.Value, row.Confirmation.Area, MovementJson.Write(SpecOf(row.Proposal, row.Confirmation)))).ToList();
        var answer = await movements.SubmitAsync(act, new MovementDraft(MovementKind.Intake, AssetWay.Purchase, effectiveOn, IntakeReason, "", items, together.UnitId));
        var numbers = act.Context.Cards.Local.ToDictionary(card => card.Id, card => card.CardNumber);
        return [.. rows.Zip(answer.CardIds, (row, card) => Confirm(act, row.Proposal, SpecOf(row.Proposal, row.Confirmation), card, numbers[card]))];
    }

    private static CardSpec SpecOf(CardProposal proposal, CardConfirmation confirmation)
    {
        var details = confirmation.Details ?? new CardDetails();
        return new CardSpec(
            (confirmation.Name ?? proposal.Name).Trim(), proposal.Edition, proposal.CodeText,
            confirmation.Kind ?? proposal.Kind, proposal.MeasureUnit, proposal.AcceptedOn,
            string.IsNullOrWhiteSpace(confirmation.CardNumber) ? null : confirmation.CardNumber.Trim(), LifeMonths: details.LifeMonths,
            LifeReason: details.LifeReason, Model: details.Model, SerialNumber: details.SerialNumber, PlaceId: details.PlaceId, Custodian: details.Custodian,
            Note: details.Note, ProposalId: proposal.Id);
    }

    private static CardMade Confirm(Act act, CardProposal proposal, CardSpec spec, Guid cardId, string number)
    {
        proposal.CardId = cardId;
        Decide(act, proposal, CardProposalStatus.Confirmed, null);
        act.Record(new AuditFact(
            AuditActions.CardConfirm, "card", cardId, number, null,
            new CardState(number, spec.Name, spec.Kind, proposal.CodeText, proposal.Quantity, proposal.Value, proposal.AcceptedOn, proposal.Id)));
        return new CardMade(proposal.Id, cardId, number);
    }

    private static void Decide(Act act, CardProposal proposal, CardProposalStatus status, string? note)
    {
        (proposal.Status, proposal.DecidedByName, proposal.DecidedAt, proposal.DecisionNote) = (status, act.Actor.Name, act.Now, note);
        proposal.RowVersion++;
    }
}
