namespace Procurement.Domain.Departments;

/// <summary>部门: who discloses. Its units own the projects, lines and assets.</summary>
/// <remarks>A reference row: it carries no department id, it is one. Two counties may use the same code.</remarks>
public sealed class Department
{
    private Department()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>部门编码 as the finance office gives it, e.g. <c>432</c>; unique within the region.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>行政区划 from the province down: 河北省, 石家庄市, 高新区.</summary>
    public string[] Region { get; private set; } = [];

    public int RowVersion { get; private set; }

    /// <param name="region">From the province down.</param>
    public static Department Create(Guid id, string code, string name, string[] region) => new() { Id = id, Code = code, Name = name, Region = region, RowVersion = 1 };

    public void Revise(string code, string name, string[] region)
    {
        (Code, Name, Region) = (code, name, region);
        RowVersion++;
    }
}
