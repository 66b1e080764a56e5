using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A line in a list.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="Purchased">已采购, in yuan.</param>
/// <param name="IsFixedAsset">By decision, or else by the class rules.</param>
public sealed record LineListRow(
    Guid Id, int RowVersion, string Unit, string Project, LineDraft Draft, Money Purchased, Quantity PurchasedQuantity, bool IsFixedAsset)
{
    public Money Balance => Draft.Amount - Purchased;
}

/// <summary>Sums over all lines of a filter, in yuan.</summary>
/// <param name="Funding">One sum for each source, in the order of <see cref="FundingSources.All"/>.</param>
public sealed record LineListTotals(int Count, Money Amount, IReadOnlyList<Money> Funding, Money SmeReserve, Money Purchased)
{
    public Money Balance => Amount - Purchased;

    /// <summary>总计: what all sources pay.</summary>
    public Money GrandTotal => Money.Sum(Funding);
}

/// <param name="Rows">The page's rows.</param>
/// <param name="Totals">Over the whole filter, not the page.</param>
public sealed record LineListPage(IReadOnlyList<LineListRow> Rows, LineListTotals Totals);
