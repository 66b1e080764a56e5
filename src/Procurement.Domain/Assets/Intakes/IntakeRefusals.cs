using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Assets.Intakes;

public sealed record IntakeWayWrong(AssetWay? Way) : RuleViolation("IN-WAY", Way is AssetWay.Purchase
    ? "购置的资产须先登记验收，再在“待建卡”中确认建卡，不能直接登记入账。"
    : "请选择增加方式：调入、接受捐赠、自建、盘盈、其他增加或期初建账。");

public sealed record OpeningDayWrong(LocalDate Day) : RuleViolation(
    "IN-OPENING", $"建账日期 {Day:uuuu-MM-dd} 不是月初；累计折旧和已用月数截至上月末，请填某月 1 日，如 {Day.With(DateAdjusters.StartOfMonth):uuuu-MM-dd}。");

public sealed record LifeReasonMissing(string Name, int Months, int? UsualMonths) : RuleViolation(
    "IN-LIFEREASON",
    $"“{Name}”的折旧年限 {Months} 个月与规定的{(UsualMonths is { } usual ? $" {usual} 个月" : "“不计提折旧”")}（财会〔2017〕4号）不同，请写明原因，或改为规定年限。");

public sealed record MonthsUsedWrong(string Name, int MonthsUsed, int Most, LocalDate AcquiredOn, LocalDate Day) : RuleViolation(
    "IN-MONTHS", $"“{Name}”从取得日期 {AcquiredOn:uuuu-MM-dd} 到建账日期 {Day:uuuu-MM-dd} 最多 {Most} 个月，已用月数填了 {MonthsUsed}；请核对，旧资产的取得日期填最初取得的日期。");

public sealed record NothingToDepreciate(string Name, AssetKind Kind) : RuleViolation(
    "IN-NOMINAL", $"“{Name}”是{Kind.ChineseName()}或按名义金额（每件 1 元）计量，不计提折旧，累计折旧须为零或留空。");

public sealed record OfficeShareWrong(string Name) : RuleViolation(
    "IN-OFFICE", $"“{Name}”的办公用房面积和价值只用于房屋，且不能小于零或超过整幢的面积和原值，请核对。");

public sealed record PiecesWrong(string Name, Quantity Quantity) : RuleViolation(
    "IN-PIECES", $"“{Name}”数量 {Quantity}，一件一卡要求数量为整数且不超过 {CardProposals.MostPieces}；请改为一批一卡，或分几行登记。");

public sealed record PiecesNotAlike(string Name) : RuleViolation(
    "IN-PIECES", $"“{Name}”一件一卡的多件资产须相同：房屋请逐幢登记，自编的卡片编号请逐件填写。");

public sealed record SerialsWrong(string Name, string Explanation) : RuleViolation("IN-SERIALS", $"“{Name}”：{Explanation}");
