using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>Both sections are there, each with a sentence; what was not found cannot be checked.</summary>
internal sealed class SectionPresentCheck : ICheck
{
    public string Code => "DS-SECTION";

    public string Rule => "公开文件应有“政府采购预算情况”和“国有资产信息”两节，每节有文字说明。";

    public string Source => "《地方预决算公开操作规程》（财预〔2016〕143号）：部门预算公开应说明政府采购、国有资产占有使用等情况";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        subject.Document is null ? [] : new[] { Disclosure.ProcurementKey, Disclosure.AssetsKey }.Select(key => Judge(subject, key)).OfType<Finding>();

    private Finding? Judge(CheckSubject subject, string key) => subject.Document!.Section(key) switch
    {
        null => this.Warning(Places.Section(key), "没有找到这一节，未核对。", "请核对文件是否完整、标题是否规范。"),
        { Paragraphs.Count: 0, Table: null } => this.Warning(Places.Section(key), "这一节没有内容。", "请补充文字和表格。"),
        { Paragraphs.Count: 0 } => this.Warning(Places.Section(key), "这一节只有表格，没有文字说明。", "请补充文字说明。"),
        _ => null,
    };
}
