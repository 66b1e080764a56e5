using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;

namespace Procurement.Web.Access;

/// <summary>What an administrator fills in of an account.</summary>
/// <param name="Department">Null for the whole system.</param>
/// <param name="Units">Empty for all of the department's.</param>
public sealed record AccountForm(string UserName, string DisplayName, Guid? Department, IReadOnlyList<Guid> Units, IReadOnlyList<Role> Roles, bool IsDisabled)
{
    private const int LongestName = 32;

    /// <exception cref="RuleViolationException">Something is missing or does not go together.</exception>
    public void Demand()
    {
        if (UserName.Length is < 2 or > LongestName || !UserName.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or '@'))
        {
            throw new RuleViolationException(new AccountIncomplete($"登录名应为 2 到 {LongestName} 个文字、数字或 . - _ @。"));
        }

        if (DisplayName.Length is 0 or > LongestName)
        {
            throw new RuleViolationException(new AccountIncomplete($"请填写姓名，不超过 {LongestName} 个字。"));
        }

        if (!NameLimits.Fits(DisplayName))
        {
            throw new RuleViolationException(new AccountIncomplete("姓名中有看不见的字符，请删去后重新填写。"));
        }

        if (Roles.Count == 0)
        {
            throw new RuleViolationException(new AccountIncomplete("请至少选择一个角色。"));
        }

        if (Department is null && (Units.Count > 0 || Roles.Any(role => role is not (Role.Administrator or Role.Auditor))))
        {
            throw new RuleViolationException(new AccountIncomplete("全系统的用户只能是系统管理或审计；其他角色请选择部门。"));
        }
    }
}

/// <summary>Rules over several accounts.</summary>
internal static class AccountRules
{
    /// <summary>Two administrators who take each other's role away at once: the second waits and then counts.</summary>
    public static Task LockAdministratorsAsync(Act act) =>
        act.Context.Database.ExecuteSqlAsync($"select id from accounts where 'administrator' = any(roles) order by id for update", act.Cancel);

    /// <summary>Somebody must remain who can administer.</summary>
    public static async Task DemandAdministratorAsync(Act act, Account changed)
    {
        if (!IsAdministrator(changed)
            && !await act.Context.Accounts.AnyAsync(row => row.Id != changed.Id && !row.IsDisabled && row.Roles.Contains(Role.Administrator), act.Cancel))
        {
            throw new RuleViolationException(new LastAdministrator());
        }
    }

    public static async Task DemandUnitsAsync(Act act, AccountForm form)
    {
        var units = form.Units.Distinct().ToArray();
        var known = await act.Context.Units.IgnoreQueryFilters().CountAsync(row => row.DepartmentId == form.Department && units.Contains(row.Id), act.Cancel);
        if (known != units.Length || (form.Department is { } id && !await act.Context.Departments.AnyAsync(row => row.Id == id, act.Cancel)))
        {
            throw new RuleViolationException(new AccountIncomplete("所选的单位不属于所选的部门，请重新选择。"));
        }
    }

    private static bool IsAdministrator(Account account) => !account.IsDisabled && account.Roles.Contains(Role.Administrator);
}

public sealed record AccountIncomplete(string Sentence) : RuleViolation("AC-ACCOUNT", Sentence);

public sealed record UserNameTaken(string UserName) : RuleViolation("AC-NAME", $"登录名“{UserName}”已有人使用，请换一个。");

public sealed record OwnAdministration() : RuleViolation("AC-OWN", "不能停用自己，也不能去掉自己的系统管理角色；请由另一位系统管理员办理。");

public sealed record LastAdministrator() : RuleViolation("AC-LAST", "这是最后一位在用的系统管理员，请先指定另一位。");
