using Procurement.Web.Access;

namespace Procurement.Web.Ui;

/// <summary>The signed-in person as the frame shows them.</summary>
/// <param name="Id">Tells one person's unsent texts from another's on a shared computer.</param>
/// <param name="Name">姓名</param>
/// <param name="Department">Null for people of no department.</param>
public sealed record Person(string Id, string Name, string? Department)
{
    /// <summary>Null where nobody is signed in.</summary>
    public static Person? Of(HttpContext context)
    {
        var caller = context.RequestServices.GetRequiredService<Caller>();
        return caller.Account is { } account
            ? new Person(account.Id.ToString(), account.DisplayName, caller.DepartmentName.Length > 0 ? caller.DepartmentName : null)
            : null;
    }
}
