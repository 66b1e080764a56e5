using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>The columns that a procurement table may have, by the key that a layout's header names.</summary>
public static class ProcurementColumns
{
    public const string ProjectName = "project_name";
    public const string ProjectBudget = "project_budget";
    public const string ItemName = "item_name";
    public const string CatalogueCode = "catalogue_code";
    public const string MeasureUnit = "measure_unit";
    public const string Quantity = "quantity";
    public const string UnitPrice = "unit_price";
    public const string AmountGrandTotal = "amount_grand_total";
    public const string AmountTotal = "amount_total";
    public const string SmeReserve = "sme_reserve";

    /// <summary>The columns of single sources; 单位资金 was 其他来源收入 in the forms of 2020.</summary>
    public static IReadOnlyDictionary<string, FundingSource> Sources { get; } = new Dictionary<string, FundingSource>(StringComparer.Ordinal)
    {
        ["amount_general_public"] = FundingSource.GeneralPublicBudget,
        ["amount_gov_fund"] = FundingSource.GovernmentFund,
        ["amount_state_capital"] = FundingSource.StateCapital,
        ["amount_fiscal_account"] = FundingSource.FiscalAccount,
        ["amount_unit_funds"] = FundingSource.UnitFunds,
        ["amount_other_income"] = FundingSource.UnitFunds,
        ["amount_fiscal_carryover"] = FundingSource.FiscalCarryover,
        ["amount_nonfiscal_carryover"] = FundingSource.NonFiscalCarryover,
        ["amount_other_channels"] = FundingSource.OtherChannels,
    };

    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(
        [ProjectName, ProjectBudget, ItemName, CatalogueCode, MeasureUnit, Quantity, UnitPrice, AmountGrandTotal, AmountTotal, SmeReserve, .. Sources.Keys],
        StringComparer.Ordinal);

    /// <summary>Whether the column holds procurement amounts, which add up downwards.</summary>
    public static bool IsAmount(string key) => key is AmountGrandTotal or AmountTotal or SmeReserve || Sources.ContainsKey(key);

    /// <summary>What a line adds to an amount column, in yuan; null where it is not given.</summary>
    public static Money? AmountOf(LineFigure line, string key) => key switch
    {
        AmountGrandTotal => line.Funding.GrandTotal,
        AmountTotal => line.Funding.Total,
        SmeReserve => line.SmeReserve,
        _ => line.Funding[Sources[key]],
    };
}
