using Procurement.Domain.Common;

namespace Procurement.Domain.Publishing;

/// <summary>The checks found errors; they are mended before the disclosure is submitted.</summary>
/// <param name="Errors">How many.</param>
/// <param name="First">The first of them, as people read them.</param>
public sealed record DisclosureHasErrors(FiscalYear Year, int Errors, IReadOnlyList<string> First) : RuleViolation(
    "DS-ERRORS", $"{Year} 年信息公开有 {Errors} 处错误，改正后才能提交：{string.Join("；", First)}{(Errors > First.Count ? "……" : "")}");

/// <summary>The checks warn, or what is printed may still change; whoever submits says that it was looked at.</summary>
/// <param name="Warnings">How many.</param>
public sealed record DisclosureWarningsNotConfirmed(FiscalYear Year, int Warnings) : RuleViolation(
    "DS-WARNINGS", $"{Year} 年信息公开有 {Warnings} 处提醒，请逐一查看，确认无误后勾选“已看过提醒”再提交。");

/// <summary>The year has no layout, so nothing can be printed.</summary>
public sealed record VersionWithoutLayout(FiscalYear Year) : RuleViolation(
    "DS-NOLAYOUT", $"{Year} 年还没有选定信息公开的版式，请先在预览页选定版式再提交。");

/// <summary>One version of a year waits at a time.</summary>
public sealed record VersionWaits(FiscalYear Year, int Number) : RuleViolation(
    "DS-WAITING", $"{Year} 年第 {Number} 版正在等待发布，请等审核人员办理；确需修改，请先撤回。");

/// <summary>A correction of what is public says why.</summary>
public sealed record CorrectionReasonMissing(FiscalYear Year) : RuleViolation(
    "DS-REASON", $"{Year} 年信息公开已经发布过，再次提交属于更正，请填写更正原因。");

/// <param name="Limit">The most characters.</param>
public sealed record PublishingTextTooLong(string What, int Limit) : RuleViolation("DS-LONG", $"{What}超过 {Limit} 字，请精简后再提交。");

/// <summary>A correction that corrects nothing.</summary>
public sealed record VersionSaysTheSame(FiscalYear Year, int Number) : RuleViolation(
    "DS-SAME", $"现在的内容与已发布的 {Year} 年第 {Number} 版完全相同，不需要再提交。");

/// <summary>The version was decided already.</summary>
public sealed record VersionNotWaiting(FiscalYear Year, int Number, VersionStatus Status) : RuleViolation(
    "DS-STATUS", $"{Year} 年第 {Number} 版{Status.ChineseName()}，不能再办理；请刷新页面查看最新状态。");

/// <summary>Nobody releases what they submitted themselves.</summary>
public sealed record AuthorDecides() : RuleViolation("DS-SELF", "这一版由您本人提交，须由另一位审核人员办理。");

/// <summary>A return says why.</summary>
public sealed record ReturnNoteMissing() : RuleViolation("DS-NOTE", "请填写退回意见，说明需要改什么。");

/// <summary>The disclosure is the whole department's.</summary>
public sealed record PublishingNeedsWholeDepartment() : RuleViolation(
    "DS-UNITS", "信息公开按整个部门编制，您只能看到部分单位，请由能看到全部单位的人员办理。");

/// <summary>A person answers for it; a command cannot.</summary>
public sealed record PublishingNeedsAPerson() : RuleViolation("DS-PERSON", "信息公开的提交和发布须由登录的人员办理。");

/// <summary>A side of a comparison that is none.</summary>
public sealed record ComparedSideUnknown(string Text) : RuleViolation(
    "DS-COMPARE", $"不认识要比较的“{Text}”，请从列表中选择版本、现在的登记内容或年度。");
