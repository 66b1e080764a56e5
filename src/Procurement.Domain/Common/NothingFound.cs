namespace Procurement.Domain.Common;

/// <summary>What was asked for is not there, or not for whoever asks: both are answered alike.</summary>
/// <param name="What">The thing in Chinese: 采购明细, 采购.</param>
public sealed record NothingFound(string What) : RuleViolation("NF-NONE", $"没有找到这条{What}，可能已被删除，或不在您所属的部门和单位中。");
