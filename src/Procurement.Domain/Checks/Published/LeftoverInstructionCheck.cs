using System.Text.RegularExpressions;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;

namespace Procurement.Domain.Checks.Published;

/// <summary>The words of the template that tell an author what to write, published with what was written.</summary>
internal sealed partial class LeftoverInstructionCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int MostOutside = 50;

    public string Code => "DS-TEMPLATE";

    public string Rule => "公开的文字中不留编制模板的填写要求；两节之外也不留“××”“XX”“xxx”等记号。";

    public string Source => "实例：秦皇岛经济技术开发区行政审批局2020年部门预算，公开了模板中“各部门公开的政府采购预算情况应至少包括……”的要求";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.Printed is null || subject.Document is null ? [] : [.. Inside(subject), .. Outside(subject).Take(MostOutside)];

    /// <summary>Marks inside of the two sections are DS-VALUES'.</summary>
    private IEnumerable<Finding> Inside(CheckSubject subject) =>
        from text in PlacedText.Of(subject.Printed!)
        where text.Text.Length <= OutsideText.Longest
        let match = Instructions().Match(TextFold.Fold(text.Text))
        where match.Success
        select Leftover(text.Place, match.Value, text.Text);

    private IEnumerable<Finding> Outside(CheckSubject subject) =>
        from text in OutsideText.Of(subject)
        let folded = TextFold.Fold(text.Text)
        let match = Instructions().Match(folded) is { Success: true } instruction && !text.Block.IsTable ? instruction : Marks().Match(folded)
        where match.Success
        select Leftover(text.Place, match.Value, text.Text);

    private Finding Leftover(string place, string words, string text) => this.Warning(
        place, $"文字中留有模板的填写要求或记号“{words}”：{OutsideText.Shortened(text)}", "请删去模板的要求，只公开本部门的情况。");

    [GeneratedRegex(
        "应至少包括|应包括但不限于|(?<![申邀聘提报恳])请(各部门|各单位|填|补充|根据|结合|按照|参照|在此)|(填写|填报)(说明|要求):|此处(填|插入|应)|模板(说明|要求|中)|可从本部门预算文本|参考(格式|样式|范文)|应与预算文本中相关信息",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instructions();

    [GeneratedRegex(@"\{\{|\}\}|(?<![A-Za-z0-9])([xX]{2,}|×{2,})(?![A-Za-z0-9])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
