using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Books;

/// <summary>The balances as they are typed, a pair of fields a class, in the order of <see cref="LedgerClasses.All"/>.</summary>
public sealed class BalanceForm
{
    public IList<string?> Values { get; set; } = [];

    public IList<string?> Depreciations { get; set; } = [];

    public string? ValueOf(LedgerClass value) => Values.ElementAtOrDefault((int)value);

    public string? DepreciationOf(LedgerClass value) => Depreciations.ElementAtOrDefault((int)value);

    public static BalanceForm Of(BooksComparison comparison) => new()
    {
        Values = [.. comparison.Rows.Select(row => row.LedgerValue?.ToString())],
        Depreciations = [.. comparison.Rows.Select(row => row.LedgerDepreciation?.ToString())],
    };

    public static BalanceForm Of(IReadOnlyList<GivenBalance> given) => new()
    {
        Values = [.. LedgerClasses.All.Select(value => given.FirstOrDefault(row => row.Class == value)?.Value.ToString())],
        Depreciations = [.. LedgerClasses.All.Select(value => given.FirstOrDefault(row => row.Class == value)?.Depreciation?.ToString())],
    };

    /// <summary>A class without a balance is none.</summary>
    /// <exception cref="RuleViolationException">BK-BALANCE: a field is no amount.</exception>
    public IReadOnlyList<GivenBalance> Read() =>
    [
        .. LedgerClasses.All.Select(value => new GivenBalance(
            value, Amount(value, "固定资产", ValueOf(value)) ?? Money.Zero, Amount(value, "累计折旧", DepreciationOf(value)))),
    ];

    private static Money? Amount(LedgerClass value, string column, string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : FigureTexts.TryMoney(typed, out var amount) ? amount
        : throw new RuleViolationException(new BalanceWrong($"“{value.ChineseName()}”的{column}“{(typed.Length > 30 ? typed[..30] + "…" : typed)}”不是金额，请填写以元为单位、最多两位小数的数字。"));
}
