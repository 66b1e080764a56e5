using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>A balance as somebody gives it, in yuan.</summary>
/// <param name="Depreciation">Null where the ledger keeps it in one sum only.</param>
public sealed record GivenBalance(LedgerClass Class, Money Value, Money? Depreciation = null);

public static class BalanceRules
{
    /// <summary>No class twice, nothing below zero, and not more depreciation than value.</summary>
    /// <exception cref="RuleViolationException">BK-BALANCE.</exception>
    public static void Check(IReadOnlyCollection<GivenBalance> given)
    {
        if (given.GroupBy(row => row.Class).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new RuleViolationException(new BalanceWrong($"“{twice.Key.ChineseName()}”填了不止一次，请合并为一行。"));
        }

        foreach (var row in given)
        {
            var name = row.Class.ChineseName();
            if (row.Value < Money.Zero || row.Depreciation < Money.Zero)
            {
                throw new RuleViolationException(new BalanceWrong($"“{name}”的余额小于零；固定资产填借方余额，累计折旧填贷方余额，都写正数。"));
            }

            if (row.Depreciation > row.Value)
            {
                throw new RuleViolationException(new BalanceWrong($"“{name}”的累计折旧 {row.Depreciation} 大于固定资产 {row.Value}，请核对总账。"));
            }
        }
    }
}
