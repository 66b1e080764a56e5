using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>资金来源: who pays a procurement line. The order is that of the printed columns.</summary>
public enum FundingSource
{
    /// <summary>一般公共预算拨款</summary>
    GeneralPublicBudget,

    /// <summary>基金预算拨款</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算拨款</summary>
    StateCapital,

    /// <summary>财政专户核拨</summary>
    FiscalAccount,

    /// <summary>单位资金, called 其他来源收入 in the forms of 2020</summary>
    UnitFunds,

    /// <summary>财政拨款结转</summary>
    FiscalCarryover,

    /// <summary>非财政拨款结转结余</summary>
    NonFiscalCarryover,

    /// <summary>其他渠道资金, outside 当年部门预算安排资金</summary>
    OtherChannels,
}

/// <summary>How a line's amount is split over its sources; a source that is not given is not zero, though it adds nothing.</summary>
public sealed record Funding(
    Money? GeneralPublicBudget, Money? GovernmentFund, Money? StateCapital, Money? FiscalAccount,
    Money? UnitFunds, Money? FiscalCarryover, Money? NonFiscalCarryover, Money? OtherChannels)
{
    public static Funding None { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>总计: the sum of all sources.</summary>
    public Money GrandTotal => Total + (OtherChannels ?? Money.Zero);

    /// <summary>合计: the year's own budget, which leaves 其他渠道资金 out.</summary>
    public Money Total => Money.Sum(FundingSources.OfTheYear.Select(source => this[source] ?? Money.Zero));

    /// <summary>The amount a source pays, null where it is not given.</summary>
    public Money? this[FundingSource source] => source switch
    {
        FundingSource.GeneralPublicBudget => GeneralPublicBudget,
        FundingSource.GovernmentFund => GovernmentFund,
        FundingSource.StateCapital => StateCapital,
        FundingSource.FiscalAccount => FiscalAccount,
        FundingSource.UnitFunds => UnitFunds,
        FundingSource.FiscalCarryover => FiscalCarryover,
        FundingSource.NonFiscalCarryover => NonFiscalCarryover,
        FundingSource.OtherChannels => OtherChannels,
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a funding source."),
    };

    public static Funding From(Func<FundingSource, Money?> amount) => new(
        amount(FundingSource.GeneralPublicBudget), amount(FundingSource.GovernmentFund), amount(FundingSource.StateCapital),
        amount(FundingSource.FiscalAccount), amount(FundingSource.UnitFunds), amount(FundingSource.FiscalCarryover),
        amount(FundingSource.NonFiscalCarryover), amount(FundingSource.OtherChannels));
}
