namespace Procurement.Domain.Checks.Catalogue;

/// <summary>A line names the most exact code that there is.</summary>
internal sealed class LeafCodeCheck : ICheck
{
    public string Code => "CA-LEAF";

    public string Rule => "政府采购目录序号应填到目录的最末级品目。";

    public string Source => "《政府采购品目分类目录》的层级；2013年版只收录一部分，仅在收录有下级品目时提示";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        CodeReading.Of(subject, CodeVerdict.NotLeaf).Select(reading => this.Warning(
            reading.Place, $"{reading.Line.Code.Text}“{reading.Item!.Name}”在{reading.EditionName}中还有下级品目。", "请改填最末级品目的编码。"));
}
