using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>What a purchase must satisfy; each rule refuses by its own name.</summary>
public static class PurchaseRules
{
    public const int MostLines = 200;
    public const int LongestName = 200;
    public const int LongestContractNumber = 100;
    public const int LongestDescription = 500;

    /// <summary>The words and figures by themselves, without the budget.</summary>
    /// <exception cref="RuleViolationException">A field is missing or cannot be so.</exception>
    public static void CheckFields(PurchaseDraft draft)
    {
        DocumentTexts.Require(draft.Title, "title", "采购事项", LongestName);
        DocumentTexts.Require(draft.SupplierName, "supplierName", "供应商名称", LongestName);
        DocumentTexts.Limit(draft.ContractNumber ?? "", "contractNumber", "合同编号", LongestContractNumber);
        if (draft.Lines.Count is 0 or > MostLines)
        {
            throw Wrong("lines", draft.Lines.Count == 0 ? "请至少选择一条采购明细。" : $"一笔采购最多 {MostLines} 条明细，请分开登记。");
        }

        for (var index = 0; index < draft.Lines.Count; index++)
        {
            CheckLine(draft.Lines[index], index);
        }
    }

    /// <summary>The unit that all lines share.</summary>
    /// <exception cref="RuleViolationException">They belong to several.</exception>
    public static Guid OneUnitOf(IReadOnlyCollection<LineStanding> lines)
    {
        var units = lines.Select(line => line.UnitId).Distinct().ToList();
        return units.Count == 1 ? units[0] : throw new RuleViolationException(new PurchaseMixesBudgets());
    }

    /// <summary>From the first day of the budget year to the last of the year after it, and never in the future.</summary>
    /// <remarks>A decision of ours: money of a year is spent in it or, carried over (结转), in the next.</remarks>
    /// <exception cref="RuleViolationException">Outside of that.</exception>
    public static void CheckDay(LocalDate contractDay, FiscalYear year, LocalDate today)
    {
        if (contractDay > today)
        {
            throw new RuleViolationException(new PurchaseDayWrong($"合同日期 {contractDay:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}），请核对。"));
        }

        if (contractDay.Year < year.Number || contractDay.Year > year.Number + 1)
        {
            throw new RuleViolationException(new PurchaseDayWrong(
                $"合同日期 {contractDay:uuuu-MM-dd} 不在 {year} 年预算的执行期内（{year} 年 1 月 1 日至 {year.Number + 1} 年 12 月 31 日），请核对日期或改用当年的采购明细。"));
        }
    }

    /// <summary>No line is taken below zero, by money or by pieces.</summary>
    /// <exception cref="RuleViolationException">PU-OVER, with what is left of each such line.</exception>
    public static void CheckBalance(PurchaseDraft draft, IReadOnlyCollection<LineStanding> lines)
    {
        var over = lines.Select(line => Shortage(line, draft)).OfType<LineShortage>().ToList();
        if (over.Count > 0)
        {
            throw new RuleViolationException(new PurchaseExceedsBudget(over));
        }
    }

    /// <summary>What deserves a second look but is not refused.</summary>
    public static IReadOnlyList<string> Warnings(PurchaseDraft draft, FiscalYear year)
    {
        var warnings = new List<string>();
        if (draft.ContractDay.Year > year.Number)
        {
            warnings.Add($"合同日期在预算年度 {year} 年之后，请确认资金已按规定结转。");
        }

        warnings.AddRange(draft.Lines.Select((line, index) => (line, index)).Where(row => !row.line.AmountFitsPrice).Select(row =>
            $"第 {row.index + 1} 条明细的金额 {DocumentTexts.Yuan(row.line.Amount)} 与数量×单价 {DocumentTexts.Yuan(Money.RoundToFen(row.line.UnitPrice.Times(row.line.Quantity)))} 不一致，已按所填金额登记。"));
        return warnings;
    }

    private static void CheckLine(PurchaseDraftLine line, int index)
    {
        var place = $"第 {index + 1} 条明细的";
        DocumentTexts.Limit(line.Description, $"lines[{index}].description", place + "品牌型号", LongestDescription);
        if (line.Quantity <= Quantity.Zero)
        {
            throw Wrong($"lines[{index}].quantity", place + "数量须大于零。");
        }

        if (line.UnitPrice.Yuan < 0m)
        {
            throw Wrong($"lines[{index}].unitPrice", place + "单价不能小于零。");
        }

        if (line.Amount <= Money.Zero)
        {
            throw Wrong($"lines[{index}].amount", place + "金额须大于零。");
        }
    }

    private static LineShortage? Shortage(LineStanding line, PurchaseDraft draft)
    {
        var wanted = draft.Lines.Where(row => row.LineId == line.Id).ToList();
        var amount = Money.Sum(wanted.Select(row => row.Amount));
        var quantity = wanted.Aggregate(Quantity.Zero, (sum, row) => sum + row.Quantity);
        return amount > line.AmountLeft || quantity > line.QuantityLeft
            ? new LineShortage(line.Id, line.ItemName, line.MeasureUnit, line.AmountLeft, line.QuantityLeft, amount, quantity)
            : null;
    }

    private static RuleViolationException Wrong(string field, string explanation) => new(new DocumentFieldWrong(field, explanation));
}

/// <summary>A line that has less left than a purchase wants.</summary>
public sealed record LineShortage(
    Guid LineId, string ItemName, string MeasureUnit, Money AmountLeft, Quantity QuantityLeft, Money AmountWanted, Quantity QuantityWanted)
{
    public override string ToString() =>
        $"“{ItemName}”余额 {DocumentTexts.Yuan(AmountLeft)}、{QuantityLeft} {MeasureUnit}，本次 {DocumentTexts.Yuan(AmountWanted)}、{QuantityWanted} {MeasureUnit}";
}

public sealed record PurchaseExceedsBudget(IReadOnlyList<LineShortage> Lines)
    : RuleViolation("PU-OVER", $"采购超出预算余额：{string.Join("；", Lines)}。请减少数量或金额，或先申请预算调剂。");

public sealed record PurchaseMixesBudgets() : RuleViolation("PU-UNIT", "一笔采购的明细须属于同一单位、同一预算年度，请分开登记。");

public sealed record PurchaseDayWrong(string Explanation) : RuleViolation("PU-DAY", Explanation);

public sealed record PurchaseAlreadyCancelled(string Number) : RuleViolation("PU-CANCELLED", $"采购 {Number} 已取消，不能再办理。");

public sealed record PurchaseHasAcceptances(string Number)
    : RuleViolation("PU-ACCEPTED", $"采购 {Number} 已有验收，不能取消；请先撤销它的验收单。");
