namespace Procurement.Domain.Budgeting;

/// <summary>The funding sources with their names in the bundle and on paper.</summary>
public static class FundingSources
{
    /// <summary>All eight, in the order of the printed columns.</summary>
    public static IReadOnlyList<FundingSource> All { get; } = Enum.GetValues<FundingSource>();

    /// <summary>当年部门预算安排资金: those that 合计 adds.</summary>
    public static IReadOnlyList<FundingSource> OfTheYear { get; } = [.. All.Where(source => source is not FundingSource.OtherChannels)];

    /// <summary>The official name, in the words of the newest forms.</summary>
    public static string ChineseName(this FundingSource source) => source switch
    {
        FundingSource.GeneralPublicBudget => "一般公共预算拨款",
        FundingSource.GovernmentFund => "基金预算拨款",
        FundingSource.StateCapital => "国有资本经营预算拨款",
        FundingSource.FiscalAccount => "财政专户核拨",
        FundingSource.UnitFunds => "单位资金",
        FundingSource.FiscalCarryover => "财政拨款结转",
        FundingSource.NonFiscalCarryover => "非财政拨款结转结余",
        FundingSource.OtherChannels => "其他渠道资金",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a funding source."),
    };

    /// <summary>The key in the bundle and in templates: <c>generalPublicBudget</c>.</summary>
    public static string Key(this FundingSource source)
    {
        var name = source.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
