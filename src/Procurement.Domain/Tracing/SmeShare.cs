using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>面向中小企业预留 in percent: what each line adds to the share.</summary>
internal static class SmeShare
{
    public const string Rule = "各行预留份额之和除以政府采购预算合计（不含其他渠道资金），再乘 100。";

    /// <summary>What prints where the template names no format: see <see cref="Share.ToString"/>.</summary>
    public static FigureFormat Usual { get; } = FigureFormat.Parse("0.##");

    /// <summary>Each line adds what the share grows by with it, so that the parts add up to the share to its last place.</summary>
    public static IReadOnlyList<DerivationPart> Parts(ProcurementFigures figures)
    {
        var reserved = Money.Zero;
        return LineSum.Parts(figures, line =>
        {
            if (line.SmeReserve is not { } reserve)
            {
                return new(null, false, "没有填写，不计");
            }

            var before = Share.Of(reserved, figures.Total);
            reserved += reserve;
            return new(Share.Of(reserved, figures.Total).Percent - before.Percent, true, $"计入：预留 {reserve} 元，占 {figures.Total} 元的比例");
        });
    }
}
