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
}
