using System.Security.Claims;

namespace Procurement.Web.Ui;

/// <summary>The signed-in person as the frame shows them.</summary>
/// <param name="Id">Tells one person's unsent texts from another's on a shared computer.</param>
/// <param name="Department">Null for people of no department.</param>
public sealed record Person(string Id, string Name, string? Department)
{
    /// <summary>The claim with the name that people read; the account's name stands in for it.</summary>
    public const string NameClaim = "display_name";

    /// <summary>The claim with the name of the person's department.</summary>
    public const string DepartmentClaim = "department_name";

    /// <summary>Null where nobody is signed in.</summary>
    public static Person? Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } identity)
        {
            return null;
        }

        var account = identity.Name ?? "";
        return new Person(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? account, user.FindFirstValue(NameClaim) ?? account, user.FindFirstValue(DepartmentClaim));
    }
}
