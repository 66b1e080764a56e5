using Procurement.Data.Reports;

namespace Procurement.Web.Reports;

/// <summary>The views of a year's report: their names in addresses and for people.</summary>
public static class ExecutionGroups
{
    public static IReadOnlyList<ExecutionGroup> All { get; } = Enum.GetValues<ExecutionGroup>();

    /// <summary>As in <c>?by=project</c>.</summary>
    public static string Key(this ExecutionGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>The view of a name; by project where it names none.</summary>
    public static ExecutionGroup Parse(string? key) => All.FirstOrDefault(group => group.Key() == key);

    /// <summary>What a row stands for.</summary>
    public static string ChineseName(this ExecutionGroup group) => group switch
    {
        ExecutionGroup.Project => "项目",
        ExecutionGroup.Unit => "单位",
        ExecutionGroup.Class => "品目门类",
        ExecutionGroup.Method => "采购方式",
        ExecutionGroup.Size => "供应商规模",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group."),
    };

    /// <summary>Whether the rows sum purchases, which have no budget of their own.</summary>
    public static bool IsOverPurchases(this ExecutionGroup group) => group is ExecutionGroup.Method or ExecutionGroup.Size;
}
