namespace Procurement.Domain.Checks.Catalogue;

/// <summary>The item is called what the catalogue calls it, blanks and width of characters aside.</summary>
internal sealed class ItemNameCheck : ICheck
{
    public string Code => "CA-NAME";

    public string Rule => "采购物品名称应与目录中该品目的名称一致。";

    public string Source => "《政府采购品目分类目录》的品目名称；公开的部门预算多直接用作采购物品名称";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        CodeReading.Of(subject, CodeVerdict.OtherName).Select(reading => this.Warning(
            reading.Place, $"物品名称为“{reading.Line.ItemName}”，{reading.EditionName}中{reading.Line.Code.Text}的名称为“{reading.Item!.Name}”。",
            "请核实编码与物品是否相符；物品确属该品目的，可保留自己的名称。"));
}
