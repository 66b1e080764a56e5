using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Domain.Publishing;

/// <summary>Who may act on a disclosure: it is the whole department's, and a person answers for what is published.</summary>
public static class PublishingActors
{
    /// <exception cref="RuleViolationException"><see cref="PublishingNeedsWholeDepartment"/>: somebody of some units only, or of no department.</exception>
    public static void RequireWholeDepartment(this Actor actor)
    {
        if (actor.Units is not null || actor.DepartmentId == Actor.WholeSystem)
        {
            throw new RuleViolationException(new PublishingNeedsWholeDepartment());
        }
    }

    /// <returns>The person's account.</returns>
    /// <exception cref="RuleViolationException"><see cref="PublishingNeedsAPerson"/>, <see cref="PublishingNeedsWholeDepartment"/>.</exception>
    public static Guid RequirePerson(this Actor actor)
    {
        var person = actor.AccountId ?? throw new RuleViolationException(new PublishingNeedsAPerson());
        actor.RequireWholeDepartment();
        return person;
    }
}
