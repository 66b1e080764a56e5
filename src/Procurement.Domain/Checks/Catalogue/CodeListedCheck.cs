using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Catalogue;

/// <summary>The code stands in its edition. The 2022 file is complete; of 2013 only an extract is held, which proves nothing by absence.</summary>
internal sealed class CodeListedCheck : ICheck
{
    public string Code => "CA-UNKNOWN";

    public string Rule => "政府采购目录序号应在所属版本的《政府采购品目分类目录》中。";

    public string Source => "《政府采购品目分类目录》财库〔2013〕189号（仅收录一部分）、财库〔2022〕31号（全部收录）";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        [.. CodeReading.Of(subject, CodeVerdict.Unlisted).Select(Judge), .. subject.IsPublished ? Misshapen(subject) : []];

    private Finding Judge(CodeReading reading) => reading.Line.Code.Edition is CatalogueEdition.Of2022
        ? this.Error(
            reading.Place, $"{reading.EditionName}中没有{reading.Line.Code.Text}这个品目。",
            reading.Other is null ? "请按目录改正品目编码。" : $"请按目录改正品目编码；{reading.OtherEditionName}中该编码为“{reading.Other.Name}”。")
        : this.Warning(
            reading.Place, $"{reading.Line.Code.Text}在所收录的{reading.EditionName}中未收录，无法核对。",
            "请对照目录原文核实品目编码和名称。");

    /// <summary>What is printed in the code's column of a published table and is no code at all; figures cannot hold such a thing.</summary>
    private IEnumerable<Finding> Misshapen(CheckSubject subject)
    {
        var table = TableReading.OfProcurement(subject);
        if (table?.Has(ProcurementColumns.CatalogueCode) is not true)
        {
            yield break;
        }

        foreach (var line in table.Lines)
        {
            var code = TextFold.Fold(line.Text(ProcurementColumns.CatalogueCode)).ToUpperInvariant();
            if (!CodeShape.Fits(code, CatalogueEdition.Of2013) && !CodeShape.Fits(code, CatalogueEdition.Of2022))
            {
                yield return code.Length == 0
                    ? this.Warning(line.Place, "政府采购目录序号空白。", "请补填品目编码。")
                    : this.Error(line.Place, $"“{code}”不是品目编码：应为A、B或C加若干组两位数字。", "请按目录改正品目编码。");
            }
        }
    }
}
