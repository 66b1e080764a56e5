namespace Procurement.Domain.Common;

/// <summary>A row that belongs to one department's data: its key begins with the department's.</summary>
/// <remarks>Rows are spread by department (design, "Keys"); every query of them is filtered by it.</remarks>
public interface IDepartmentOwned
{
    Guid DepartmentId { get; }
}

/// <summary>A row that belongs to one unit of the department: who may see some units only does not find the others' rows.</summary>
public interface IUnitOwned : IDepartmentOwned
{
    Guid UnitId { get; }
}
