using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>项目: what a unit's budget of one year is given for; its name is unique within unit and year.</summary>
public sealed class Project : IUnitOwned
{
    private Project()
    {
    }

    public Guid DepartmentId { get; private set; }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public FiscalYear FiscalYear { get; private set; }

    /// <summary>项目编码, null where the budget gives none.</summary>
    public string? Code { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Its place among the department's projects, from 0.</summary>
    public int Position { get; private set; }

    public int RowVersion { get; private set; }

    /// <param name="position">Its place among the department's projects, from 0.</param>
    public static Project Create(Guid departmentId, Guid id, Guid unitId, FiscalYear year, string name, string? code, int position) => new()
    {
        DepartmentId = departmentId,
        Id = id,
        UnitId = unitId,
        FiscalYear = year,
        Name = name,
        Code = code,
        Position = position,
        RowVersion = 1,
    };

    /// <summary>Gives it another name or code; its budget is changed by another <see cref="BudgetEntry"/>.</summary>
    public void Rename(string name, string? code) => (Name, Code) = (name, code);

    /// <summary>Whoever changes the project or its budget counts it here, so that nobody overwrites unseen.</summary>
    public void CountChange() => RowVersion++;
}

/// <summary>An entry in the ledger of a project's 预算资金: the budget known at an instant is the sum of the entries recorded by then.</summary>
public sealed class BudgetEntry : IDepartmentOwned
{
    private BudgetEntry()
    {
    }

    public Guid DepartmentId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ProjectId { get; private set; }

    /// <summary>What is added, in yuan; a cut is negative.</summary>
    public Money Amount { get; private set; }

    public Instant RecordedAt { get; private set; }

    /// <param name="amount">What is added, in yuan; a cut is negative.</param>
    public static BudgetEntry Create(Guid departmentId, Guid id, Guid projectId, Money amount, Instant recordedAt) => new()
    {
        DepartmentId = departmentId,
        Id = id,
        ProjectId = projectId,
        Amount = amount,
        RecordedAt = recordedAt,
    };
}
