using Procurement.Domain.Access;
using Procurement.Web.Access;

namespace Procurement.Web.Api.Description;

internal static class PolicyText
{
    /// <summary>The roles that satisfy a policy, in Chinese.</summary>
    public static string RolesOf(string policy) =>
        Policies.RolesOf(policy).Count == Roles.All.Count ? "任何已登录的用户" : string.Join("、", Policies.RolesOf(policy).Select(role => role.ChineseName()));
}
