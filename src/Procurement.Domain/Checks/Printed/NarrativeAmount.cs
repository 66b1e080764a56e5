using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>An amount that a sentence of the narrative states.</summary>
/// <param name="Number">As printed, in <paramref name="Unit"/>.</param>
internal sealed partial record NarrativeAmount(string Place, decimal Number, MoneyUnit Unit)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Digits and unit that follow the words of a pattern at once: 约 or 减少 between them and it is another figure.</summary>
    private const string Amount = @"(?<number>[0-9][0-9,]*(\.[0-9]+)?)(?<unit>万元|元)";

    /// <summary>Words earlier in the same clause that make it another figure: a part, a reserve, another year.</summary>
    private const string NotAfter = "(?<!(其中|预留|中小|上年|上一年|比|较)[^。;,:]*)";

    /// <summary>Whose assets, between the day and the word.</summary>
    private const string Holder = @",?([\u4e00-\u9fff]{0,30}?(局|委|办|厅|中心|部门|单位|机关|委员会|办公室|政府))?([(]含所属单位[)])?(共|占有|占用|拥有|使用|的)*";

    public decimal Yuan => Number * (int)Unit;

    /// <summary>What rounding to its own decimals may have moved, in yuan.</summary>
    public decimal HalfUnitYuan => Tolerance.HalfUnit(int.Max(Tolerance.PrintedDecimals, Number.Scale)) * (int)Unit;

    /// <summary>安排政府采购预算60万元</summary>
    public static NarrativeAmount? ProcurementTotal(CheckSubject subject) => Single(subject, Disclosure.ProcurementKey, ProcurementTotals());

    /// <summary>上年末固定资产金额为202.00万元</summary>
    public static NarrativeAmount? AssetTotal(CheckSubject subject) => Single(subject, Disclosure.AssetsKey, AssetTotals());

    /// <summary>拟购置固定资产总额为54.28万元</summary>
    public static NarrativeAmount? PlannedAssets(CheckSubject subject) => Single(subject, Disclosure.AssetsKey, PlannedTotals());

    /// <summary>The exact figure rounded to the decimals of the sentence is the sentence's number.</summary>
    public bool IsRounded(decimal exactYuan) => decimal.Round(exactYuan / (int)Unit, Number.Scale, MidpointRounding.AwayFromZero) == Number;

    /// <summary>Where the words stand twice, one of them may speak of another year: no reading is better than a wrong one.</summary>
    private static NarrativeAmount? Single(CheckSubject subject, string section, Regex pattern)
    {
        var paragraphs = subject.Section(section)?.Paragraphs ?? [];
        var found = paragraphs.SelectMany((text, index) => pattern.Matches(TextFold.Fold(text)).Select(match => (match, index))).ToList();
        if (found is not [var (match, index)] || PrintedFigure.Parse(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        return new($"{Places.Section(section)}/第{index + 1}段", number, match.Groups["unit"].Value == "元" ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan);
    }

    [GeneratedRegex(NotAfter + @"政府采购(项目|支出|预算|资金|总额|金额|总计|合计|共计|安排|人民币|为|共|计|:)*" + Amount, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProcurementTotals();

    /// <summary>年末固定资产金额为, 截至2023年12月31日，NAME（含所属单位）占用固定资产总额; not 比上年末固定资产总额, nor 其他固定资产.</summary>
    [GeneratedRegex(
        @"(?<!(其中|比|较|与|由)[^。;,:]*)(上年末|年末|年底|12月31日)" + Holder + "(固定资产|国有资产|资产)(金额|总值|总额|价值|原值|合计|共计|人民币|为|:)*" + Amount, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetTotals();

    [GeneratedRegex(@"拟购置固定资产(总额|金额|合计|共计|为|:)*" + Amount, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlannedTotals();
}
