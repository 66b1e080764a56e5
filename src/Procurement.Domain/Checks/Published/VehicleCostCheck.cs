using System.Text.RegularExpressions;
using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>Cars cost something to run, and what is run is on the books; only where the document is clear about both.</summary>
internal sealed partial class VehicleCostCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public string Code => "AS-VEHICLE";

    public string Rule => "资产表中没有车辆的，“三公”经费一般不应有公务用车运行维护费；有车辆的，一般应有。";

    public string Source => "“三公”经费预算的公务用车运行维护费与部门固定资产占用情况表第2行；实例：香河县行政审批局2020年部门预算，没有车辆而运行维护费2.4";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (subject.Document is null || AssetRowReading.Of(subject).FirstOrDefault(row => row.Row is AssetRow.Vehicles) is not { } vehicles
            || vehicles.Quantity.IsUnreadable || vehicles.Value.IsUnreadable || Cost(subject) is not { } cost || vehicles.SaysNothing != (cost > 0m))
        {
            return [];
        }

        return [this.Warning(
            vehicles.Place,
            vehicles.SaysNothing
                ? $"资产表中没有车辆，而“三公”经费中公务用车运行维护费为{cost}。"
                : $"资产表中有车辆{vehicles.Quantity.Text}，而“三公”经费中公务用车运行维护费为{cost}。",
            "请核实车辆是否已登记，或由其他单位统一管理（实行公务用车改革的，可以说明）。")];
    }

    /// <summary>The one figure that rows and sentences give; null where there is none, or several.</summary>
    private static decimal? Cost(CheckSubject subject)
    {
        decimal[] costs =
        [
            .. OutsideRow.Of(subject).Where(row => row.Numbers.Count > 0 && row.Numbers.Distinct().Count() == 1 && Rows().IsMatch(row.Label)).Select(row => row.Numbers[0]),
            .. OutsideText.Of(subject).Where(text => !text.Block.IsTable && text.Text.Contains("运行", StringComparison.Ordinal))
                .SelectMany(text => Sentences().Matches(TextFold.Fold(text.Text))).Select(match => PrintedFigure.Parse(match.Groups["number"].Value)).OfType<decimal>(),
        ];
        return costs.Distinct().Count() == 1 ? costs[0] : null;
    }

    [GeneratedRegex("公务用车运行(维护)?(费|经费|费用)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("公务用车运行(维护)?(费|经费|费用)(预算)?(支出)?(安排|为|:)*(?<number>[0-9]+(\\.[0-9]+)?)万元", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentences();
}
