using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>An adjustment says why.</summary>
public sealed record ReasonMissing() : RuleViolation("AJ-REASON", "请填写调剂的原因。");

/// <summary>An adjustment that changes nothing.</summary>
public sealed record NothingAdjusted() : RuleViolation("AJ-NOTHING", "调剂单没有任何变动，请至少调整、新增或取消一条明细。");

/// <summary>More lines than one document holds.</summary>
/// <param name="Most">How many it holds.</param>
public sealed record TooManyItems(int Most) : RuleViolation("AJ-MANY", $"一份调剂单最多列 {Most} 条明细，请分成几份申请。");

/// <summary>One line stands in the document twice.</summary>
public sealed record LineAdjustedTwice(string Item) : RuleViolation("AJ-TWICE", $"明细“{Item}”在调剂单中出现了两次，请合并为一条。");

/// <summary>An adjustment belongs to one unit.</summary>
public sealed record SeveralUnits() : RuleViolation("AJ-UNITS", "一份调剂单只能调剂同一单位的明细，请按单位分别申请。");

/// <summary>An added line's project is of another year.</summary>
public sealed record ProjectOfAnotherYear(string Project, FiscalYear Year)
    : RuleViolation("AJ-YEAR", $"项目“{Project}”不属于 {Year} 年预算，请选择该年度的项目。");

/// <summary>What a line would say does not hold together.</summary>
/// <param name="Problems">Each with its place in the document.</param>
public sealed record AdjustedLineWrong(IReadOnlyList<string> Problems)
    : RuleViolation("AJ-LINE", $"调剂后的明细有 {Problems.Count} 处错误：{string.Join("", Problems)}");

/// <summary>Someone asked for the same line already.</summary>
public sealed record LineAlreadyPending(string Item, string Number)
    : RuleViolation("AJ-PENDING", $"明细“{Item}”已列在待审核的调剂单 {Number} 中，请等它办结，或先撤回那一份。");

/// <summary>The line says something else than the document rests on.</summary>
public sealed record LineChangedSince(string Item)
    : RuleViolation("AJ-CHANGED", $"明细“{Item}”在申请之后已有变动，请按最新内容重新申请。");

/// <summary>What is bought already cannot be taken back.</summary>
public sealed record BelowPurchasedAmount(string Item, Money After, Money Purchased)
    : RuleViolation("AJ-PURCHASED", $"明细“{Item}”已采购 {Purchased} 元，调剂后的金额 {After} 元低于已采购金额，请至少保留 {Purchased} 元。");

/// <summary>As <see cref="BelowPurchasedAmount"/>, for pieces.</summary>
public sealed record BelowPurchasedQuantity(string Item, Quantity After, Quantity Purchased)
    : RuleViolation("AJ-PURCHASED", $"明细“{Item}”已采购数量 {Purchased}，调剂后的数量 {After} 低于已采购数量，请至少保留 {Purchased}。");

/// <summary>A line with a purchase behind it stays, also where that was cancelled.</summary>
public sealed record LineHasPurchases(string Item)
    : RuleViolation("AJ-PURCHASED", $"明细“{Item}”已有采购记录（包括已取消的），不能取消；可以把数量和金额调减到已采购的数。");

/// <summary>The project's lines would cost more than its 预算资金.</summary>
public sealed record AdjustmentExceedsBudget(string Project, Money Lines, Money Budget)
    : RuleViolation("AJ-BUDGET", $"调剂后项目“{Project}”的采购明细（不含其他渠道资金）合计 {Lines} 元，超过预算资金 {Budget} 元，请在同一项目内调减其他明细。");

/// <summary>Only what waits is decided or withdrawn.</summary>
public sealed record AdjustmentNotPending(string Number, AdjustmentStatus Status)
    : RuleViolation("AJ-DONE", $"调剂单 {Number} {Status.ChineseName()}，不能再办理；请刷新页面查看结果。");

/// <summary>Whoever asked takes it back.</summary>
public sealed record NotTheRequester(string Number) : RuleViolation("AJ-REQUESTER", $"调剂单 {Number} 只能由申请人本人撤回。");
