using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>What administrators do to departments; only those of the system add one.</summary>
public sealed class DepartmentAdministration(RegisterHost host, ActRunner acts, AccountCache cache)
{
    /// <summary>The departments within the administrator's reach, by code.</summary>
    public async Task<IReadOnlyList<Department>> ListAsync(Actor actor, CancellationToken cancel)
    {
        var own = Administration.BoundTo(actor);
        await using var context = host.Database.NewContext();
        return await context.Departments.AsNoTracking().Where(row => own == null || row.Id == own).OrderBy(row => row.Code).ThenBy(row => row.Id).ToListAsync(cancel);
    }

    public Task AddAsync(Actor actor, DepartmentForm form, CancellationToken cancel) => acts.RunAsync(
        Administration.In(actor, null),
        async act =>
        {
            form.Demand();
            await DemandFreeAsync(act, form, except: null);
            var department = Department.Create(act.NextId(), form.Code, form.Name, [.. form.Region]);
            act.Context.Departments.Add(department);
            act.Record(new AuditFact(AuditActions.DepartmentAdd, "department", department.Id, $"{form.Code} {form.Name}", null, form));
            return true;
        },
        cancel);

    public async Task ChangeAsync(Actor actor, Guid id, int rowVersion, DepartmentForm form, CancellationToken cancel)
    {
        form.Demand();
        await acts.RunAsync(
            Administration.In(actor, id),
            async act =>
            {
                var department = await act.Context.Departments.SingleOrDefaultAsync(row => row.Id == id, act.Cancel) ?? throw new RuleViolationException(new NothingFound("部门"));
                if (department.RowVersion != rowVersion)
                {
                    throw new RuleViolationException(new ChangedMeanwhile());
                }

                await DemandFreeAsync(act, form, id);
                var before = new DepartmentForm(department.Code, department.Name, department.Region);
                var fact = new AuditFact(AuditActions.DepartmentChange, "department", id, $"{form.Code} {form.Name}", before, form);
                if (!fact.ChangesNothing)
                {
                    department.Revise(form.Code, form.Name, [.. form.Region]);
                    act.Record(fact);
                }

                return true;
            },
            cancel);
        cache.ForgetAll();
    }

    private static async Task DemandFreeAsync(Act act, DepartmentForm form, Guid? except)
    {
        string[] region = [.. form.Region];
        if (await act.Context.Departments.AnyAsync(row => row.Code == form.Code && row.Region == region && row.Id != except, act.Cancel))
        {
            throw new RuleViolationException(new DepartmentCodeTaken(form.Code));
        }
    }
}

/// <summary>What an administrator fills in of a department.</summary>
/// <param name="Region">From the province down.</param>
public sealed record DepartmentForm(string Code, string Name, IReadOnlyList<string> Region)
{
    /// <exception cref="RuleViolationException">Something is missing.</exception>
    public void Demand()
    {
        if (!DepartmentCode.IsUsable(Code) || Code.Length > NameLimits.Code || !NameLimits.Fits(Name) || Region.Count is 0 or > NameLimits.RegionParts || !Region.All(NameLimits.Fits))
        {
            throw new RuleViolationException(new DepartmentIncomplete());
        }
    }
}

public sealed record DepartmentIncomplete() : RuleViolation("AD-DEPARTMENT", "请填写部门编码（文字、数字和 . - _，不超过 64 个）、名称（不超过 200 字）和行政区划（如 河北省 石家庄市，不超过五级）；不能含看不见的控制字符。");

public sealed record DepartmentCodeTaken(string Code) : RuleViolation("AD-CODE", $"这个行政区划中编码“{Code}”已有部门使用，请换一个。");
