using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Common;
using Procurement.Domain.Departments;

namespace Procurement.Data.Departments;

/// <summary>Finds departments by the code that people type.</summary>
public static class DepartmentDirectory
{
    /// <param name="code">The department's code; or, where two regions share it, region and code: 河北省/石家庄市/高新区/432.</param>
    /// <exception cref="RuleViolationException">No such department, or more than one.</exception>
    public static async Task<Department> FindAsync(RegisterDatabase database, string code, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        var parts = code.Split('/', StringSplitOptions.TrimEntries);
        var bareCode = parts[^1];
        var region = parts.SkipLast(1).ToArray();
        var sameCode = await context.Departments.AsNoTracking().Where(row => row.Code == bareCode).OrderBy(row => row.Region).ToListAsync(cancel);
        var found = sameCode.FindAll(row => region.Length == 0 || row.Region.SequenceEqual(region, StringComparer.Ordinal));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new RuleViolationException(new DepartmentNotFound(code, await context.Departments.Select(row => row.Code).Order().Take(20).ToListAsync(cancel))),
            _ => throw new RuleViolationException(new DepartmentAmbiguous(code, [.. found.Select(row => string.Join('/', [.. row.Region, row.Code]))])),
        };
    }
}

public sealed record DepartmentNotFound(string Given, IReadOnlyList<string> Known)
    : RuleViolation("DP-UNKNOWN", Known.Count == 0
        ? $"没有编码为“{Given}”的部门；登记簿还是空的，请先导入。"
        : $"没有编码为“{Given}”的部门。登记簿中的部门编码：{string.Join("、", Known)}。");

public sealed record DepartmentAmbiguous(string Given, IReadOnlyList<string> Candidates)
    : RuleViolation("DP-AMBIGUOUS", $"不止一个部门的编码是“{Given}”，请连同行政区划写明：{string.Join("、", Candidates)}。");
