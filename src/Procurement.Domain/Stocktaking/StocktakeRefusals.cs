using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

public sealed record StocktakeDayAhead(LocalDate Day, LocalDate Today)
    : RuleViolation("ST-DAY", $"盘点基准日 {Day:uuuu-MM-dd} 晚于今天（{Today:uuuu-MM-dd}），请改为今天或更早。");

public sealed record StocktakeTitleMissing() : RuleViolation("ST-TITLE", "请填写盘点名称，例如“2024 年度资产盘点”。");

public sealed record StocktakeScopeWrong(string What) : RuleViolation("ST-SCOPE", $"所选的{What}不存在，或不在您所属的部门和单位中，请重新选择。");

public sealed record StocktakeEmpty(LocalDate Day) : RuleViolation("ST-EMPTY", $"所选范围在 {Day:uuuu-MM-dd} 没有在账的资产，请核对基准日和范围。");

public sealed record StocktakeOverlaps(string Number, int Cards) : RuleViolation(
    "ST-OVERLAP", $"有 {Cards:#,##0} 张卡片已在尚未完成的盘点 {Number} 中，一张卡片不能同时参加两次盘点；请先完成或取消它，或缩小本次范围。");

public sealed record StocktakeNotSo(string Number, StocktakeStatus Status, string Act)
    : RuleViolation("ST-STATUS", $"盘点 {Number} 现为“{Status.ChineseName()}”，不能{Act}；请刷新后再看。");

public sealed record StocktakeDecided(string Number, string Act)
    : RuleViolation("ST-DECIDED", $"盘点 {Number} 已有差异作了处理，不能{Act}；请先撤回这些处理。");

/// <summary>The card is not on the frozen list, or not the counter's to count.</summary>
public sealed record CountCardUnknown(string Card)
    : RuleViolation("ST-CARD", $"卡片“{Card}”不在本次盘点的清单中，或不属于您的单位；请核对编号，账上没有的实物请登记为账外物品。");

public sealed record CountQuantityWrong(string CardNumber, string Name, string What)
    : RuleViolation("ST-QUANTITY", $"卡片 {CardNumber}“{Name}”{What}；请填写清点到的数量，没有找到填 0。");

public sealed record CountPlaceUnknown() : RuleViolation("ST-PLACE", "所填的存放地点不存在，请从地点清单中选择。");

public sealed record CountBatchTooLarge(int Most) : RuleViolation("ST-BATCH", $"一次最多送 {Most} 条清点记录，请分几次送。");

public sealed record FindWrong(string Explanation) : RuleViolation("ST-FIND", Explanation);

public sealed record NotInDispute(string CardNumber, string Name)
    : RuleViolation("ST-NODISPUTE", $"卡片 {CardNumber}“{Name}”没有待确认的重复清点，可能已由他人确认；请刷新后再看。");

public sealed record CountNotANumber(string Text) : RuleViolation("ST-TYPED", $"实盘数量“{Text}”不是数字，请填写清点到的数量，最多四位小数，没有找到填 0。");
