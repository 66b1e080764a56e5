using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Assets;

/// <summary>What may be changed on a card without a movement: its description. Everything else follows from its ledger.</summary>
public sealed class CardHandler(ActRunner acts)
{
    private const string SubjectKind = "card";

    /// <summary>Describes a card anew; nothing is recorded where nothing changes.</summary>
    /// <remarks>The card has a new row version then: a movement that waits for approval with it is to be submitted again (MV-CHANGED).</remarks>
    /// <param name="seenVersion">The row version that the person saw.</param>
    /// <exception cref="RuleViolationException">PU-FIELD, CD-VEHICLE, CC-CHANGED or NF-NONE.</exception>
    public Task<CardDescribed> DescribeAsync(Actor actor, Guid id, int seenVersion, CardDescription description, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var wanted = description.Checked();
            var card = await act.Context.Cards.FromSql($"select * from asset_cards where department_id = {actor.DepartmentId} and id = {id} for update")
                .SingleOrDefaultAsync(act.Cancel) ?? throw new RuleViolationException(new NothingFound("资产卡片"));
            if (card.RowVersion != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var fact = new AuditFact(AuditActions.CardDescribe, SubjectKind, id, card.CardNumber, CardDescription.Of(card), wanted);
            if (!fact.ChangesNothing)
            {
                card.Describe(wanted);
                act.Record(fact);
            }

            return new CardDescribed(id, card.CardNumber, card.RowVersion);
        },
        cancel);
}

public sealed record CardDescribed(Guid Id, string CardNumber, int RowVersion);
