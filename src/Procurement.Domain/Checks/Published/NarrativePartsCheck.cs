using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>What a sentence says behind 其中 is no more than its whole, and goods, works and services together are all of it.</summary>
/// <remarks>Most provinces print this sentence and no table.</remarks>
internal sealed partial class NarrativePartsCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Amount = @"(?<number>[0-9][0-9,]*(\.[0-9]+)?)(?<unit>万元|元)";
    private const string Words = "(类|采购|项目|支出|预算|资金|总额|金额|总计|合计|共计|安排|人民币|为|共|计|:)*";
    private const int AllKinds = 3;

    public string Code => "DS-PARTS";

    public string Rule => "文字中“其中”各项之和不超过总数；货物、工程、服务三项都写明的，三项之和等于政府采购预算总额。";

    public string Source => "《中华人民共和国政府采购法》第二条：政府采购为采购货物、工程和服务；车辆按用途分列的文字";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.Document is null ? [] :
    [
        .. Paragraphs(subject, Disclosure.ProcurementKey).SelectMany(text => Purchases().Matches(text.Text).Select(match => Kinds(text.Place, match)).OfType<Finding>()),
        .. Paragraphs(subject, Disclosure.AssetsKey).SelectMany(text => Vehicles().Matches(text.Text).Select(match => Uses(text.Place, match)).OfType<Finding>()),
    ];

    private static IEnumerable<(string Place, string Text)> Paragraphs(CheckSubject subject, string section) =>
        (subject.Section(section)?.Paragraphs ?? []).Index().Where(text => text.Item.Length <= OutsideText.Longest)
        .Select(text => ($"{Places.Section(section)}/第{text.Index + 1}段", TextFold.Fold(text.Item)));

    private Finding? Kinds(string place, Match sentence)
    {
        var kinds = KindAmounts().Matches(sentence.Groups["parts"].Value).ToList();
        decimal[] parts = [.. kinds.Select(Yuan).OfType<decimal>()];
        if (Yuan(sentence) is not { } whole || parts.Length != kinds.Count || kinds.DistinctBy(match => match.Groups["kind"].Value).Count() != kinds.Count || kinds.Count < AllKinds - 1)
        {
            return null;
        }

        var unit = sentence.Groups["unit"].Value == "元" ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan;
        var tolerance = Tolerance.Of([.. Enumerable.Repeat(Tolerance.HalfUnit(Tolerance.PrintedDecimals) * (int)unit, parts.Length + 1)]);
        var sum = parts.Sum();
        if (Tolerance.Judge(sum - whole, tolerance) is not { } severity || (kinds.Count < AllKinds && (sum < whole || severity is not Severity.Error)))
        {
            return null;
        }

        var gap = Gap.Of(sum / (int)unit, whole / (int)unit);
        return this.Found(
            severity, place, $"文字中{string.Join('、', kinds.Select(match => match.Groups["kind"].Value))}之和为{gap.Left}{unit.Name()}，政府采购预算总额为{gap.Right}{unit.Name()}。",
            "请核对总额与其中各项。", gap);
    }

    /// <summary>A part that has parts of its own would be counted twice, and what came or went or is no car is no part: such a sentence is left alone.</summary>
    private Finding? Uses(string place, Match sentence)
    {
        var parts = sentence.Groups["parts"].Value;
        if (NoParts().IsMatch(parts)
            || !decimal.TryParse(sentence.Groups["whole"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return null;
        }

        var sum = VehicleCounts().Matches(parts).Sum(match => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
        return sum <= whole ? null : this.Error(place, $"文字中各种用途的车辆之和为{sum}辆，车辆总数为{whole}辆。", "请核对车辆总数与其中各项。", Gap.Of(sum, whole));
    }

    private static decimal? Yuan(Match match) =>
        PrintedFigure.Parse(match.Groups["number"].Value) is { } number ? number * (match.Groups["unit"].Value == "元" ? 1m : (int)MoneyUnit.TenThousandYuan) : null;

    [GeneratedRegex("(?<!(其中|预留|中小|上年|上一年|比|较)[^。;,:]*)政府采购" + Words + Amount + "[,;。(]{0,2}其中[:,]?(?<parts>[^。]{1,400})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Purchases();

    [GeneratedRegex("(?<kind>货物|工程|服务)" + Words + Amount, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindAmounts();

    [GeneratedRegex("车辆(总数|数量|合计|共计|共有|共|为|:)*(?<whole>[0-9]{1,6})(台|辆)[,(]{0,2}其中[:,]?(?<parts>[^。;]{1,400})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vehicles();

    [GeneratedRegex("[(]|其中|本年|当年|上年|新增|增加|减少|更新|购置|报废|处置|设备", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoParts();

    [GeneratedRegex("(?<![0-9.])(?<number>[0-9]{1,6})(台|辆)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VehicleCounts();
}
