using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>拟购置固定资产总额 is the sum of the lines that become fixed assets; where somebody decided against the class rule, it shows.</summary>
internal sealed class PlannedAssetsCheck : ICheck
{
    private const string Place = $"{Places.Assets}/拟购置固定资产总额";

    public string Code => "AS-PLANNED";

    public string Rule => "是否计入拟购置固定资产与品目的资产类别规则一致；文字中的拟购置固定资产总额等于计入的明细之和。";

    public string Source => "asset-class-rules.csv（《政府采购品目分类目录》、政府会计准则第3号财会〔2016〕12号、一份公开预算的54.28万元）";

    public IEnumerable<Finding> Run(CheckSubject subject) => [.. Decisions(subject), .. Sum(subject), .. Sentence(subject)];

    private IEnumerable<Finding> Decisions(CheckSubject subject) =>
        from placed in subject.PlacedLines()
        let line = placed.Line
        where line.FixedAssetDecision is { } decision && decision != line.FixedAssetByRule
        select this.Warning(
            placed.Place,
            $"{line.Amount}元{(line.CountsAsFixedAsset ? "已计入" : "未计入")}拟购置固定资产，按品目{line.Code.Text}的资产类别规则{(line.FixedAssetByRule ? "应当计入" : "不应计入")}。",
            $"请核实该物品是否作为固定资产管理；规则说明：{subject.AssetClasses.RuleFor(line.Code).Note}");

    /// <summary>What the decisions do to the sum, said once.</summary>
    private IEnumerable<Finding> Sum(CheckSubject subject)
    {
        var counted = subject.Figures.Procurement.PlannedFixedAssets.Yuan;
        var byRule = subject.Figures.Procurement.Lines.Where(line => line.FixedAssetByRule).Sum(line => line.Amount.Yuan);
        if (counted != byRule)
        {
            yield return this.Warning(
                Place, $"拟购置固定资产总额为{counted:0.00}元，全部按资产类别规则计算为{byRule:0.00}元。",
                "请逐行核实与规则不一致的明细。", FigureUnit.Of(subject).Gap(counted, byRule));
        }
    }

    /// <remarks>A published document does not say which lines it counts, and the rules are only read from the catalogue: a hint then.
    /// Where it shows no table, its lines are unknown.</remarks>
    private IEnumerable<Finding> Sentence(CheckSubject subject)
    {
        var isUnknown = (subject.IsPublished && TableReading.OfProcurement(subject) is null) || subject.Unprinted.Codes.Count > 0 || subject.Unprinted.Amounts.Count > 0
            || !subject.HasAllRows(Disclosure.ProcurementKey);
        if (isUnknown || NarrativeAmount.PlannedAssets(subject) is not { } stated)
        {
            yield break;
        }

        var planned = subject.Figures.Procurement.PlannedFixedAssets.Yuan;
        var counted = subject.Figures.Procurement.Lines.Count(line => line.CountsAsFixedAsset);
        if (Judge(subject, stated, planned, counted) is { } severity)
        {
            var (right, unit) = (planned / (int)stated.Unit, stated.Unit.Name());
            yield return this.Found(
                severity, Place, $"文字中的拟购置固定资产总额为{stated.Number}{unit}，计入固定资产的{counted}行明细之和为{right}{unit}。",
                "请核对文字与采购明细，改为一致。", Gap.Of(stated.Number, right));
        }
    }

    private static Severity? Judge(CheckSubject subject, NarrativeAmount stated, decimal planned, int counted)
    {
        var unit = FigureUnit.Of(subject);
        var tolerance = Tolerance.Of([stated.HalfUnitYuan, .. Enumerable.Repeat(unit.HalfUnit(unit.AmountColumn), counted)]);
        if (stated.IsRounded(planned))
        {
            return null;   // printed as it should be: the exact sum, rounded once
        }

        var severity = Tolerance.Judge(stated.Yuan - planned, tolerance);
        return severity is Severity.Error && subject.IsPublished ? Severity.Warning : severity;
    }
}
