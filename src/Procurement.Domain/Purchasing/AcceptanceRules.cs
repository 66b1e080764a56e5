using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>What an acceptance must satisfy; each rule refuses by its own name.</summary>
public static class AcceptanceRules
{
    public const int LongestNote = 1000;

    /// <exception cref="RuleViolationException">A field is missing or cannot be so.</exception>
    public static void CheckFields(AcceptanceDraft draft)
    {
        DocumentTexts.Limit(draft.Note, "note", "验收意见", LongestNote);
        if (draft.Lines.Count == 0)
        {
            throw new RuleViolationException(new DocumentFieldWrong("lines", "请至少填写一条明细的验收数量。"));
        }

        if (draft.Lines.GroupBy(line => line.PurchaseOrdinal).Any(group => group.Count() > 1))
        {
            throw new RuleViolationException(new DocumentFieldWrong("lines", "同一条明细在一张验收单上只能出现一次，请合并数量。"));
        }

        for (var index = 0; index < draft.Lines.Count; index++)
        {
            if (draft.Lines[index].Quantity <= Quantity.Zero)
            {
                throw new RuleViolationException(new DocumentFieldWrong($"lines[{index}].quantity", $"第 {draft.Lines[index].PurchaseOrdinal + 1} 条明细的验收数量须大于零，不验收的请留空。"));
            }
        }
    }

    /// <summary>Not before the contract and not in the future.</summary>
    /// <exception cref="RuleViolationException">AC-DAY.</exception>
    public static void CheckDay(LocalDate acceptedOn, LocalDate contractDay, LocalDate today)
    {
        if (acceptedOn < contractDay || acceptedOn > today)
        {
            throw new RuleViolationException(new AcceptanceDayWrong(acceptedOn, contractDay, today));
        }
    }

    /// <summary>What the part of a bought line is worth.</summary>
    /// <param name="itemName">For the refusal.</param>
    /// <exception cref="RuleViolationException">AC-OVER: it is more than bought and not accepted yet.</exception>
    public static Money AmountOf(PurchaseLine line, Quantity part, string itemName, string measureUnit)
    {
        var left = line.Quantity + -line.AcceptedQuantity;
        return part <= left
            ? PartValue.Of(part, line.Quantity, line.Amount, left, line.Amount - line.AcceptedAmount)
            : throw new RuleViolationException(new AcceptanceExceedsPurchase(line.Ordinal, itemName, measureUnit, line.Quantity, line.AcceptedQuantity, part));
    }
}

public sealed record AcceptanceDayWrong(LocalDate Day, LocalDate ContractDay, LocalDate Today) : RuleViolation(
    "AC-DAY", $"验收日期 {Day:uuuu-MM-dd} 应在合同日期 {ContractDay:uuuu-MM-dd} 与今天（{Today:uuuu-MM-dd}）之间，请核对。");

public sealed record AcceptanceExceedsPurchase(int PurchaseOrdinal, string ItemName, string MeasureUnit, Quantity Bought, Quantity Accepted, Quantity Wanted) : RuleViolation(
    "AC-OVER", $"“{ItemName}”共采购 {Bought} {MeasureUnit}，已验收 {Accepted}，最多还能验收 {Bought + -Accepted}，本次填了 {Wanted}，请改正。");

public sealed record AcceptanceAlreadyRevoked(string Number) : RuleViolation("AC-REVOKED", $"验收单 {Number} 已撤销，不能再办理。");

public sealed record AcceptanceHasCards(string Number, int Cards)
    : RuleViolation("AC-CARDED", $"验收单 {Number} 已建 {Cards:#,##0} 张资产卡片，不能撤销；请先由资产管理人员打开这些卡片的入账变动单，办理“冲销”，卡片退回“待建卡”后再撤销。");
