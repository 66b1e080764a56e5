using System.Text.RegularExpressions;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>An empty table says that it is empty, a filled one does not; and a sentence that points at a table has one with something in it.</summary>
internal sealed partial class EmptyTableCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public string Code => "DS-EMPTY";

    public string Rule => "没有内容的表应注明“空表列示”，有内容的表不应注明；“见下表”之下应有填有内容的表。";

    public string Source => "各表表注“无政府采购预算，空表列示”；实例：青龙县行政审批局2023年部门预算，“具体内容见下表”指向空表";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.Document is null ? [] :
    [
        .. subject.HasAllRows(Disclosure.ProcurementKey) && subject.Section(Disclosure.ProcurementKey) is { } procurement ? Procurement(subject, procurement) : [],
        .. subject.HasAllRows(Disclosure.AssetsKey) && !UnreadParts.HasOtherTable(subject, Disclosure.AssetsKey) && subject.Section(Disclosure.AssetsKey) is { } assets ? Assets(subject, assets) : [],
    ];

    private IEnumerable<Finding> Procurement(CheckSubject subject, DisclosureSection section)
    {
        var table = TableReading.OfProcurement(subject);
        var isFilled = table is not null && table.Table.Rows.Any(row => table.Columns.Any(key => table.Figure(row, key).States));
        var isStated = isFilled || (table is not null && table.Table.Rows.Any(row => table.Columns.Any(key => ProcurementColumns.IsAmount(key) && table.Figure(row, key).Value is not null)));
        var note = section.Paragraphs.Concat(section.Table?.Footnotes ?? []).FirstOrDefault(text => Notes().IsMatch(TextFold.Fold(text)));
        if (table is not null && !isStated && note is null)
        {
            yield return this.Warning($"{Places.Procurement}/表注", "表中没有内容，也没有注明“空表列示”。", "没有政府采购预算的，请注明“无政府采购预算，空表列示”。");
        }
        else if (isFilled && note is not null)
        {
            yield return this.Warning($"{Places.Procurement}/表注", $"表中有内容，却注明“{OutsideText.Shortened(note)}”。", "请删去这条表注，或核对表中的内容。");
        }

        foreach (var finding in Pointing(subject, section, isStated))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> Assets(CheckSubject subject, DisclosureSection section)
    {
        var isFilled = AssetRowReading.Of(subject).Any(row => !row.SaysNothing);
        var stated = NarrativeAmount.AssetTotal(subject)?.Yuan;
        if (section.Table is not null && !isFilled && stated is not 0m && !section.Paragraphs.Any(text => Notes().IsMatch(TextFold.Fold(text))))
        {
            yield return this.Warning($"{Places.Assets}/表注", "表中没有内容，也没有说明。", "没有资产的，请注明“空表列示”；有的，请填写。");
        }

        foreach (var finding in Pointing(subject, section, isFilled || stated is 0m).Concat(PointingAtPurchases(subject, section)))
        {
            yield return finding;
        }
    }

    /// <summary>具体内容见下表 above an empty grid, or above none; a table that could not be read is DS-UNREAD's.</summary>
    private IEnumerable<Finding> Pointing(CheckSubject subject, DisclosureSection section, bool isFilled) =>
        from paragraph in section.Paragraphs.Index()
        let match = Pointers().Match(TextFold.Fold(paragraph.Item))
        where match.Success && !isFilled && (section.Table is not null || !UnreadParts.AnyIn(subject, section.Key))
        select this.Warning(
            $"{Places.Section(section.Key)}/第{paragraph.Index + 1}段", $"文字写“{match.Value}”，而{(section.Table is null ? "其下没有表" : "其下是空表")}。", "请删去这句话，或填写表格。");

    /// <summary>已按要求列入政府采购预算，详见政府采购预算表, with nothing in that table.</summary>
    private IEnumerable<Finding> PointingAtPurchases(CheckSubject subject, DisclosureSection section) =>
        from paragraph in section.Paragraphs.Index()
        let match = PurchasePointers().Match(TextFold.Fold(paragraph.Item))
        where match.Success && TableReading.OfProcurement(subject) is { Table.Rows.Count: 0 } && subject.HasAllRows(Disclosure.ProcurementKey)
        select this.Warning(
            $"{Places.Assets}/第{paragraph.Index + 1}段", $"文字写“{match.Value}”，而政府采购预算表是空表。", "没有拟购置的，请删去这句话。");

    [GeneratedRegex("空表|^[(]?无[)。]?$|(无|没有|未安排)政府采购(预算|项目|支出)|不涉及政府采购", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notes();

    [GeneratedRegex("(具体)?(内容|情况)?(详见|见|如)下表|具体(内容|情况)如下[:。]?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pointers();

    [GeneratedRegex("(已按要求)?列入政府采购预算,?(详)?见政府采购预算表|(详)?见政府采购预算表", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PurchasePointers();
}
