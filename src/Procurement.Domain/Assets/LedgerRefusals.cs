using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets;

public sealed record DayInClosedYear(LocalDate Day, LocalDate ClosedThrough) : RuleViolation(
    "AL-CLOSED", $"{ClosedThrough.Year} 年度资产账已结账，{Day:uuuu-MM-dd} 不能再记账；请把生效日期改到 {ClosedThrough.PlusDays(1):uuuu-MM-dd} 或以后，或先办理反结账。");

public sealed record EntryBeforeLast(string CardNumber, string Name, LocalDate Day, LocalDate Last) : RuleViolation(
    "AL-ORDER", $"卡片 {CardNumber}“{Name}”在 {Last:uuuu-MM-dd} 已有变动，本次生效日期 {Day:uuuu-MM-dd} 不能早于它；请改日期，或先冲销较晚的变动。");

public sealed record CardBelowNothing(string CardNumber, string Name) : RuleViolation(
    "AL-NEGATIVE", $"卡片 {CardNumber}“{Name}”变动后数量、价值、面积或累计折旧会小于零，或累计折旧超过原值，请核对变动的数量和金额。");

/// <summary>Documents are numbered by year, and years of the books are those of the budgets.</summary>
public sealed record BookDayOutOfRange(LocalDate Day)
    : RuleViolation("AL-DAY", $"日期 {Day:uuuu-MM-dd} 应在 {FiscalYear.First} 年至 {FiscalYear.Last} 年之间，请改正。");
