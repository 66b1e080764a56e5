namespace Procurement.Domain.Depreciating;

/// <summary>The months from one change of a card to the next, with an even charge. Amounts in yuan.</summary>
/// <param name="Carried">累计折旧 as it begins.</param>
/// <param name="Base">What is to be charged over all its months.</param>
/// <param name="Months">How many months are charged; 0 for what is not depreciated.</param>
/// <param name="Counted">How many of them count as used; less where the rest is charged at once though no month of the life is left.</param>
internal readonly record struct DepreciationStretch(
    AccountingMonth Begin, decimal Carried, decimal Base, int Months, int Counted, bool Depreciates, AccountingMonth? UsedUpIn)
{
    /// <param name="left">Months of the life that are left, 0 or less where none is; null for what is not depreciated.</param>
    /// <param name="usedUpBefore">When the stretch before was or would have been used up.</param>
    public static DepreciationStretch Begun(AccountingMonth month, decimal carried, decimal value, int? left, AccountingMonth? usedUpBefore)
    {
        var rest = left is null ? 0m : value - carried;
        var counted = Math.Max(left ?? 0, 0);
        var months = counted > 0 ? counted : rest == 0m ? 0 : 1;
        AccountingMonth? usedUp = rest > 0m ? month + (months - 1)
            : value <= 0m || carried != value ? null
            : usedUpBefore is { } known && known < month ? known
            : month + -1;
        return new DepreciationStretch(month, carried, rest, months, counted, left is not null, usedUp);
    }

    /// <summary>累计折旧 after the charge of the month.</summary>
    public decimal Through(AccountingMonth month) => Carried + Charged(month - Begin + 1);

    /// <summary>The charges of the first months.</summary>
    public decimal Charged(int months) => months <= 0 || Base == 0m ? 0m
        : months >= Months ? Base
        : decimal.Round(Base * months / Months, 2, MidpointRounding.AwayFromZero);

    /// <summary>How many of its months are used once the month is charged.</summary>
    public int UsedThrough(AccountingMonth month) => Math.Clamp(month - Begin + 1, 0, Counted);
}
