using Procurement.Domain.Common;

namespace Procurement.Web.Disclosures.Layouts;

public sealed record LayoutNameWrong(string Why) : RuleViolation("LY-NAME", $"{Why}，请改用一个名称：1 至 64 字，首尾不带空格，不含 / \\ 和不能打印的字符。");

public sealed record LayoutNameTaken(string Name) : RuleViolation("LY-TAKEN", $"已有名为“{Name}”的版式，请换一个名称。");

public sealed record LayoutIsBuiltIn(string Name) : RuleViolation("LY-BUILTIN", $"“{Name}”随程序提供，不能修改或删除；请先复制一份，再改复制的那一份。");

/// <param name="Problems">Everything wrong with it, each with its JSON path.</param>
public sealed record LayoutWrong(IReadOnlyList<ImportProblem> Problems)
    : RuleViolation("LY-WRONG", $"版式有 {Problems.Count} 处问题，没有保存。第一处：{Problems[0].Message}（{Problems[0].Place}）请改正后再保存。");

public sealed record LayoutNoteWrong(int Longest) : RuleViolation("LY-NOTE", $"修改说明太长或含有不能打印的字符，最多 {Longest} 字，请修改。");

public sealed record LayoutsOfWholeDepartment() : RuleViolation("LY-UNITS", "版式供整个部门使用，您只能看到部分单位，请由能看到全部单位的人员办理。");

/// <summary>Somebody saved the layout since it was read.</summary>
/// <param name="Number">The version that it has now; 0 where it is gone.</param>
public sealed record LayoutChanged(int Number) : RuleViolation(
    "CC-CHANGED", Number == 0 ? "这个版式已被他人删除，请查看最新内容后再办理。" : $"这个版式已被他人修改，现在是第 {Number} 版，请查看最新内容后再保存。");
