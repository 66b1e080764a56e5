using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>What administrators do to the units of a department.</summary>
public sealed class UnitAdministration(RegisterHost host, ActRunner acts)
{
    /// <summary>The units in the department's order.</summary>
    /// <exception cref="RuleViolationException">The department is not within the administrator's reach.</exception>
    public async Task<IReadOnlyList<BudgetUnit>> ListAsync(Actor actor, Guid department, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(Administration.In(actor, department).DepartmentId);
        return await context.Units.AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Code).ToListAsync(cancel);
    }

    public Task AddAsync(Actor actor, Guid department, UnitForm form, CancellationToken cancel) => acts.RunAsync(
        Administration.In(actor, department),
        async act =>
        {
            form.Demand();
            if (!await act.Context.Departments.AnyAsync(row => row.Id == department, act.Cancel))
            {
                throw new RuleViolationException(new NothingFound("部门"));
            }

            await DemandFreeCodeAsync(act, form.Code, except: null);
            var unit = BudgetUnit.Create(department, act.NextId(), form.Code);
            unit.Revise(form.Name, form.Nature, form.Rank, form.Funding, form.Position);
            act.Context.Units.Add(unit);
            act.Record(new AuditFact(AuditActions.UnitAdd, "unit", unit.Id, $"{unit.Code} {unit.Name}", null, UnitState.Of(unit)));
            return true;
        },
        cancel);

    public Task ChangeAsync(Actor actor, Guid department, Guid id, int rowVersion, UnitForm form, CancellationToken cancel) => acts.RunAsync(
        Administration.In(actor, department),
        async act =>
        {
            form.Demand();
            var unit = await FindAsync(act, id);
            if (unit.RowVersion != rowVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var before = UnitState.Of(unit);
            var fact = new AuditFact(AuditActions.UnitChange, "unit", id, $"{unit.Code} {form.Name}", before, UnitState.Of(form) with { Code = unit.Code });
            if (!fact.ChangesNothing)
            {
                unit.Revise(form.Name, form.Nature, form.Rank, form.Funding, form.Position);
                act.Record(fact);
            }

            return true;
        },
        cancel);

    /// <summary>Takes a unit away that has nothing: no project, line or card, and nobody who is bound to it.</summary>
    public Task RemoveAsync(Actor actor, Guid department, Guid id, CancellationToken cancel) => acts.RunAsync(
        Administration.In(actor, department),
        async act =>
        {
            var unit = await FindAsync(act, id);
            if (await act.Context.Accounts.AnyAsync(row => row.Units.Contains(id), act.Cancel))
            {
                throw new RuleViolationException(new UnitInUse(unit.Name));
            }

            act.Context.Units.Remove(unit);
            try
            {
                await act.Context.SaveChangesAsync(act.Cancel);
            }
            catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation })
            {
                throw new RuleViolationException(new UnitInUse(unit.Name));
            }

            act.Record(new AuditFact(AuditActions.UnitChange, "unit", id, $"{unit.Code} {unit.Name}", UnitState.Of(unit), null));
            return true;
        },
        cancel);

    private static async Task<BudgetUnit> FindAsync(Act act, Guid id) =>
        await act.Context.Units.SingleOrDefaultAsync(row => row.Id == id, act.Cancel) ?? throw new RuleViolationException(new NothingFound("单位"));

    private static async Task DemandFreeCodeAsync(Act act, string code, Guid? except)
    {
        if (await act.Context.Units.AnyAsync(row => row.Code == code && row.Id != except, act.Cancel))
        {
            throw new RuleViolationException(new UnitCodeTaken(code));
        }
    }

    private sealed record UnitState(string Code, string Name, string Nature, string? Rank, string? Funding, int Position)
    {
        public static UnitState Of(BudgetUnit unit) => new(unit.Code, unit.Name, unit.Nature, unit.Rank, unit.Funding, unit.Position);

        public static UnitState Of(UnitForm form) => new(form.Code, form.Name, form.Nature, form.Rank, form.Funding, form.Position);
    }
}

/// <summary>What an administrator fills in of a unit; the code stays once it is given, for documents name it.</summary>
/// <param name="Position">Its place in the department's order, from 0.</param>
public sealed record UnitForm(string Code, string Name, string Nature, string? Rank, string? Funding, int Position)
{
    /// <exception cref="RuleViolationException">Something is missing.</exception>
    public void Demand()
    {
        if (!DepartmentCode.IsUsable(Code) || Code.Length > NameLimits.Code || !NameLimits.Fits(Name) || !NameLimits.Fits(Nature)
            || !NameLimits.FitsOrNone(Rank) || !NameLimits.FitsOrNone(Funding) || Position < 0)
        {
            throw new RuleViolationException(new UnitIncomplete());
        }
    }
}

public sealed record UnitIncomplete() : RuleViolation("AD-UNIT", "请填写单位编码（文字、数字和 . - _，不超过 64 个）、名称、性质（各不超过 200 字）和顺序（0 或更大的整数）；规格和经费保障形式也不超过 200 字。不能含看不见的控制字符。");

public sealed record UnitCodeTaken(string Code) : RuleViolation("AD-UNITCODE", $"单位编码“{Code}”已有单位使用，请换一个。");

public sealed record UnitInUse(string Name) : RuleViolation("AD-UNITUSED", $"单位“{Name}”已有项目、采购明细、资产卡片或者所属用户，不能删除。");
