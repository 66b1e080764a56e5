using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Audit;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Assets;

/// <summary>待建卡: the asset manager makes cards of what acceptances propose, or says why not.</summary>
public sealed class ProposalHandler(ActRunner acts)
{
    private const string SubjectKind = "card-proposal";

    /// <summary>Makes the cards, each with its first entry, effective on the day of the acceptance and recorded now; all of them or none.</summary>
    /// <exception cref="RuleViolationException">CP-DECIDED, CP-NUMBER, CP-AREA, PU-FIELD, CC-CHANGED or NF-NONE.</exception>
    public Task<CardsAnswer> ConfirmAsync(Actor actor, IReadOnlyList<CardConfirmation> confirmations, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var proposals = await OpenAsync(act, [.. confirmations.Select(row => (row.ProposalId, row.SeenVersion))]);
            var cards = new List<CardMade>();
            foreach (var confirmation in confirmations)
            {
                cards.Add(await ConfirmOneAsync(act, proposals[confirmation.ProposalId], confirmation));
            }

            await LineTotals.AddCardedAsync(act, proposals.Values.Select(row => new LineChange(row.LineId, row.Quantity, row.Value)));
            await SaveAsync(act, cards);
            return new CardsAnswer(cards);
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

    private static async Task<CardMade> ConfirmOneAsync(Act act, CardProposal proposal, CardConfirmation confirmation)
    {
        var kind = confirmation.Kind ?? proposal.Kind;
        var name = string.IsNullOrWhiteSpace(confirmation.Name) ? proposal.Name : confirmation.Name.Trim();
        CardFields.Check(name, confirmation.CardNumber, kind, confirmation.Area);
        var number = string.IsNullOrWhiteSpace(confirmation.CardNumber)
            ? await NextNumberAsync(act, FiscalYear.Of(proposal.AcceptedOn.Year))
            : confirmation.CardNumber.Trim();
        var card = AssetCard.New(
            proposal.DepartmentId, act.NextId(), proposal.UnitId, number, name, CatalogueCode.Parse(proposal.CodeText, proposal.Edition), kind,
            proposal.MeasureUnit, proposal.AcceptedOn);
        act.Context.Cards.Add(card);
        act.Context.AssetEntries.Add(AssetEntry.Acquisition(
            card, act.NextId(), proposal.Quantity, proposal.Value, kind is AssetKind.Building ? confirmation.Area : null, act.Now, "采购验收"));
        proposal.CardId = card.Id;
        Decide(act, proposal, CardProposalStatus.Confirmed, null);
        act.Record(new AuditFact(
            AuditActions.CardConfirm, "card", card.Id, number, null,
            new CardState(number, name, kind, proposal.CodeText, proposal.Quantity, proposal.Value, proposal.AcceptedOn, proposal.Id)));
        return new CardMade(proposal.Id, card.Id, number);
    }

    /// <summary>A number that an import or a person took already is passed over.</summary>
    private static async Task<string> NextNumberAsync(Act act, FiscalYear year)
    {
        while (true)
        {
            var number = await DocumentNumbers.NextAsync(act, "ZC", year);
            if (!await act.Context.Cards.IgnoreQueryFilters(["unit"]).AnyAsync(card => card.CardNumber == number, act.Cancel))
            {
                return number;
            }
        }
    }

    private static void Decide(Act act, CardProposal proposal, CardProposalStatus status, string? note)
    {
        (proposal.Status, proposal.DecidedByName, proposal.DecidedAt, proposal.DecisionNote) = (status, act.Actor.Name, act.Now, note);
        proposal.RowVersion++;
    }

    /// <summary>Two people may type the same number at once: the unique index decides.</summary>
    private static async Task SaveAsync(Act act, IReadOnlyList<CardMade> cards)
    {
        var twice = cards.GroupBy(card => card.CardNumber).FirstOrDefault(group => group.Count() > 1)?.Key;
        var numbers = cards.Select(card => card.CardNumber).ToArray();
        twice ??= await act.Context.Cards.IgnoreQueryFilters(["unit"]).Where(card => numbers.Contains(card.CardNumber))
            .Select(card => card.CardNumber).FirstOrDefaultAsync(act.Cancel);
        if (twice is not null)
        {
            throw new RuleViolationException(new CardNumberTaken(twice));
        }

        try
        {
            await act.Context.SaveChangesAsync(act.Cancel);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new RuleViolationException(new CardNumberTaken(string.Join("、", numbers)));
        }
    }
}
