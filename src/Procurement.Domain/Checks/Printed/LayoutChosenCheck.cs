namespace Procurement.Domain.Checks.Printed;

/// <summary>Without a layout nothing prints, and half of the rules have nothing to look at.</summary>
internal sealed class LayoutChosenCheck : ICheck
{
    public string Code => "DS-LAYOUT";

    public string Rule => "每个年度的信息公开应选定版式。";

    public string Source => "登记数据的 disclosures 条目（procurement-register/1）";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.Layout is not null || subject.Printed is not null
        ? []
        : [this.Warning(
            Places.Disclosure, $"{subject.Figures.Year}年的信息公开没有选择版式，未核对打印的文字和表格。", "请为该年度选择版式，再核对一次。")];
}
