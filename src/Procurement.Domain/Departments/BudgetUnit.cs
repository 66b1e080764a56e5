using Procurement.Domain.Common;

namespace Procurement.Domain.Departments;

/// <summary>单位: a budget unit of a department, the owner of projects and cards.</summary>
public sealed class BudgetUnit : IDepartmentOwned
{
    private BudgetUnit()
    {
    }

    public Guid DepartmentId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>单位编码, e.g. <c>432001</c>; unique within the department.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>单位性质: 行政, 事业 …</summary>
    public string Nature { get; private set; } = "";

    /// <summary>单位规格: 正科级 …, null where not given.</summary>
    public string? Rank { get; private set; }

    /// <summary>经费保障形式: 财政拨款 …, null where not given.</summary>
    public string? Funding { get; private set; }

    /// <summary>Its place in the department's order, from 0; the order in which units print.</summary>
    public int Position { get; private set; }

    public int RowVersion { get; private set; }

    /// <summary>A unit without a name yet.</summary>
    public static BudgetUnit Create(Guid departmentId, Guid id, string code) => new() { DepartmentId = departmentId, Id = id, Code = code };

    /// <summary>Everything but the code, which documents name.</summary>
    public void Revise(string name, string nature, string? rank, string? funding, int position)
    {
        (Name, Nature, Rank, Funding, Position) = (name, nature, rank, funding, position);
        RowVersion++;
    }
}
