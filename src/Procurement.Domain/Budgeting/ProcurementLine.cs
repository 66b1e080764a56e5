using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>政府采购预算明细: one thing to be bought for a project, as it stands now.</summary>
/// <remarks>What it said before stands in <see cref="SupersededLine"/>; together they tell what was known at any instant.</remarks>
public sealed class ProcurementLine : LineRow
{
    private ProcurementLine()
    {
    }

    public Guid Id { get; private set; }

    public int RowVersion { get; private set; }
}

/// <summary>A former wording of a procurement line; never changed, never deleted.</summary>
public sealed class SupersededLine : LineRow
{
    private SupersededLine()
    {
    }

    /// <summary>The line that said so; it may be gone from the budget since.</summary>
    public Guid LineId { get; private set; }

    /// <summary>From this instant on the line said something else or was gone.</summary>
    public Instant SupersededAt { get; private set; }
}

/// <summary>What a line says, now or formerly.</summary>
public abstract class LineRow : IDepartmentOwned
{
    public Guid DepartmentId { get; protected set; }

    public Guid ProjectId { get; protected set; }

    /// <summary>Its place among the department's lines, from 0; lines print in this order within their unit.</summary>
    public int Position { get; protected set; }

    /// <summary>采购物品名称</summary>
    public string ItemName { get; protected set; } = "";

    public CatalogueEdition Edition { get; protected set; }

    /// <summary>政府采购目录序号, of <see cref="Edition"/>.</summary>
    public string CodeText { get; protected set; } = "";

    /// <summary>计量单位, e.g. 台, 次*年.</summary>
    public string MeasureUnit { get; protected set; } = "";

    public Quantity Quantity { get; protected set; }

    public UnitPrice UnitPrice { get; protected set; }

    /// <summary>政府采购金额 as given, in yuan; quantity × unit price is a check on it, not its source.</summary>
    public Money Amount { get; protected set; }

    public Money? GeneralPublicBudget { get; protected set; }

    public Money? GovernmentFund { get; protected set; }

    public Money? StateCapital { get; protected set; }

    public Money? FiscalAccount { get; protected set; }

    public Money? UnitFunds { get; protected set; }

    public Money? FiscalCarryover { get; protected set; }

    public Money? NonFiscalCarryover { get; protected set; }

    public Money? OtherChannels { get; protected set; }

    /// <summary>预留中小微企业份额 in yuan, null where not given.</summary>
    public Money? SmeReserve { get; protected set; }

    /// <summary>Whether it becomes a fixed asset, where somebody decided it; null for the class rules.</summary>
    public bool? FixedAsset { get; protected set; }

    public Instant RecordedAt { get; protected set; }

    /// <summary>The split of <see cref="Amount"/> over its sources.</summary>
    public Funding Funding => new(
        GeneralPublicBudget, GovernmentFund, StateCapital, FiscalAccount, UnitFunds, FiscalCarryover, NonFiscalCarryover, OtherChannels);
}
