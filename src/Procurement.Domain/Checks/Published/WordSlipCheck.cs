using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>Slips that are certain: a stray character before 详见下表, doubled marks, 数量单位 for 计量单位, 结转 under the year's own money.</summary>
internal sealed partial class WordSlipCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public string Code => "DS-SLIP";

    public string Rule => "文字没有多余的字和重复的标点；栏目名称与表式一致，结转资金不列在“当年部门预算安排资金”之下。";

    public string Source => "实例：香河县行政审批局2020年部门预算“主详见下表”“数量 单位”，青龙县行政审批局2023年部门预算的栏目分组";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.Document is null ? [] : [.. Texts(subject), .. Columns(subject)];

    private IEnumerable<Finding> Texts(CheckSubject subject) =>
        from section in subject.Printed!.Sections
        from paragraph in section.Paragraphs.Index()
        where paragraph.Item.Length <= OutsideText.Longest
        let match = Slips().Match(TextFold.Fold(paragraph.Item))
        where match.Success
        select this.Warning($"{Places.Section(section.Key)}/第{paragraph.Index + 1}段", $"文字“{match.Value}”像是笔误。", "请改正文字。");

    private IEnumerable<Finding> Columns(CheckSubject subject)
    {
        var header = subject.Section(Disclosure.ProcurementKey)?.Table?.Header ?? [];
        foreach (var leaf in header.SelectMany(cell => cell.Leaves).Where(leaf => leaf.Key == ProcurementColumns.MeasureUnit && TextFold.Fold(leaf.Label) == "数量单位"))
        {
            yield return this.Warning($"{Places.Procurement}/栏目“{TextFold.Fold(leaf.Label)}”", "栏目“数量单位”应为“计量单位”。", "请改正栏目名称。");
        }

        foreach (var group in header.Where(cell => cell.Key is null && cell.Label.Contains("当年", StringComparison.Ordinal)))
        {
            string[] carried = [.. group.Leaves.Where(leaf => leaf.Key?.Contains("carryover", StringComparison.Ordinal) is true).Select(leaf => TextFold.Fold(leaf.Label))];
            if (carried.Length > 0)
            {
                yield return this.Warning(
                    $"{Places.Procurement}/栏目“{TextFold.Fold(group.Label)}”", $"“{string.Join("”“", carried)}”是以前年度的资金，列在了“当年”的栏目之下。", "请核对表式。");
            }
        }
    }

    [GeneratedRegex(@"(?<=^|[。;])[\u4e00-\u9fff-[具详请均也并]]详见下表|。。(?!。)|,,|;;|、、|的的|为为", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slips();
}
