using Procurement.Domain.Common;
using Procurement.Domain.Published.MovingIn;

namespace Procurement.Web.MovingIn;

/// <summary>More than anybody looks through on one page.</summary>
public sealed record MoveInTooLarge(int Most) : RuleViolation("MI-MANY", $"文件有超过 {Most} 行采购明细，请改用登记工作簿（.xlsx）分批导入。");

/// <summary>Some cells are not filled in, or wrong.</summary>
public sealed record MoveInIncomplete(IReadOnlyList<MoveInProblem> Problems)
    : RuleViolation("MI-ROWS", $"还有 {Problems.Count} 处没有填好，一行也没有导入；第一处：{Problems[0].Place}：{Problems[0].Message}");

/// <summary>What only the register reveals.</summary>
public sealed record MoveInRefused(IReadOnlyList<ImportProblem> Problems)
    : RuleViolation("MI-ROWS", $"登记簿不能接受，一行也没有导入：{string.Join("", Problems.Take(5).Select(problem => $"{problem.Place}：{problem.Message}"))}");

/// <summary>Nothing stands in the tables.</summary>
public sealed record MoveInEmpty() : RuleViolation("MI-EMPTY", "两张表都没有内容，请先读取文件，或补录至少一行。");

/// <summary>Lines that somebody keeps already are not mixed with those of a document.</summary>
public sealed record MoveInYearHasLines(FiscalYear Year, int Projects) : RuleViolation(
    "MI-LINES", $"登记簿中 {Year} 年已有 {Projects} 个采购项目，为免重复，不由公开文件建账；请把采购明细各行勾选“不取”，或下载数据包自行核对。");

/// <summary>Cards that somebody keeps already are not counted twice.</summary>
public sealed record MoveInHasCards(int Cards) : RuleViolation(
    "MI-CARDS", $"登记簿中已有 {Cards} 张资产卡片，为免重复计价，不由公开文件建账；请把资产卡片各行勾选“不取”，或下载数据包自行核对。");

/// <summary>Who writes lines and cards of a department that has some is its clerk and its asset manager.</summary>
public sealed record MoveInNeedsRole(string What, string Role) : RuleViolation(
    "MI-ROLE", $"本部门已在使用登记簿，写入{What}需要“{Role}”角色；请下载数据包，交给他们导入。");
