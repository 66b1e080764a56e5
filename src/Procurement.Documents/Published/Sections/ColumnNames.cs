using System.Text.RegularExpressions;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The labels under which procurement tables print their columns.</summary>
/// <remarks>Source: the four published tables in <c>tests/Seeds</c>, the forms of 2020 to 2024, and what other provinces call the same.
/// A label that is not here is reported and its column left out; a label is taken as a whole, so that 政府采购预算金额说明 is none of them.</remarks>
internal static partial class ColumnNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (string Key, Regex Labels)[] Names =
    [
        (ProcurementColumns.SmeReserve, Labels("^.{0,12}预留.{0,8}(中小|小微).{0,12}$|^(面向)?中小(微)?企业(预留)?(份额|金额|采购)$")),
        (ProcurementColumns.ProjectName, Labels("^(采购|政府采购|预算)?项目(名称)?$")),
        (ProcurementColumns.ProjectBudget, Labels("^(项目)?预算资金$|^项目预算(金额|资金|数|总额)?$")),
        (ProcurementColumns.ItemName, Labels("^(采购|政府采购)?(物品|货物|品目|标的|内容)(名称)?$|^(采购|政府采购)?目录名称$|^品名$")),
        (ProcurementColumns.CatalogueCode, Labels("^(政府)?(采购)?(品目|目录)(序号|编码|代码|编号)?$")),
        (ProcurementColumns.MeasureUnit, Labels("^(计量|数量)?单位$")),
        (ProcurementColumns.Quantity, Labels("^(采购)?数量$")),
        (ProcurementColumns.UnitPrice, Labels("^(预算|采购)?单价$")),
        (ProcurementColumns.AmountGrandTotal, Labels("^(总计|总金额)$")),
        (ProcurementColumns.AmountTotal, Labels("^(合计|小计|总价|金额|(政府)?采购(预算)?金额|(政府)?采购预算|预算金额)$")),
        ("amount_general_public", Labels("^(一般)?公共预算(财政)?(拨款|资金|收入)*$|^财政拨款$")),
        ("amount_gov_fund", Labels("^(政府性)?基金(预算)?(财政)?(拨款|资金|收入)*$")),
        ("amount_state_capital", Labels("^国有资本经营(预算)?(财政)?(拨款|资金|收入)*$")),
        ("amount_fiscal_account", Labels("^财政专户(核拨|管理)?(资金|收入)*$")),
        ("amount_unit_funds", Labels("^单位(自有)?资金$|^自有资金$")),
        ("amount_nonfiscal_carryover", Labels("^非财政拨款(结转|结余)+(资金)?$")),
        ("amount_fiscal_carryover", Labels("^(财政拨款|上年)(结转|结余)+(资金)?$")),
        ("amount_other_channels", Labels("^其[他它]渠道(资金)?$")),
        ("amount_other_income", Labels("^其[他它](来源)?(收入|资金)$")),
    ];

    /// <param name="label">Folded.</param>
    /// <param name="group">The folded label above it; 预算金额 below 政府采购项目来源 is the project's budget.</param>
    public static string? KeyOf(string label, string group)
    {
        if (label.Length is 0 or > 40)
        {
            return null;
        }

        var bare = Units().Replace(label, "");
        var key = Names.FirstOrDefault(name => name.Labels.IsMatch(bare)).Key;
        return key == ProcurementColumns.AmountTotal && group.Contains("项目来源", StringComparison.Ordinal) ? ProcurementColumns.ProjectBudget : key;
    }

    /// <param name="label">Folded.</param>
    public static bool IsGroup(string label) => label.Length <= 40 && Groups().IsMatch(label);

    /// <summary>Whether a column of this key may stand under a group of this label; a head in which one may not has lost its alignment.</summary>
    public static bool Belongs(string key, string group) => !IsProjectGroup(group) || key is ProcurementColumns.ProjectName or ProcurementColumns.ProjectBudget;

    /// <summary>政府采购项目来源</summary>
    public static bool IsProjectGroup(string label) => label.Contains("项目来源", StringComparison.Ordinal);

    /// <summary>政府采购金额（当年部门预算安排资金）</summary>
    public static bool IsAmountGroup(string label) => IsGroup(label) && !IsProjectGroup(label);

    private static Regex Labels(string pattern) => new(pattern, Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex("项目来源|采购金额|当年部门预算|资金来源|预算安排资金|资金性质", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();

    /// <summary>The unit behind a label: （万元）.</summary>
    [GeneratedRegex(@"[(](单位:)?(人民币)?[百千十万亿]*元[)]$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Units();
}
