using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

public sealed record AssetYearIsClosed(FiscalYear Year) : RuleViolation("BK-CLOSED", $"{Year} 年度资产账已结账，不用再结。");

public sealed record AssetYearIsOpen(FiscalYear Year) : RuleViolation("BK-OPEN", $"{Year} 年度资产账没有结账，不需要反结账。");

public sealed record AssetYearsInOrder(FiscalYear Year, FiscalYear Next) : RuleViolation("BK-ORDER", $"资产账要逐年结账：请先结 {Next} 年度，再结 {Year} 年度。");

public sealed record AssetYearNotOver(FiscalYear Year) : RuleViolation("BK-NOTOVER", $"{Year} 年度还没有结束，{Year}-12-31 以后才能结账。");

public sealed record AssetYearNotLast(FiscalYear Year, FiscalYear Last) : RuleViolation("BK-LAST", $"只能反结最后结账的年度：现在是 {Last} 年度；{Year} 年度要等它以后的年度都反结账才能打开。");

public sealed record ReopeningAsked(FiscalYear Year) : RuleViolation("BK-ASKED", $"{Year} 年度已有反结账申请在等审核，请不要重复申请。");

public sealed record ReopeningNotAsked(FiscalYear Year) : RuleViolation("BK-NOTASKED", $"{Year} 年度没有等待审核的反结账申请，请刷新后再看。");

public sealed record ReopeningOwnRequest(FiscalYear Year) : RuleViolation("BK-SELF", $"{Year} 年度的反结账是您自己申请的，须由另一人审核。");

public sealed record ClosingBlocked(FiscalYear Year, IReadOnlyList<string> Points) : RuleViolation(
    "BK-BLOCKED", $"{Year} 年度还不能结账，先办完这些事项：{string.Join('、', Points)}；详见结账清单。");

public sealed record ClosingWarned(FiscalYear Year, IReadOnlyList<string> Points) : RuleViolation(
    "BK-WARNINGS", $"{Year} 年度的结账清单有提醒：{string.Join('、', Points)}；请逐项看过，勾选“已看过提醒”后再结账。");

public sealed record DifferenceUnexplained(string What) : RuleViolation("BK-EXPLAIN", $"{What}，请在说明中写清差异的原因和处理办法。");

public sealed record ReconciliationWrong(string Explanation) : RuleViolation("BK-STATE", Explanation);

public sealed record BalanceWrong(string Explanation) : RuleViolation("BK-BALANCE", Explanation);

public sealed record BooksNeedPerson() : RuleViolation("BK-PERSON", "结账、反结账和对账须由登录的人员办理。");

public sealed record BooksOfWholeDepartment() : RuleViolation("BK-UNITS", "资产账按整个部门对账和结账，您只能看到部分单位，请由能看到全部单位的人员办理。");
