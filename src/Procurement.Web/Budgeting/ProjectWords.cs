using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>What a person calls a project, trimmed and within its limits.</summary>
internal static class ProjectWords
{
    private const int LongestName = 200;
    private const int LongestCode = 50;

    /// <exception cref="RuleViolationException"><see cref="ProjectFieldWrong"/></exception>
    public static (string Name, string? Code) Read(string name, string? code, Money budget)
    {
        var (trimmed, number) = (name.Trim(), string.IsNullOrWhiteSpace(code) ? null : code.Trim());
        var wrong = (trimmed, number, budget) switch
        {
            ({ Length: 0 }, _, _) => new ProjectFieldWrong("name", "请填写项目名称。"),
            ({ Length: > LongestName }, _, _) => new ProjectFieldWrong("name", $"项目名称不超过 {LongestName} 字，请缩短。"),
            (_, { Length: > LongestCode }, _) => new ProjectFieldWrong("code", $"项目编码不超过 {LongestCode} 字，请核对。"),
            _ when trimmed.Concat(number ?? "").Any(char.IsControl) => new ProjectFieldWrong("name", "项目名称和编码不能含换行等控制字符，请删去。"),
            _ when UnseenSigns.Complaint(trimmed) is { } complaint => new ProjectFieldWrong("name", $"项目名称的{complaint}，请删去。"),
            _ when UnseenSigns.Complaint(number ?? "") is { } complaint => new ProjectFieldWrong("code", $"项目编码的{complaint}，请删去。"),
            _ when budget < Money.Zero => new ProjectFieldWrong("budget", "预算资金不能小于 0。"),
            _ => null,
        };
        return wrong is null ? (trimmed, number) : throw new RuleViolationException(wrong);
    }
}
