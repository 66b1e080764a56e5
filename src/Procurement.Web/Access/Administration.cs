using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Web.Access;

/// <summary>How far an administrator's arm reaches: one of a department over that department, one of the system over all.</summary>
public static class Administration
{
    /// <summary>The department that the administrator is bound to, null for none.</summary>
    public static Guid? BoundTo(Actor actor) => actor.DepartmentId == Actor.WholeSystem ? null : actor.DepartmentId;

    /// <summary>The actor, working in a department: what is done there stands in its audit trail.</summary>
    /// <param name="department">Null for the system itself.</param>
    /// <exception cref="RuleViolationException">It is not theirs to administer.</exception>
    public static Actor In(Actor actor, Guid? department) =>
        BoundTo(actor) is { } own && own != department
            ? throw new RuleViolationException(new NothingFound("部门"))
            : actor with { DepartmentId = department ?? Actor.WholeSystem, Units = null };
}
