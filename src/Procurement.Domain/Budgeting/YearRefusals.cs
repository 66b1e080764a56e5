using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>The year's budget is not a draft: nothing is edited directly.</summary>
public sealed record YearNotDraft(FiscalYear Year, BudgetYearStatus Status) : RuleViolation("BY-NOTDRAFT", Status is BudgetYearStatus.Submitted
    ? $"{Year} 年预算已送审，等待批复期间不能修改；确需修改，请先撤回送审。"
    : $"{Year} 年预算已批复，不能直接修改；确需变动，请申请预算调剂。");

/// <summary>What was asked for rests on an approved budget.</summary>
public sealed record YearNotApproved(FiscalYear Year, BudgetYearStatus Status)
    : RuleViolation("BY-NOTAPPROVED", $"{Year} 年预算{Status.ChineseName()}，批复以后才能办理；请先完成送审和批复。");

/// <summary>Only a submitted budget is approved, returned or withdrawn.</summary>
public sealed record YearNotSubmitted(FiscalYear Year, BudgetYearStatus Status)
    : RuleViolation("BY-NOTSUBMITTED", $"{Year} 年预算{Status.ChineseName()}，没有待批复的送审；请刷新页面查看最新状态。");

/// <summary>A budget without a line is not submitted.</summary>
public sealed record YearIsEmpty(FiscalYear Year)
    : RuleViolation("BY-EMPTY", $"{Year} 年还没有采购明细，请先录入或导入采购明细再送审。");

/// <summary>The checks found errors; they are mended before the budget is submitted.</summary>
/// <param name="Errors">How many.</param>
public sealed record YearHasErrors(FiscalYear Year, int Errors)
    : RuleViolation("BY-ERRORS", $"{Year} 年预算有 {Errors} 处错误，请按下面列出的位置逐一改正后再送审。");

/// <summary>The checks found what is unusual; whoever submits says that it was looked at.</summary>
/// <param name="Warnings">How many.</param>
public sealed record WarningsNotConfirmed(FiscalYear Year, int Warnings)
    : RuleViolation("BY-WARNINGS", $"{Year} 年预算有 {Warnings} 处提醒，请逐一查看，确认无误后勾选“已核对提醒”再送审。");

/// <summary>Nobody approves what they asked for themselves.</summary>
/// <param name="What">送审, 调剂申请.</param>
public sealed record SamePersonDecides(string What)
    : RuleViolation("BY-SAMEPERSON", $"这份{What}由您本人提交，须由另一位审核人员办理。");

/// <summary>The whole department's budget is decided by whoever sees all of it.</summary>
public sealed record SeesSomeUnitsOnly()
    : RuleViolation("BY-UNITS", "年度预算按整个部门送审和批复，您只能看到部分单位，请由能看到全部单位的人员办理。");

/// <summary>A return or rejection says why.</summary>
public sealed record NoteMissing() : RuleViolation("BY-NOTE", "请填写退回的原因，说明需要改什么。");

/// <summary>A person answers for it; a command cannot.</summary>
public sealed record NeedsAPerson() : RuleViolation("BY-PERSON", "送审、批复和调剂须由登录的人员办理。");
