using Procurement.Documents.Layouts;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Tests.Templating;

namespace Procurement.Tests.Tracing;

/// <summary>What a derivation says of small figures that can be checked by hand.</summary>
public class RoundingTests
{
    [Fact]
    public void Find_RoundedAmount_SaysHowMuchRoundingTook()
    {
        // 625,143.21 yuan are 62.514321 of ten thousand and print as 62.51: 0.004321 less, 43.21 yuan.
        var trace = Trace([TemplateCase.Line(TemplateCase.First, 625_143.21m)]);

        var derivation = trace.Find(new FigureKey.VariableKey("procurement.total", FigureFormat.Parse("0.00")))!;

        Assert.Equal("62.51", derivation.Printed);
        Assert.Equal("625143.21 元 ÷ 10000 = 62.514321 万元，四舍五入到 0.01 万元（格式 0.00），印“62.51”，差 -0.004321 万元（-43.21 元）。", derivation.Rounding);
    }

    [Fact]
    public void Find_BudgetOfTheTotalRow_CountsEachProjectOnce()
    {
        var project = TemplateCase.Project(500_000m);
        LineFigure[] lines = [TemplateCase.Line(TemplateCase.First, 100m, project), TemplateCase.Line(TemplateCase.First, 200m, project), TemplateCase.Line(TemplateCase.Second, 300m)];

        var derivation = Trace(lines).Find(new FigureKey.CellKey("procurement", "total", "project_budget"))!;

        Assert.Equal([(500_000m, true), (500_000m, false), (300m, true)], derivation.Parts.Select(part => (part.Amount!.Value, part.Counts)));
        Assert.Equal(500_300m, derivation.Exact!.Value);
        Assert.Contains("前面已计一次", derivation.Parts[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_TotalOfALineWithOtherChannels_LeavesThemOutAndSaysSo()
    {
        var line = TemplateCase.Line(TemplateCase.First, 1_000m, otherChannels: Money.FromYuan(250m));

        var total = Trace([line]).Find(new FigureKey.CellKey("procurement", $"line.{line.Id:N}", "amount_total"))!;
        var whole = Trace([line]).Find(new FigureKey.CellKey("procurement", $"line.{line.Id:N}", "amount_grand_total"))!;

        Assert.Equal((1_000m, 1_250m), (total.Exact!.Value, whole.Exact!.Value));
        Assert.Equal(["一般公共预算拨款 True", "其他渠道资金 False"], total.Parts.Select(part => $"{part.Label} {part.Counts}"));
        Assert.All(whole.Parts, part => Assert.True(part.Counts));
    }

    private static FigureTrace Trace(IReadOnlyList<LineFigure> lines) =>
        new(TemplateCase.Figures(lines), BuiltInLayouts.Find("hebei-2024")!, TemplateCase.Values, ReferenceData.AssetClasses);
}
