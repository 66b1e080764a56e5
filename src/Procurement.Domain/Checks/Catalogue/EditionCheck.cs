using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Checks.Catalogue;

/// <summary>A code means nothing without its edition: A02010104 is a desktop computer in 2013 and a server in 2022.</summary>
internal sealed class EditionCheck : ICheck
{
    public string Code => "CA-EDITION";

    public string Rule => "品目编码的目录版本应与物品名称、预算年度相符。";

    public string Source => "《政府采购品目分类目录》财库〔2013〕189号、财库〔2022〕31号；各年度所用版本依已公开的部门预算（见 CodeShape）";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        CodeReading.Of(subject, CodeVerdict.InOtherEdition, CodeVerdict.NamedInOtherEdition, CodeVerdict.EditionOutOfYear)
            .Select(reading => Judge(reading, subject));

    private Finding Judge(CodeReading reading, CheckSubject subject) => reading.Verdict switch
    {
        CodeVerdict.InOtherEdition => this.Error(
            reading.Place, $"{reading.EditionName}中没有{reading.Line.Code.Text}，{reading.OtherEditionName}中该编码即“{reading.Other!.Name}”。",
            $"请将目录版本改为{reading.OtherEditionName}。"),
        CodeVerdict.NamedInOtherEdition => this.Warning(
            reading.Place,
            $"{reading.Line.Code.Text}在{reading.EditionName}中为“{reading.Item!.Name}”，在{reading.OtherEditionName}中才是“{reading.Other!.Name}”。",
            $"请核实目录版本，是否应为{reading.OtherEditionName}。"),
        _ => this.Warning(
            reading.Place, $"{subject.Figures.Year}年预算使用了{reading.EditionName}的编码{reading.Line.Code.Text}。", Suggestion(reading.Line.Code.Edition)),
    };

    private static string Suggestion(CatalogueEdition edition) => edition is CatalogueEdition.Of2022
        ? $"{CodeShape.LastYearOf2013}年及以前的预算一般使用2013年版目录，请核实。"
        : $"{CodeShape.FirstYearOf2022Only}年及以后的预算一般使用2022年版目录，请核实并改用对应的编码。";
}
