using Procurement.Data.Model;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Whoever makes the present request: who acts, in which department and units. One a request; the gate fills it in.</summary>
public sealed class Caller
{
    private Actor? actor;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsKnown => actor is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint declared no policy.</exception>
    public Actor Actor => actor ?? throw new InvalidOperationException("Nobody is signed in.");

    public Guid DepartmentId => Actor.DepartmentId;

    /// <summary>The account as it stands now; null before the gate.</summary>
    public Account? Account { get; private set; }

    /// <summary>The department's name for the page's head; empty for an administrator of the whole system.</summary>
    public string DepartmentName { get; private set; } = "";

    public void Enter(Account account, string departmentName, Actor who) => (Account, DepartmentName, actor) = (account, departmentName, who);

    /// <summary>Whether the whole department is theirs to see: not an administrator of the system, not somebody of some units only.</summary>
    public bool SeesWholeDepartment => Actor.DepartmentId != Actor.WholeSystem && Actor.Units is null;

    /// <summary>A context that sees what the caller may see.</summary>
    public RegisterContext Open(RegisterDatabase database)
    {
        var context = database.NewContext();
        context.Enter(Actor.DepartmentId, Actor.Units);
        return context;
    }

    /// <summary>From now on the actor carries the request's own key.</summary>
    public void Repeats(ActKey key) => actor = Actor with { Key = key };
}
