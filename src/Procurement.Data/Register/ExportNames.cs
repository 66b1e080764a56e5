using Procurement.Domain.Departments;

namespace Procurement.Data.Register;

/// <summary>What the rows of an export are called in the file: units by code, projects by p1, p2 … in their order.</summary>
internal sealed class ExportNames(IEnumerable<BudgetUnit> units)
{
    private readonly Dictionary<Guid, string> unitCodes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
    private readonly Dictionary<Guid, string> projectKeys = [];

    public string Unit(Guid id) => unitCodes[id];

    public string Project(Guid id) => projectKeys[id];

    public string AddProject(Guid id) => projectKeys[id] = $"p{projectKeys.Count + 1}";
}
